import { callsOf, outcomeName, type CallRow } from '../../../shared/domain/incident/callsMade'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { useNow } from '../../frame/useNow'
import { useReport } from '../../paper/useReport'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Screen } from '../../ui/Screen'
import { momentWords } from '../../words/times'
import { callsReport } from './callReports'
import type { CallsPart } from './callsPart'

const SHOWN = 200

/** Every call of the incident, the latest first. */
export function CallLogPart({ incident, nav, choice }: CallsPart) {
  const calls = useMade(['call'], madeOf, incident)
  const now = useNow(60_000)
  const { busy, said, print } = useReport()
  return (
    <Screen
      title="Calls made"
      about={calls.length === 0 ? 'none yet' : `${calls.length}, made, tried and taken`}
      actions={
        <>
          {nav}
          <Button
            look="primary"
            large
            disabled={busy || calls.length === 0}
            onClick={() => void print(() => callsReport(calls.toReversed(), now))}
          >
            Print the calls
          </Button>
        </>
      }
    >
      {choice}
      <Card>
        {said !== undefined && <p role="status">{said}</p>}
        {calls.length > SHOWN && (
          <p className="muted small">
            The last {SHOWN} of {calls.length} are shown; paper holds all of them.
          </p>
        )}
        <DataTable<CallRow>
          caption="Calls made"
          rows={calls.slice(0, SHOWN)}
          keyOf={({ id }) => id}
          empty="No call was logged yet. The queue says whom to ring first."
          columns={[
            {
              id: 'when',
              head: 'When',
              cell: ({ fields }) => <span className="nowrap">{momentWords(fields.at ?? '')}</span>,
            },
            {
              id: 'who',
              head: 'With',
              cell: ({ fields }) => (
                <>
                  {fields.name}
                  <div className="small muted">{fields.organisation}</div>
                </>
              ),
            },
            {
              id: 'came',
              head: 'What came of it',
              cell: ({ fields }) => (
                <span className="nowrap">
                  {fields.direction === 'in' ? 'they rang' : outcomeName(fields.outcome).toLowerCase()}
                </span>
              ),
            },
            {
              id: 'words',
              head: 'Said, heard',
              cell: ({ fields }) =>
                fields.counsel === true ? (
                  <span className="small muted">for counsel</span>
                ) : (
                  <>
                    {fields.said !== undefined && <p className="small">Said: {fields.said}</p>}
                    {fields.heard !== undefined && <p className="small">Heard: {fields.heard}</p>}
                    {fields.minutes !== undefined && <p className="small pre">{fields.minutes}</p>}
                  </>
                ),
            },
            { id: 'by', head: 'By', cell: ({ fields }) => <span className="small">{fields.by}</span> },
          ]}
        />
      </Card>
    </Screen>
  )
}

const madeOf = ({ state }: Desk, incident: string): CallRow[] => callsOf(state, incident).reverse()
