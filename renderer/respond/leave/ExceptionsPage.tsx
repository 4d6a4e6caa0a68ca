import { useMemo, useState } from 'react'
import { exceptionsAll } from '../../../shared/domain/respond/exceptionsAll'
import { isOpen, type ExceptionStanding } from '../../../shared/domain/respond/exceptions'
import { entryCalled } from '../../../shared/domain/standing'
import { roleOf } from '../../../shared/domain/roles'
import { entityOf } from '../../../shared/journal/state'
import { useReport } from '../../paper/useReport'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { go } from '../../frame/routes'
import { Button } from '../../ui/Button'
import { CheckField } from '../../ui/Field'
import { ListGrid } from '../../ui/ListGrid'
import '../../ui/listGrid.css'
import { Screen } from '../../ui/Screen'
import { ToneMark } from '../../ui/Tag'
import { momentWords } from '../../words/times'
import { ExceptionSide } from './ExceptionSide'
import { exceptionsReport, ruleName } from './exceptionsReport'
import { SayDialog } from './SayDialog'
import './leave.css'

const allOf = (desk: Desk) => exceptionsAll(desk.state, desk.now())

/** What was done outside a rule: never refused, red until a person has said why and the lead has settled it. */
export default function ExceptionsPage({ id }: { id?: string | undefined }) {
  const desk = useDeskHandle()
  const all = useMade('every', allOf)
  const report = useReport()
  const [settledToo, setSettledToo] = useState(false)
  const [chosenId, setChosenId] = useState(() => all.find((one) => one.id === id || one.entry === id)?.id)
  const [asked, setAsked] = useState<'explain' | 'settle'>()
  const open = useMemo(() => all.filter(isOpen), [all])
  const rows = settledToo ? all : open
  // One that was settled just now stays in sight until another is chosen.
  const chosen = all.find((one) => one.id === chosenId) ?? rows[0]
  const ask = (what: 'explain' | 'settle') => {
    if (chosen !== undefined && isOpen(chosen) && (what === 'explain' || roleOf(desk.state, desk.operator) === 'lead'))
      setAsked(what)
  }

  return (
    <Screen
      className="list-screen"
      title="Exceptions"
      about={open.length === 0 ? 'none is open' : `${open.length} open, ${all.length - open.length} settled`}
      actions={
        <Button
          large
          disabled={report.busy || all.length === 0}
          onClick={() => void report.print(() => exceptionsReport(all))}
        >
          Print the list
        </Button>
      }
    >
      <div className="list-and-card">
        <section className="card" aria-label="Exceptions">
          <div className="list-search">
            <CheckField
              id="exceptions-settled"
              label="Settled ones too"
              checked={settledToo}
              onChange={(event) => setSettledToo(event.target.checked)}
            />
            {report.said !== undefined && (
              <p role="status" className="small">
                {report.said}
              </p>
            )}
          </div>
          <ListGrid<ExceptionStanding>
            label="Exceptions"
            className="exceptions-grid"
            rows={rows}
            keyOf={(one) => one.id}
            chosenId={chosen?.id}
            onChoose={setChosenId}
            onOpen={() => {
              if (chosen !== undefined && chosen.entry !== '') go({ at: 'entry', id: chosen.entry })
            }}
            onKey={(key) => {
              if (key !== 'E' && key !== 'S') return false
              ask(key === 'E' ? 'explain' : 'settle')
              return true
            }}
            focused
            empty="No exception is open."
            columns={[
              {
                id: 'rule',
                head: 'Rule',
                cell: (one) => (
                  <>
                    {isOpen(one) ? (
                      <ToneMark tone="stop" spoken="Open: " />
                    ) : (
                      <span className="visually-hidden">Settled: </span>
                    )}{' '}
                    {ruleName(one.rule)}
                  </>
                ),
              },
              { id: 'entry', head: 'Entry', cell: (one) => <code>{calledIn(desk, one.entry)}</code> },
              {
                id: 'what',
                head: 'Reason given',
                cell: (one) => one.reason || <span className="muted">none yet</span>,
              },
              {
                id: 'since',
                head: 'Since',
                cell: (one) => (one.since === undefined || one.since === '' ? '' : momentWords(one.since)),
              },
            ]}
          />
        </section>
        <ExceptionSide exception={chosen} onAsk={ask} />
      </div>
      {asked !== undefined && chosen !== undefined && (
        <SayDialog
          key={chosen.id}
          what={asked}
          exception={chosen}
          alike={open.filter(({ rule }) => rule === chosen.rule)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Screen>
  )
}

function calledIn({ state }: Desk, entry: string): string {
  const entity = entry === '' ? undefined : entityOf(state, 'entry', entry)
  return entity === undefined ? '' : entryCalled(entity)
}
