import { useState } from 'react'
import { inFlightList, inFlightStates, type InFlightList } from '../../../shared/domain/inFlight'
import { parseEntryNumber } from '../../../shared/domain/entryNumber'
import { go } from '../../frame/routes'
import { useNow } from '../../frame/useNow'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { Screen } from '../../ui/Screen'
import { Tag } from '../../ui/Tag'
import { freshnessTone, hoursOldWords, inFlightStateWords, numberOnPaper } from '../../words/inFlight'
import { momentOf, momentWords } from '../../words/times'
import { KeyedForm } from '../KeyedForm'
import { inFlightFields } from './boxes'
import { InFlightTable } from './InFlightTable'
import { StatusRequest } from './StatusRequest'
import { useShiftEnd } from './useShiftEnd'
import './shift.css'

const SHOWN = 300
const listOf = ({ state }: Desk, nowMs: number) => inFlightList(state, nowMs)

/** What the main system had under way, so that nothing is filed twice; it is worth what its age says. */
export function InFlightPage({ openId }: { openId: string | undefined }) {
  const desk = useDeskHandle()
  const now = useNow(60_000)
  const list = useMade(['inFlight'], listOf, now.ms)
  const [text, setText] = useState('')
  const [state, setState] = useState('')
  const [asking, setAsking] = useState(false)
  const shift = useShiftEnd(list)
  const rows = list.rows.filter((row) => (state === '' || row.state === state) && holds(row.fields, text))
  const close = () => go({ at: 'prepare', page: 'inFlight' })
  return (
    <Screen
      title="Entries in flight"
      about={
        list.rows.length === 0 ? 'under way in the main system' : `${list.rows.length} under way in the main system`
      }
      actions={
        <>
          <Button large onClick={() => go({ at: 'prepare', page: 'inFlight', id: 'new' })}>
            Add an entry
          </Button>
          <Button large disabled={list.rows.length === 0} onClick={() => setAsking(true)}>
            Status request
          </Button>
          <Button large disabled={shift.busy} onClick={() => void shift.save()}>
            Save PDF
          </Button>
          <Button large look="primary" disabled={shift.busy} onClick={() => void shift.print()}>
            Print for the shift
          </Button>
        </>
      }
    >
      <Card>
        <div className="stack">
          <Age list={list} onChecked={() => void shift.stillSo()} busy={shift.busy} />
          {shift.said !== undefined && <p role="status">{shift.said}</p>}
          <div className="search-line">
            <TextField
              id="inflight-search"
              label="Search"
              placeholder="Entry number, client, bill, port …"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <SelectField
              id="inflight-state"
              label="State"
              value={state}
              onChange={(event) => setState(event.target.value)}
              options={[
                { value: '', label: `all states: ${list.rows.length}` },
                ...inFlightStates.map((one) => ({
                  value: one,
                  label: `${inFlightStateWords[one]}: ${list.counts[one]}`,
                })),
              ]}
            />
          </div>
          {rows.length > SHOWN && (
            <p className="muted small">
              The first {SHOWN} of {rows.length} are shown; print holds all of them.
            </p>
          )}
          <InFlightTable rows={rows.slice(0, SHOWN)} none={list.rows.length === 0} />
        </div>
      </Card>
      <Card title="Which number goes on the paper">
        <dl className="fact-list">
          {inFlightStates.map((one) => (
            <div key={one}>
              <dt>{inFlightStateWords[one]}</dt>
              <dd>{numberOnPaper[one]}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <Dialog
        open={openId !== undefined}
        title={openId === 'new' ? 'An entry in flight' : 'Entry in flight'}
        onClose={close}
        wide
      >
        {openId !== undefined && (
          <KeyedForm
            action="inFlight.loaded"
            kind="inFlight"
            id={openId === 'new' ? undefined : openId}
            newId={(keyed) => numberKeyed(keyed, desk.drill)}
            fields={inFlightFields}
            needed={['importerName', 'Say whose entry it is.']}
            also={() => [
              ['asOf', momentOf(desk.now())],
              ['source', 'keyed by hand'],
              ['removed', false],
            ]}
            onDone={close}
            onCancel={close}
          />
        )}
      </Dialog>
      {asking && <StatusRequest list={list} onClose={() => setAsking(false)} />}
    </Screen>
  )
}

function Age({ list, busy, onChecked }: { list: InFlightList; busy: boolean; onChecked: () => void }) {
  if (list.rows.length === 0) return null
  return (
    <div className="shift__line">
      <p>
        <Tag tone={freshnessTone[list.freshness]}>The list is {hoursOldWords(list.hours)}</Tag>{' '}
        {list.asOf === undefined ? 'No row says when it was so.' : `Its oldest row is of ${momentWords(list.asOf)}.`}
      </p>
      <Button disabled={busy} onClick={onChecked}>
        Compared with the main system now: all still so
      </Button>
    </div>
  )
}

/** One entry is one row, whoever keys it: its number in its printed form names it. */
function numberKeyed(keyed: Readonly<Record<string, string>>, drill: boolean): string | undefined {
  const read = parseEntryNumber(keyed['entryNumber'] ?? '', { drill })
  return read.ok ? read.value.entryNumber : undefined
}

function holds(fields: object, text: string): boolean {
  const line = Object.values(fields).join(' ').toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => line.includes(word))
}
