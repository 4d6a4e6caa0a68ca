import { useState } from 'react'
import { incidentName, incidentShown, openIncidents } from '../../../shared/domain/incident/incidents'
import { lossOddities, type LossRow } from '../../../shared/domain/incident/loss'
import { reportLoss } from '../../../shared/domain/incident/lossRecord'
import { whoseData } from '../../../shared/domain/incident/whoseData'
import { go, routeToHash } from '../../frame/routes'
import { operatorName } from '../../frame/Rail'
import { useDesk, useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Card } from '../../ui/Card'
import { SelectField, TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { Screen } from '../../ui/Screen'
import { useSay } from '../../ui/Status'
import { ToneMark, type Tone } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { cleanLine } from '../../ui/boxes'
import { momentOf, momentWords } from '../../words/times'
import { emptyBoxes, toldBy, type Lost, type LossBoxes, type MomentFaults } from './lossForm'
import { LossBoxesFields } from './LossBoxesFields'
import { countWords, oddityWords, reportDue } from './lossWords'

const choices: readonly { what: Lost; name: string }[] = [
  { what: 'laptop', name: 'A laptop' },
  { what: 'stick', name: 'A stick' },
  { what: 'packet', name: 'A packet of papers' },
]

const openOnes = ({ state }: Desk) => openIncidents(state)

/** One form, one item: what it is, and beside it what recording does at once. */
export function ReportLoss() {
  const desk = useDeskHandle()
  const operator = useDesk(operatorName)
  const incidents = useMade(['incident'], openOnes)
  const [boxes, setBoxes] = useState(() => emptyBoxes(desk, operator))
  const [faults, setFaults] = useState<MomentFaults>({})
  const [none, setNone] = useState(false)
  const [decision, setDecision] = useState({ by: '', why: '' })
  const [missing, setMissing] = useState<string>()
  const { busy, refusal, record } = useRecord()
  const say = useSay()

  const save = async () => {
    const read = toldBy(desk, boxes)
    setFaults(read.faults)
    if (Object.keys(read.faults).length > 0) return
    const said = { by: cleanLine(decision.by), why: cleanLine(decision.why) }
    if (none && (said.by === '' || said.why === ''))
      return setMissing('No breach needs a name and a reason: who decided it, and why. Else the 72 hours run.')
    setMissing(undefined)
    const id = desk.randomId()
    const breach = none
      ? { is: 'none' as const, logId: desk.randomId(), ...said }
      : { is: 'breach' as const, breachId: desk.randomId() }
    const recording = { now: momentOf(desk.now()), by: operator, ownDevice: desk.device }
    if (!(await record(reportLoss(desk.state, { id, told: read.told, breach }, recording)))) return
    say('Recorded. Go down the list: each step is done when it is done, not when it is ticked.', 'good')
    go({ at: 'communicate', page: 'lost', id })
  }

  return (
    <Screen title="Something is lost" about="a laptop, a stick or a packet: one command, then one list">
      <div className="lost-form">
        <Card>
          <RecordForm save="Record the loss" busy={busy} refusal={missing ?? refusal} onSave={save}>
            <fieldset className="lost-choice">
              <legend>What is lost</legend>
              {choices.map(({ what, name }) => (
                <label key={what}>
                  <input
                    type="radio"
                    name="lost-what"
                    checked={boxes.what === what}
                    onChange={() => setBoxes(chosen(desk.device, boxes, what, emptyBoxes(desk, operator)))}
                  />
                  {name}
                </label>
              ))}
            </fieldset>
            {incidents.length > 1 && (
              <SelectField
                id="lost-incident"
                label="Incident it belongs to"
                options={incidents.map((one) => ({ value: one.id, label: incidentName(one) }))}
                value={boxes.incident}
                onChange={({ target }) => setBoxes({ ...boxes, incident: target.value })}
              />
            )}
            <LossBoxesFields boxes={boxes} faults={faults} onChange={setBoxes} />
            <fieldset className="lost-choice">
              <legend>Is it a breach of records? Papers count too (19 CFR 111.21(b))</legend>
              <label>
                <input type="radio" name="lost-breach" checked={!none} onChange={() => setNone(false)} />
                Yes, or not known: the 72 hours run
              </label>
              <label>
                <input type="radio" name="lost-breach" checked={none} onChange={() => setNone(true)} />
                No: somebody decided so
              </label>
            </fieldset>
            {none && (
              <div className="form-grid">
                <TextField
                  id="lost-none-by"
                  label="Decided by"
                  placeholder="counsel, by name"
                  value={decision.by}
                  onChange={({ target }) => setDecision({ ...decision, by: target.value })}
                />
                <TextField
                  id="lost-none-why"
                  label="Because"
                  placeholder="disk encrypted, Lifeboat locked"
                  value={decision.why}
                  onChange={({ target }) => setDecision({ ...decision, why: target.value })}
                />
              </div>
            )}
          </RecordForm>
        </Card>
        <WhatItDoes boxes={boxes} none={none} />
      </div>
    </Screen>
  )
}

/** A stick is mostly one of this laptop's; a laptop mostly another one. */
const chosen = (own: string, boxes: LossBoxes, what: Lost, fresh: LossBoxes): LossBoxes => ({
  ...boxes,
  what,
  device: what === 'stick' ? own : fresh.device,
  describe: '',
  state: '',
})

/** What recording does at once, counted for what stands in the boxes; and what is odd about them. */
function WhatItDoes({ boxes, none }: { boxes: LossBoxes; none: boolean }) {
  const desk = useDeskHandle()
  const declared = useDesk(({ state }) => incidentShown(state) !== undefined)
  useDesk(({ state }) => state.version)
  const { told } = toldBy(desk, boxes)
  const loss: LossRow = { id: '', fields: told, born: '', operator: '' }
  const { clients } = whoseData(desk.state, loss, desk.device)
  const sure = clients.filter(({ sureness }) => sureness === 'sure').length
  const lines: { tone: Tone; words: string }[] = [
    ...lossOddities(desk.state, told, { device: desk.device, nowMs: desk.now().ms }).map((oddity) => ({
      tone: 'later' as const,
      words: oddityWords(oddity),
    })),
    {
      tone: 'note',
      words: `${countWords(sure, 'client')} had data on it${clients.length === sure ? '' : `, ${clients.length - sure} more perhaps`}${none ? '.' : '; the sure ones go on the list of the breach.'}`,
    },
    ...(told.what === 'laptop'
      ? [{ tone: 'note' as const, words: 'Its entry numbers are quarantined: no laptop draws one of them again.' }]
      : []),
    {
      tone: 'note',
      words: none
        ? 'No clock starts. The decision stands in the log, by name.'
        : `The breach report is due ${momentWords(reportDue(told.noticedAt ?? momentOf(desk.now())))}, 72 hours after it was noticed.`,
    },
    { tone: 'note', words: 'Tasks for police, counsel and insurer are opened, each with a time.' },
    ...(told.what === 'packet'
      ? []
      : [{ tone: 'note' as const, words: 'Then the list leads on to the key and to what takes its place.' }]),
  ]
  return (
    <Card title="Recording does this at once">
      <ul className="lost-says">
        {!declared && (
          <li>
            <span>
              <ToneMark tone="later" spoken="Look at this: " />
            </span>
            <span>
              No incident is declared. A loss of records is one:{' '}
              <a href={routeToHash({ at: 'communicate', page: 'now' })}>declare it under Now</a>. What you record here
              counts for it already.
            </span>
          </li>
        )}
        {lines.map(({ tone, words }) => (
          <li key={words}>
            <span>
              <ToneMark tone={tone} spoken={tone === 'later' ? 'Look at this: ' : ''} />
            </span>
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
