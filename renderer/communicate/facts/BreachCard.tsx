import { useState } from 'react'
import { maskedNumber, type BreachRow, type Touched } from '../../../shared/domain/incident/breaches'
import { oddDiscovery } from '../../../shared/domain/incident/breachesOdd'
import { routeToHash } from '../../frame/routes'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { ToneMark } from '../../ui/Tag'
import '../../ui/factList.css'
import { momentWords } from '../../words/times'
import { BreachDialog } from './BreachDialog'
import { TouchedDialog } from './TouchedDialog'
import { WithdrawDialog } from './WithdrawDialog'

const recordWords = { electronic: 'electronic', physical: 'on paper', both: 'electronic and on paper' } as const

/** One breach that stands: what is known of it, and the clients whose data it touched. */
export function BreachCard({ incident, breach }: { incident: string; breach: BreachRow }) {
  const desk = useDeskHandle()
  const [open, setOpen] = useState<'touched' | 'change' | 'withdraw'>()
  const [withdrawing, setWithdrawing] = useState<Touched>()
  const [inTheClear, setInTheClear] = useState(false)
  const { fields, touched } = breach
  const odd =
    fields.discoveredAt === undefined ? [] : oddDiscovery(desk.state, incident, fields.discoveredAt, desk.now().ms)
  const close = () => setOpen(undefined)
  return (
    <Card
      title={`Breach discovered ${fields.discoveredAt === undefined ? 'at a time not keyed' : momentWords(fields.discoveredAt)}`}
      className="breach"
      aside={
        <span className="row">
          <Button onClick={() => setOpen('touched')}>Add clients</Button>
          <Button look="quiet" onClick={() => setOpen('change')}>
            Put right
          </Button>
          <Button look="quiet" onClick={() => setOpen('withdraw')}>
            Withdraw
          </Button>
        </span>
      }
    >
      <dl className="fact-list">
        <Fact name="What" value={fields.what ?? ''} />
        <Fact name="Records" value={fields.records === undefined ? '' : recordWords[fields.records]} />
        <Fact name="Discovered by" value={fields.discoveredBy ?? ''} />
      </dl>
      {odd.map((sentence) => (
        <p key={sentence} role="note" className="breach__odd">
          <ToneMark tone="later" spoken="Odd: " /> {sentence}
        </p>
      ))}
      <div className="card__head breach__odd">
        <h3>
          {touched.length === 0
            ? 'No client’s data is known to be touched'
            : touched.length === 1
              ? '1 client’s data was touched'
              : `Data of ${touched.length} clients was touched`}
        </h3>
        {touched.length > 0 && (
          <Button look="quiet" onClick={() => setInTheClear(!inTheClear)}>
            {inTheClear ? 'Mask the numbers' : 'Show the numbers'}
          </Button>
        )}
      </div>
      <DataTable
        caption="Clients whose data was touched"
        rows={touched}
        keyOf={({ id }) => id}
        empty="Add clients as they become known: the report lists their numbers."
        columns={[
          { id: 'name', head: 'Client', cell: (one) => one.fields.importerName ?? 'no name' },
          {
            id: 'number',
            head: 'Importer number',
            cell: (one) => (
              <span className="mono">
                {(inTheClear ? one.fields.importerNumber : maskedNumber(one.fields.importerNumber ?? '')) ||
                  'not on file'}
              </span>
            ),
          },
          {
            id: 'found',
            head: 'Found',
            cell: (one) =>
              [one.fields.foundAt && momentWords(one.fields.foundAt), one.fields.foundBy, one.fields.how]
                .filter(Boolean)
                .join(', '),
          },
          {
            id: 'do',
            head: '',
            cell: (one) => (
              <Button
                look="quiet"
                aria-label={`Withdraw ${one.fields.importerName ?? 'this client'}`}
                onClick={() => setWithdrawing(one)}
              >
                Withdraw
              </Button>
            ),
          },
        ]}
      />
      <p className="small">
        <a href={routeToHash({ at: 'communicate', page: 'reports' })}>To its report</a>
      </p>
      {open === 'touched' && <TouchedDialog incident={incident} breach={breach} onClose={close} />}
      {open === 'change' && <BreachDialog incident={incident} breach={breach} onClose={close} />}
      {open === 'withdraw' && (
        <WithdrawDialog
          title="This was no breach after all"
          what={{ action: 'breach.withdrawn', kind: 'breach', id: breach.id }}
          onClose={close}
        />
      )}
      {withdrawing !== undefined && (
        <WithdrawDialog
          title={`${withdrawing.fields.importerName ?? 'This client'}: data was not touched after all`}
          what={{ action: 'breach.importerWithdrawn', kind: 'touched', id: withdrawing.id }}
          onClose={() => setWithdrawing(undefined)}
        />
      )}
    </Card>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  if (value === '') return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
