import { homeKinds, homeStandings } from '../../../shared/domain/recover/home'
import { partStateNames } from '../../../shared/domain/recover/mapNames'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Screen } from '../../ui/Screen'
import { Count } from './Count'
import { LooseAnswersCard } from './LooseAnswersCard'
import { OpenEntry, RejectedTable } from './RejectedTable'
import { TakeAnswersCard } from './TakeAnswersCard'
import './filing.css'

const homesRead = ({ state }: Desk) => homeStandings(state)
const SHOWN = 100

/** Answers of ACE or of the main system: only they close an entry. What was rejected is the keyer's again. */
export default function ReceiptsPage() {
  const homes = useMade(homeKinds, homesRead)
  const rejected = homes.filter((home) => home.rejected)
  const waiting = homes.filter(({ cargoRelease, entrySummary }) =>
    [cargoRelease, entrySummary].some(
      ({ state }) => state === 'exported' || state === 'received' || state === 'review',
    ),
  )
  const home = homes.filter((one) => one.home).length
  return (
    <Screen
      title="Receipts"
      about={`${home} of ${homes.length} home; written is not received, received is not accepted`}
    >
      <div className="receipts">
        <TakeAnswersCard />
        <Card title="Rejected: the keyer’s again" aside={<Count of={rejected.length} tone="stop" />}>
          <RejectedTable rows={rejected.slice(0, SHOWN)} />
          <More of={rejected.length} />
        </Card>
        <Card title="Written, not answered" aside={<Count of={waiting.length} tone="later" />}>
          <DataTable
            caption="Entries without an answer"
            rows={waiting.slice(0, SHOWN)}
            keyOf={({ id }) => id}
            empty="Everything that was written is answered."
            columns={[
              { id: 'entry', head: 'Entry', cell: (row) => <OpenEntry row={row} /> },
              { id: 'release', head: 'Cargo release', cell: (row) => partStateNames[row.cargoRelease.state] },
              { id: 'summary', head: 'Entry summary', cell: (row) => partStateNames[row.entrySummary.state] },
            ]}
          />
          <More of={waiting.length} />
        </Card>
        <LooseAnswersCard />
      </div>
    </Screen>
  )
}

const More = ({ of }: { of: number }) =>
  of > SHOWN ? <p className="small muted">and {of - SHOWN} more, after these</p> : null
