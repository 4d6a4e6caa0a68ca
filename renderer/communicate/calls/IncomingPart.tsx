import { useState } from 'react'
import { stageOf } from '../../../shared/domain/incident/notify'
import { partiesOf, type Party } from '../../../shared/domain/incident/notifyParties'
import { fieldsOf } from '../../../shared/domain/entryFile'
import { entityOf } from '../../../shared/journal/state'
import { operatorName } from '../../frame/Rail'
import { go, routeToHash } from '../../frame/routes'
import { useDesk, useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { cleanLine } from '../../ui/boxes'
import { Card } from '../../ui/Card'
import { TextField } from '../../ui/Field'
import { focusFirst } from '../../ui/focusFirst'
import { RecordForm } from '../../ui/RecordForm'
import { Screen } from '../../ui/Screen'
import { useSay } from '../../ui/Status'
import { ToneMark } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'
import { LongField } from '../facts/LongField'
import { cleanProse } from './callForm'
import type { CallsPart } from './callsPart'
import { groupedNumber } from './callWords'

const empty = { name: '', organisation: '', number: '', said: '', heard: '' }

/** A call that came in. Whoever says to be a client or CBP is rung back on the number of the list, never believed. */
export function IncomingPart({ incident, nav, choice }: CallsPart) {
  const desk = useDeskHandle()
  const operator = useDesk(operatorName)
  const [boxes, setBoxes] = useState(empty)
  const found = useMade(['contact', 'importer'], lookedUp, boxes.name, boxes.organisation)
  const { busy, refusal, record } = useRecord()
  const [missing, setMissing] = useState<string>()
  const say = useSay()
  const box = (field: keyof typeof empty) => ({
    id: `in-${field}`,
    value: boxes[field],
    onChange: (event: { target: { value: string } }) => setBoxes({ ...boxes, [field]: event.target.value }),
  })

  const save = async () => {
    const line = (field: keyof typeof empty) => cleanLine(boxes[field])
    if (line('name') === '' && line('number') === '' && line('organisation') === '')
      return setMissing('Key at least the name they gave, or the number that was shown.')
    setMissing(undefined)
    const stage = stageOf(fieldsOf('incident', entityOf(desk.state, 'incident', incident)))
    const fields: Record<string, string> = {
      incident,
      name: line('name') || 'gave no name',
      organisation: line('organisation'),
      value: line('number'),
      direction: 'in',
      channel: 'phone',
      at: momentOf(desk.now()),
      by: operator,
      stage,
      said: cleanProse(boxes.said),
      heard: cleanProse(boxes.heard),
    }
    const saved = await record({
      action: 'call.logged',
      kind: 'call',
      id: desk.randomId(),
      patch: Object.entries(fields).filter(([, value]) => value !== ''),
    })
    if (!saved) return
    setBoxes(empty)
    say('Logged: a call that came in. It counts as told for nobody: ring back on the number of the list.', 'good')
  }
  return (
    <Screen title="They rang us" actions={nav}>
      {choice}
      <div className="two">
        <Card title="Who rings, and what they want">
          <RecordForm save="Log the call" busy={busy} refusal={missing ?? refusal} onSave={save}>
            <TextField label="Name they give" ref={focusFirst} {...box('name')} />
            <TextField label="Of which house" {...box('organisation')} />
            <TextField label="Number that is shown" mono {...box('number')} />
            <LongField label="What they want" {...box('heard')} />
            <LongField label="What we said" {...box('said')} />
          </RecordForm>
        </Card>
        <div className="stack">
          <Card title="From a number that is not on the list">
            <p className="call-note">
              <ToneMark tone="stop" spoken="Rule: " /> Do not say who is affected, nor that anything happened to anyone.
              Take the name and the matter, and ring back on the number of the list.
            </p>
            <p>
              <a href={routeToHash({ at: 'communicate', page: 'sheets', id: 'card' })}>
                Who we are: licence, filer code and the agreed words
              </a>
            </p>
          </Card>
          {found.length > 0 && (
            <Card title="On the list: ring them back">
              <ul className="past-calls">
                {found.map((party) => (
                  <li key={party.id}>
                    <button
                      type="button"
                      className="link"
                      onClick={() => go({ at: 'communicate', page: 'calls', id: party.id })}
                    >
                      {party.name}
                    </button>{' '}
                    <span className="small muted">{party.organisation}</span>
                    <p className="mono">{groupedNumber(party.lines[0]?.value ?? 'no number')}</p>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </div>
      </div>
    </Screen>
  )
}

/** The first few of the list whose name or house holds what was keyed. */
function lookedUp({ state }: Desk, name: string, organisation: string): Party[] {
  const words = `${name} ${organisation}`
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word.length > 2)
  if (words.length === 0) return []
  const found = [...partiesOf(state).all.values()].filter((party) =>
    words.every((word) => `${party.name} ${party.organisation}`.toLowerCase().includes(word)),
  )
  // A client whose people are on the list is rung through them.
  const spoken = new Set(found.flatMap(({ isClientRecord, importer }) => (isClientRecord ? [] : [importer])))
  return found.filter(({ isClientRecord, importer }) => !isClientRecord || !spoken.has(importer)).slice(0, 5)
}
