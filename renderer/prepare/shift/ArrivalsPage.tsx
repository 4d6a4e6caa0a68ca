import { useState } from 'react'
import {
  ARRIVALS_AHEAD_DAYS,
  arrivalsAside,
  arrivalsExpected,
  oldestAsOf,
  type ExpectedArrival,
} from '../../../shared/domain/arrivals'
import { hoursSince } from '../../../shared/domain/inFlight'
import { go } from '../../frame/routes'
import { useNow } from '../../frame/useNow'
import { useReport } from '../../paper/useReport'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Dialog } from '../../ui/Dialog'
import { CheckField, TextField } from '../../ui/Field'
import { Screen } from '../../ui/Screen'
import { Tag } from '../../ui/Tag'
import { hoursOldWords } from '../../words/inFlight'
import { agoWords, dayOf, dayWords, momentWords } from '../../words/times'
import { ArrivalForm } from './ArrivalForm'
import { ArrivalsAside, CancelArrival } from './ArrivalsAside'
import { arrivalsReport } from './listReports'
import { RemoveFromList } from './RemoveFromList'
import './shift.css'

const SHOWN = 300
const arrivalsOf = ({ state }: Desk, today: string) => arrivalsExpected(state, today)
const asideOf = ({ state }: Desk) => arrivalsAside(state)

/** What is expected at the ports in the next fourteen days, as the main system knew it. */
export function ArrivalsPage({ openId }: { openId: string | undefined }) {
  const now = useNow(60_000)
  const today = dayOf(now)
  const all = useMade(['arrival', 'importer'], arrivalsOf, today)
  const aside = useMade(['arrival', 'importer'], asideOf)
  const [showAside, setShowAside] = useState(false)
  const [text, setText] = useState('')
  const [later, setLater] = useState(false)
  const { busy, said, print, save } = useReport()
  const rows = all.filter((row) => (later || row.when !== 'later') && holds(row, text))
  const asOf = oldestAsOf(all)
  const close = () => go({ at: 'prepare', page: 'arrivals' })
  const report = () => arrivalsReport(rows, asOf)
  return (
    <Screen
      title="Arrivals expected"
      about={
        all.length === 0
          ? `the next ${ARRIVALS_AHEAD_DAYS} days`
          : `${all.filter(({ when }) => when === 'ahead').length} in the next ${ARRIVALS_AHEAD_DAYS} days; the list is ${hoursOldWords(hoursSince(asOf, now.ms))}`
      }
      actions={
        <>
          <Button large disabled={busy || rows.length === 0} onClick={() => void print(report)}>
            Print
          </Button>
          <Button
            large
            disabled={busy || rows.length === 0}
            onClick={() => void save(report, `Arrivals expected ${today}`)}
          >
            Save PDF
          </Button>
          <Button large look="primary" onClick={() => go({ at: 'prepare', page: 'arrivals', id: 'new' })}>
            Add an arrival
          </Button>
        </>
      }
    >
      <Card>
        <div className="stack">
          <div className="search-line">
            <TextField
              id="arrivals-search"
              label="Search"
              placeholder="Client, bill, container, port …"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <CheckField
              id="arrivals-later"
              label={`Later than ${ARRIVALS_AHEAD_DAYS} days too`}
              checked={later}
              onChange={(event) => setLater(event.target.checked)}
            />
            {aside.length > 0 && (
              <CheckField
                id="arrivals-aside"
                label={asideWords(aside)}
                checked={showAside}
                onChange={(event) => setShowAside(event.target.checked)}
              />
            )}
          </div>
          {showAside && <ArrivalsAside rows={aside} />}
          {said !== undefined && <p role="status">{said}</p>}
          {rows.length > SHOWN && (
            <p className="muted small">
              The first {SHOWN} of {rows.length} are shown; print holds all of them.
            </p>
          )}
          <ArrivalTable rows={rows.slice(0, SHOWN)} today={today} none={all.length === 0} />
          {asOf !== undefined && (
            <p className="muted small">
              The oldest row is of {momentWords(asOf)}. What the main system learned after that is not here: ask the
              carrier.
            </p>
          )}
        </div>
      </Card>
      <Dialog open={openId !== undefined} title={openId === 'new' ? 'An arrival' : 'Arrival'} onClose={close} wide>
        {openId !== undefined && <ArrivalForm key={openId} id={openId === 'new' ? undefined : openId} onDone={close} />}
      </Dialog>
    </Screen>
  )
}

function asideWords(aside: readonly { why: 'cancelled' | 'repeats' }[]): string {
  const cancelled = aside.filter(({ why }) => why === 'cancelled').length
  const repeats = aside.length - cancelled
  const words = [
    repeats === 0 ? '' : repeats === 1 ? '1 repeats another' : `${repeats} repeat another`,
    cancelled === 0 ? '' : `${cancelled} cancelled`,
  ]
  return `Show what is not worked: ${words.filter(Boolean).join(', ')}`
}

function ArrivalTable({ rows, today, none }: { rows: readonly ExpectedArrival[]; today: string; none: boolean }) {
  return (
    <DataTable
      caption="Arrivals expected"
      rows={rows}
      keyOf={(row) => row.id}
      empty={none ? 'Nothing is on the list. Import it, or add an arrival by hand.' : 'No arrival has that.'}
      columns={[
        {
          id: 'day',
          head: 'Arrival',
          cell: ({ fields, when }) => (
            <>
              <span className="nowrap">
                {fields.arrivalDay === undefined ? 'not known' : dayWords(fields.arrivalDay)}
              </span>
              {fields.arrivalDay !== undefined && (
                <div className={when === 'past' ? 'small' : 'small muted'}>{agoWords(fields.arrivalDay, today)}</div>
              )}
            </>
          ),
        },
        {
          id: 'client',
          head: 'Client',
          cell: ({ id, fields }) => (
            <>
              <Button look="quiet" className="button--cell" onClick={() => go({ at: 'prepare', page: 'arrivals', id })}>
                {fields.importerName ?? fields.importer ?? 'not named'}
              </Button>
              <div className="small">
                {fields.perishable === true && <Tag tone="later">perishable</Tag>}{' '}
                {fields.urgency !== undefined && <Tag tone="later">{fields.urgency}</Tag>} {fields.agencies}
              </div>
            </>
          ),
        },
        {
          id: 'bill',
          head: 'Bill, container',
          cell: ({ fields }) => (
            <>
              <span className="mono nowrap">{fields.bill}</span>
              <div className="mono small nowrap">{fields.container}</div>
            </>
          ),
        },
        {
          id: 'carrier',
          head: 'Carrier',
          cell: ({ fields }) => (
            <>
              {fields.carrier}
              <div className="small muted">{fields.conveyance}</div>
            </>
          ),
        },
        { id: 'port', head: 'Port', cell: ({ fields }) => <span className="mono">{fields.portOfEntry}</span> },
        {
          id: 'free',
          head: 'Last free day',
          cell: ({ fields }) => (
            <span className="nowrap">{fields.lastFreeDay === undefined ? '' : dayWords(fields.lastFreeDay)}</span>
          ),
        },
        {
          id: 'do',
          head: 'Done',
          cell: ({ id, fields }) => (
            <div className="shift__line">
              <CancelArrival id={id} called={fields.bill ?? fields.importerName ?? 'The arrival'} />
              <RemoveFromList kind="arrival" id={id} called={fields.bill ?? fields.importerName ?? 'The arrival'} />
            </div>
          ),
        },
      ]}
    />
  )
}

function holds({ fields }: ExpectedArrival, text: string): boolean {
  const line = Object.values(fields).join(' ').toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => line.includes(word))
}
