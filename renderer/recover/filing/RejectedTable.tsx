import { entryFile } from '../../../shared/domain/entryFile'
import type { HomeStanding } from '../../../shared/domain/recover/home'
import { entryCalled } from '../../../shared/domain/standing'
import { conditionBox } from '../../../shared/exchange/receipts/conditionBox'
import { keptConditions } from '../../../shared/exchange/receipts/conditionText'
import { conditionHelp, conditionSaid } from '../../../shared/exchange/receipts/conditionWords'
import { boxCalled, goToBox } from '../../respond/goToBox'
import { go } from '../../frame/routes'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { DataTable } from '../../ui/DataTable'
import { partWords } from '../../../shared/domain/recover/answerWords'

/** What ACE did not take, condition by condition; where one names a box plainly, a button leads into it. */
export const RejectedTable = ({ rows }: { rows: readonly HomeStanding[] }) => (
  <DataTable
    caption="Rejected entries"
    rows={rows}
    keyOf={({ id }) => id}
    empty="Nothing is rejected."
    columns={[
      { id: 'entry', head: 'Entry', cell: (row) => <OpenEntry row={row} /> },
      { id: 'why', head: 'What ACE says', cell: (row) => <Conditions row={row} /> },
    ]}
  />
)

export const OpenEntry = ({ row }: { row: HomeStanding }) => (
  <Button look="quiet" onClick={() => go({ at: 'entry', id: row.id })}>
    {entryCalled(row.lane.entry.entity)}
  </Button>
)

function Conditions({ row }: { row: HomeStanding }) {
  const desk = useDeskHandle()
  const file = entryFile(desk.state, row.id)
  return (
    <>
      {(['cargoRelease', 'entrySummary'] as const)
        .filter((part) => row[part].state === 'rejected')
        .map((part) => (
          <div key={part} className="small">
            <strong>{partWords[part]}</strong>
            <ul className="receipts__conditions">
              {keptConditions(row[part].receipt?.conditions ?? '').map((condition) => {
                const help = conditionHelp(row[part].receipt?.source ?? '', condition, part)
                const text = condition.text || help
                const box = file === undefined ? undefined : conditionBox(file, text, condition.places)
                const called = file === undefined || box === undefined ? undefined : boxCalled(file.entry, box)
                return (
                  <li key={`${condition.code} ${condition.text} ${condition.places.map(({ text }) => text).join()}`}>
                    {conditionSaid(condition)} {help !== '' && <span className="muted">{help}</span>}
                    {box !== undefined && called !== undefined && (
                      <Button look="quiet" onClick={() => goToBox(desk, row.id, box)}>
                        Go to {called}
                        {box.kind === 'entry' ? '' : `, ${box.kind} ${box.nth}`}
                      </Button>
                    )}
                  </li>
                )
              })}
            </ul>
          </div>
        ))}
    </>
  )
}
