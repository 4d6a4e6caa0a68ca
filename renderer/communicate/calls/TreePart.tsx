import { useState } from 'react'
import { isTold, type Outcome } from '../../../shared/domain/incident/callsMade'
import { treeStandings, type TreeStanding } from '../../../shared/domain/incident/callsTree'
import { stageOf } from '../../../shared/domain/incident/notify'
import { tryChanges } from '../../../shared/domain/contacts'
import { fieldsOf } from '../../../shared/domain/entryFile'
import { entityOf, textOf } from '../../../shared/journal/state'
import { operatorName } from '../../frame/Rail'
import { go } from '../../frame/routes'
import { useNow } from '../../frame/useNow'
import { useReport } from '../../paper/useReport'
import { useDesk, useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button, Kbd } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { ListGrid } from '../../ui/ListGrid'
import { Screen } from '../../ui/Screen'
import { useSay } from '../../ui/Status'
import { Tag, ToneMark } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'
import { treeReport } from './callReports'
import type { CallsPart } from './callsPart'
import { groupedNumber } from './callWords'
import { treeWords } from './treeWords'

/** Own people: who rings whom, who is reached, who is missing, and whose branch is broken. */
export function TreePart({ incident, nav, choice }: CallsPart) {
  const desk = useDeskHandle()
  const operator = useDesk(operatorName)
  const tree = useMade(['contact', 'call'], treeOf, incident)
  const now = useNow(30_000)
  const [chosenId, setChosenId] = useState<string>()
  const { record } = useRecord()
  const say = useSay()
  const { busy, said, print } = useReport()
  const chosen = tree.rows.find(({ contact }) => contact.id === chosenId) ?? tree.rows[0]

  /** Whoever rang reports here: the call is theirs, the line in the journal the operator's. */
  const note = async (row: TreeStanding, outcome: Outcome) => {
    const by = row.ringsNow === '' ? operator : textOf(entityOf(desk.state, 'contact', row.ringsNow), 'name')
    const at = momentOf(desk.now())
    const stage = stageOf(fieldsOf('incident', entityOf(desk.state, 'incident', incident)))
    const saved = await record([
      {
        action: 'call.logged',
        kind: 'call',
        id: desk.randomId(),
        patch: [
          ['incident', incident],
          ['contact', row.contact.id],
          ['name', textOf(row.contact, 'name')],
          ['direction', 'out'],
          ['channel', 'phone'],
          ['value', textOf(row.contact, 'phone')],
          ['at', at],
          ['by', by],
          ['outcome', outcome],
          ['stage', stage],
        ],
      },
      ...tryChanges(row.contact, {
        id: desk.randomId(),
        channel: 'phone',
        day: at.slice(0, 10),
        by,
        answered: isTold(outcome),
      }),
    ])
    if (saved)
      say(`${textOf(row.contact, 'name')}: ${isTold(outcome) ? 'reached' : 'no answer'}, rung by ${by}.`, 'good')
  }
  const onKey = (key: string, id: string): boolean => {
    const row = tree.rows.find(({ contact }) => contact.id === id)
    if (row === undefined || (key !== 'R' && key !== 'N')) return false
    void note(row, key === 'R' ? 'reached' : 'noAnswer')
    return true
  }
  return (
    <Screen
      title="Call tree"
      about={`${tree.reached} of ${tree.rows.length} reached`}
      className="list-screen"
      actions={
        <>
          {nav}
          <Button
            look="primary"
            large
            disabled={busy || tree.rows.length === 0}
            onClick={() => void print(() => treeReport(tree, now))}
          >
            Print the call tree
          </Button>
        </>
      }
    >
      <Card>
        <div className="calls-head">
          {choice}
          {tree.missing.length > 0 ? (
            <Tag tone="later">{tree.missing.length} missing</Tag>
          ) : (
            tree.rows.length > 0 && <Tag tone="good">everybody reached</Tag>
          )}
          <span className="key-line">
            <span>
              <Kbd>R</Kbd> reached
            </span>
            <span>
              <Kbd>N</Kbd> no answer
            </span>
            <span>
              <Kbd>Enter</Kbd> ring from here
            </span>
          </span>
          {said !== undefined && <p role="status">{said}</p>}
        </div>
        <ListGrid
          label="Call tree"
          className="tree-grid"
          rows={tree.rows}
          keyOf={({ contact }) => contact.id}
          rowHeight={56}
          focused
          chosenId={chosen?.contact.id}
          onChoose={setChosenId}
          onOpen={(id) => go({ at: 'communicate', page: 'calls', id })}
          onKey={onKey}
          empty="Nobody is in the group Staff yet. Add your people under Prepare, Contacts, with their private numbers."
          columns={[
            {
              id: 'who',
              head: 'Who',
              cell: ({ contact, depth }) => (
                <span style={{ paddingLeft: depth * 24 }}>
                  {depth > 0 && <span className="muted">└ </span>}
                  <span className="strong">{textOf(contact, 'name')}</span>{' '}
                  <span className="small muted">{textOf(contact, 'role')}</span>
                </span>
              ),
            },
            {
              id: 'number',
              head: 'Number',
              cell: ({ contact }) => (
                <span className="mono nowrap">{groupedNumber(textOf(contact, 'phone')) || 'no number'}</span>
              ),
            },
            {
              id: 'by',
              head: 'Rung by',
              cell: (row) => <RungBy row={row} rows={tree.rows} />,
            },
            {
              id: 'state',
              head: 'State',
              cell: (row) => {
                const { tone, words } = treeWords(row, now)
                return (
                  <span>
                    <ToneMark tone={tone} spoken="" /> {words}
                  </span>
                )
              },
            },
          ]}
        />
      </Card>
    </Screen>
  )
}

const treeOf = ({ state }: Desk, incident: string) => treeStandings(state, incident)

function RungBy({ row, rows }: { row: TreeStanding; rows: readonly TreeStanding[] }) {
  const nameOf = (id: string) =>
    id === '' ? 'this desk' : textOf(rows.find(({ contact }) => contact.id === id)?.contact, 'name')
  return (
    <span className="two-lines">
      {nameOf(row.ringsNow)}
      {row.broken && <span className="small muted"> in place of {nameOf(row.caller)}</span>}
    </span>
  )
}
