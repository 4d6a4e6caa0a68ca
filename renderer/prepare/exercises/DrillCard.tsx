import { useState } from 'react'
import { resultCode, resultOf, type Exercise } from '../../../shared/domain/exercise'
import { shownCode } from '../../../shared/domain/shortCode'
import { drillScript, drillScripts, drillScriptsSource } from '../../../shared/knowledge/drillScripts'
import { operatorName } from '../../frame/Rail'
import { useReport } from '../../paper/useReport'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { SelectField, TextField } from '../../ui/Field'
import { useRecord } from '../../ui/useRecord'
import { dayWords, momentOf } from '../../words/times'
import { exerciseReport, secondsWords } from './exerciseReport'

/** Begins an exercise on the practice desk. */
export function BeginDrill() {
  const desk = useDeskHandle()
  const operator = useDesk(operatorName)
  const [script, setScript] = useState(drillScripts[0]?.id ?? '')
  const [lead, setLead] = useState(operator)
  const { busy, refusal, record } = useRecord()
  const begin = () =>
    record({
      action: 'exercise.begun',
      kind: 'exercise',
      id: desk.randomId(),
      patch: [
        ['what', 'drill'],
        ['script', script],
        ['beganAt', momentOf(desk.now())],
        ['lead', cleanLine(lead)],
      ],
    })
  return (
    <Card title="Begin an exercise">
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <div className="shift__line">
          <SelectField
            id="drill-script"
            label="Script"
            value={script}
            onChange={(event) => setScript(event.target.value)}
            options={drillScripts.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <TextField
            id="drill-lead"
            label="Led by"
            value={lead}
            error={refusal}
            onChange={(event) => setLead(event.target.value)}
          />
          <Button type="submit" look="primary" disabled={busy}>
            Begin
          </Button>
        </div>
        <p className="muted">{drillScript(script)?.about}</p>
        <p className="muted small">{drillScriptsSource.source}.</p>
      </form>
    </Card>
  )
}

/** Exercises that are over, each with its report. */
export function PastDrills({ drills }: { drills: readonly Exercise[] }) {
  const { busy, said, print, save } = useReport()
  return (
    <Card title="Exercises held">
      <div className="stack">
        {said !== undefined && <p role="status">{said}</p>}
        <DataTable
          caption="Exercises held"
          rows={drills}
          keyOf={(row) => row.id}
          empty="None yet. One a year is little: the first hour is learned by doing it."
          columns={[
            {
              id: 'day',
              head: 'Day',
              cell: ({ fields }) => <span className="nowrap">{dayWords((fields.endedAt ?? '').slice(0, 10))}</span>,
            },
            {
              id: 'script',
              head: 'Script',
              cell: ({ script, fields }) => <span className="nowrap">{script?.title ?? fields.script}</span>,
            },
            { id: 'lead', head: 'Led by', cell: ({ fields }) => fields.lead },
            {
              id: 'first',
              head: 'First packet after',
              cell: ({ fields }) => <span className="nowrap">{secondsWords(fields.secondsToFirstPacket)}</span>,
            },
            { id: 'result', head: 'Code', cell: (drill) => <Code drill={drill} /> },
            {
              id: 'do',
              head: 'Report',
              cell: (drill) =>
                drill.given.length > 0 && (
                  <span className="row">
                    <Button disabled={busy} onClick={() => void print(() => exerciseReport(drill))}>
                      Print
                    </Button>
                    <Button
                      disabled={busy}
                      onClick={() =>
                        void save(
                          () => exerciseReport(drill),
                          `Exercise ${drill.script?.title.replace(':', '') ?? ''} ${(drill.fields.endedAt ?? '').slice(0, 10)}`,
                        )
                      }
                    >
                      Save PDF
                    </Button>
                  </span>
                ),
            },
          ]}
        />
      </div>
    </Card>
  )
}

/** A result that was carried over has no injects here: its words stand in place of the code. */
function Code({ drill }: { drill: Exercise }) {
  const result = resultOf(drill)
  if (drill.fields.report !== undefined) return <span className="small">{drill.fields.report}</span>
  return result === undefined ? null : <span className="mono nowrap">{shownCode(resultCode(result))}</span>
}
