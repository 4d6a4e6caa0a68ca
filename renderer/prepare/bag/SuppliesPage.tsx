import { useState } from 'react'
import { paceId, paceOf, suppliesOf, supplyDays, type SupplyLine } from '../../../shared/domain/supplies'
import { operatorName } from '../../frame/Rail'
import { routeToHash } from '../../frame/routes'
import { useDesk, useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Dialog } from '../../ui/Dialog'
import { Screen } from '../../ui/Screen'
import { ToneMark } from '../../ui/Tag'
import { agoWords, dayOf } from '../../words/times'
import { KeyedForm } from '../KeyedForm'
import { countFields, newSupplyFields, paceFields } from './supplyFields'

const linesOf = (desk: Desk) => suppliesOf(desk.state, desk.device, dayOf(desk.now()))
const paceNow = (desk: Desk) => paceOf(desk.state, dayOf(desk.now()))
const paceWords = {
  keyed: 'as you keyed it',
  counted: 'counted from the entries of the last days',
  assumed: 'assumed: nothing was keyed or counted yet',
}

/** What three weeks on paper use up at the firm's own pace, beside what was counted by hand. */
export function SuppliesPage() {
  const lines = useMade('every', linesOf)
  const pace = useMade('every', paceNow)
  const [open, setOpen] = useState<string>()
  const short = lines.filter(isShort).length
  return (
    <Screen
      title={`Supplies for ${supplyDays} days`}
      about={short === 0 ? 'enough of everything' : `${short} of ${lines.length} too few or never counted`}
      actions={
        <>
          <a className="button" href={routeToHash({ at: 'prepare', page: 'bag' })}>
            Go-bag
          </a>
          <Button onClick={() => setOpen('new')}>Add a supply</Button>
          <Button look="primary" large onClick={() => setOpen(paceId)}>
            Key the entries a day
          </Button>
        </>
      }
    >
      <Card title={`For ${pace.entriesADay} entries a day, ${paceWords[pace.from]}`}>
        <SupplyTable lines={lines} onCount={setOpen} />
      </Card>
      {open !== undefined && (
        <CountDialog id={open} line={lines.find(({ id }) => id === open)} onClose={() => setOpen(undefined)} />
      )}
    </Screen>
  )
}

const isShort = ({ have, needed }: SupplyLine): boolean => have === undefined || have < needed

function SupplyTable({ lines, onCount }: { lines: readonly SupplyLine[]; onCount: (id: string) => void }) {
  const today = useDesk((desk) => dayOf(desk.now()))
  return (
    <DataTable
      caption="Supplies"
      rows={lines}
      keyOf={({ id }) => id}
      empty=""
      columns={[
        {
          id: 'what',
          head: 'What',
          cell: ({ what, why }) => (
            <>
              {what}
              <div className="small muted">{why}</div>
            </>
          ),
        },
        {
          id: 'needed',
          head: 'Needed',
          cell: ({ needed, unit }) => `${needed.toLocaleString('en-US')} ${unit}`,
          number: true,
        },
        {
          id: 'have',
          head: 'There',
          cell: (line) => (
            <>
              <ToneMark tone={isShort(line) ? 'later' : 'good'} spoken={isShort(line) ? 'Too few: ' : 'Enough: '} />{' '}
              {line.have === undefined ? 'not counted' : line.have.toLocaleString('en-US')}
            </>
          ),
          number: true,
        },
        {
          id: 'counted',
          head: 'Counted',
          cell: ({ byDesk, countedOn, countedBy, place }) => (
            <span className="small">
              {byDesk ? 'by this desk' : countedOn === '' ? 'never' : `${agoWords(countedOn, today)}, ${countedBy}`}
              {place !== '' && <div className="muted">{place}</div>}
            </span>
          ),
        },
        {
          id: 'count',
          head: 'Count it',
          cell: ({ id, what, byDesk }) =>
            byDesk ? (
              <a href={routeToHash({ at: 'prepare', page: 'numbers' })}>Entry numbers</a>
            ) : (
              <Button onClick={() => onCount(id)} aria-label={`Count: ${what}`}>
                Count
              </Button>
            ),
        },
      ]}
    />
  )
}

function CountDialog({ id, line, onClose }: { id: string; line: SupplyLine | undefined; onClose: () => void }) {
  const desk = useDeskHandle()
  const stamp = () => [
    ['countedOn', dayOf(desk.now())] as const,
    ['countedBy', operatorName(desk)] as const,
    ...(id === paceId ? [['what', 'Entries a day'] as const] : []),
  ]
  const title = id === paceId ? 'Entries a day' : (line?.what ?? 'A new supply')
  const fields = id === paceId ? paceFields : id === 'new' ? newSupplyFields : countFields(line)
  return (
    <Dialog open title={title} about={line?.why === '' ? undefined : line?.why} onClose={onClose}>
      <KeyedForm
        action="supply.counted"
        kind="supply"
        id={id === 'new' ? undefined : id}
        fields={fields}
        needed={id === 'new' ? ['what', 'A supply has a name.'] : ['have', 'Count it, and key the number.']}
        also={stamp}
        onDone={onClose}
        onCancel={onClose}
      />
    </Dialog>
  )
}
