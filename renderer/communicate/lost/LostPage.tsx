import { lossesOf } from '../../../shared/domain/incident/loss'
import { lostThing } from '../../../shared/domain/incident/lossRecord'
import { go, routeToHash } from '../../frame/routes'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Screen } from '../../ui/Screen'
import { momentWords } from '../../words/times'
import { LossView } from './LossView'
import { ReportLoss } from './ReportLoss'
import './lost.css'

const allOf = ({ state }: Desk) => lossesOf(state)

/** A laptop, a stick or a packet is lost: the form, or the list of one loss, to which one comes back at any time. */
export default function LostPage({ id }: { id?: string | undefined }) {
  const losses = useMade(['loss'], allOf)
  if (id === 'new' || (id === undefined && losses.length === 0)) return <ReportLoss />
  if (id !== undefined) return <LossView key={id} id={id} />
  return (
    <Screen
      title="Something is lost"
      about={losses.length === 1 ? '1 reported' : `${losses.length} reported`}
      actions={
        <Button large look="primary" onClick={() => go({ at: 'communicate', page: 'lost', id: 'new' })}>
          Something else is lost
        </Button>
      }
    >
      <Card title="Reported">
        <DataTable
          caption="What was reported lost"
          rows={[...losses].reverse()}
          keyOf={(loss) => loss.id}
          empty=""
          columns={[
            {
              id: 'what',
              head: 'What',
              cell: (loss) => (
                <a href={routeToHash({ at: 'communicate', page: 'lost', id: loss.id })}>{lostThing(loss)}</a>
              ),
            },
            {
              id: 'noticed',
              head: 'Noticed',
              cell: ({ fields }) => (fields.noticedAt === undefined ? '' : momentWords(fields.noticedAt)),
            },
            { id: 'by', head: 'By', cell: ({ fields }) => fields.noticedBy },
            { id: 'where', head: 'Where', cell: ({ fields }) => fields.where },
            {
              id: 'again',
              head: 'Found again',
              cell: ({ fields }) => (fields.foundAgainAt === undefined ? 'no' : momentWords(fields.foundAgainAt)),
            },
          ]}
        />
      </Card>
    </Screen>
  )
}
