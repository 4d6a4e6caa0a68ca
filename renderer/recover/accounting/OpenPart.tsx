import { useMemo, useState } from 'react'
import { groupOf, type OpenGroup, type OpenThing } from '../../../shared/domain/recover/accountingThings'
import { openGroupWords, openSentence } from '../../../shared/domain/recover/accountingWords'
import type { FullAccounting } from '../../../shared/domain/recover/fullAccounting'
import { go } from '../../frame/routes'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { ListGrid } from '../../ui/ListGrid'
import { AccountingFrame } from './AccountingFrame'
import { CountedDialog, isCountable, type Countable } from './CountedDialog'
import { mendRoute } from './mendRoute'
import { OpenSide } from './OpenSide'

interface OpenRow {
  id: string
  thing: OpenThing
}

/** Every open thing with its way to be mended, by reason. */
export function OpenPart({ accounts }: { accounts: FullAccounting }) {
  const desk = useDeskHandle()
  const [group, setGroup] = useState<OpenGroup>()
  const [chosenId, choose] = useState<string>()
  const [counting, setCounting] = useState<Countable>()
  const rows = useMemo(
    () =>
      accounts.byGroup
        .flatMap(({ things }) => things)
        .map((thing, nth): OpenRow => ({ id: String(nth), thing }))
        .filter(({ thing }) => group === undefined || groupOf(thing) === group),
    [accounts, group],
  )
  const chosen = rows.find(({ id }) => id === chosenId) ?? rows[0]
  const mend = (row: OpenRow | undefined) => {
    if (row === undefined) return
    if (isCountable(row.thing)) setCounting(row.thing)
    else go(mendRoute(row.thing).to)
  }
  return (
    <AccountingFrame accounts={accounts} part={undefined}>
      <div className="list-and-card">
        <section className="card" aria-label="What is open">
          <div className="accounting__filters">
            <Button aria-pressed={group === undefined} onClick={() => setGroup(undefined)}>
              All <span className="muted">{accounts.open.length.toLocaleString('en-US')}</span>
            </Button>
            {accounts.byGroup.map(({ group: one, things }) => (
              <Button key={one} aria-pressed={group === one} onClick={() => setGroup(one)}>
                {openGroupWords[one]} <span className="muted">{things.length.toLocaleString('en-US')}</span>
              </Button>
            ))}
          </div>
          <ListGrid
            label="Open things"
            className="accounting-open"
            rows={rows}
            keyOf={({ id }) => id}
            chosenId={chosen?.id}
            onChoose={choose}
            onOpen={(id) => mend(rows.find((row) => row.id === id))}
            focused
            rowHeight={56}
            columns={[
              { id: 'group', head: 'Where', cell: ({ thing }) => openGroupWords[groupOf(thing)] },
              { id: 'what', head: 'What is open', cell: ({ thing }) => openSentence(desk.state, thing) },
            ]}
            empty={accounts.verdict === 'green' ? 'Nothing is open.' : 'Nothing is open so far.'}
          />
        </section>
        <OpenSide thing={chosen?.thing} onMend={() => mend(chosen)} />
      </div>
      {counting !== undefined && <CountedDialog block={counting} onClose={() => setCounting(undefined)} />}
    </AccountingFrame>
  )
}
