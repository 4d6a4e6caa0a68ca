import { useState } from 'react'
import { daySaid } from '../../../shared/domain/deadlines/words'
import { parseDay } from '../../../shared/domain/input'
import { rateStale, type InterestRateRow } from '../../../shared/domain/respond/moneyInterest'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { cleanLine } from '../../ui/boxes'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { TextField } from '../../ui/Field'
import { keyedMoment } from '../../ui/moments'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { Tag } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { boxErrorWords } from '../../words/boxes'
import { dayWords } from '../../words/times'

/** Rates that a person looked up: none is built in. */
export function RatesCard({ rates, today }: { rates: readonly InterestRateRow[]; today: string }) {
  const { busy, record } = useRecord()
  return (
    <Card title="Rate of interest, keyed by hand">
      <div className="stack">
        <DataTable<InterestRateRow>
          caption="Rates of interest"
          rows={rates}
          keyOf={({ id }) => id}
          empty="No rate is on file. Interest is not computed until you key it, with its source."
          columns={[
            {
              id: 'from',
              head: 'From',
              cell: ({ fields }) => <span className="nowrap">{daySaid(fields.fromDay ?? '')}</span>,
            },
            { id: 'percent', head: 'Percent', number: true, cell: ({ fields }) => fields.percent },
            {
              id: 'source',
              head: 'Source',
              cell: (rate) => {
                const stale = rateStale(rate, today)
                return (
                  <span className="small">
                    {rate.fields.source}
                    {rate.fields.checkedOn === undefined ? '' : `, ${dayWords(rate.fields.checkedOn)}`}{' '}
                    {stale !== undefined && <Tag tone="later">{stale}</Tag>}
                  </span>
                )
              },
            },
            {
              id: 'do',
              head: '',
              cell: ({ id, fields }) => (
                <Button
                  look="quiet"
                  disabled={busy}
                  aria-label={`Remove the rate from ${daySaid(fields.fromDay ?? '')}`}
                  onClick={() =>
                    void record({
                      action: 'interestRate.removed',
                      kind: 'interestRate',
                      id,
                      patch: [['removed', true]],
                    })
                  }
                >
                  Remove
                </Button>
              ),
            },
          ]}
        />
        <AddRate today={today} />
      </div>
    </Card>
  )
}

function AddRate({ today }: { today: string }) {
  const desk = useDeskHandle()
  const say = useSay()
  const empty = { fromDay: '', percent: '', source: '', checkedOn: keyedMoment(today).day }
  const [boxes, setBoxes] = useState(empty)
  const [faults, setFaults] = useState<Partial<Record<keyof typeof empty, string>>>({})
  const { busy, refusal, record } = useRecord()
  const box = (field: keyof typeof empty) => ({
    id: `rate-${field}`,
    value: boxes[field],
    error: faults[field],
    onChange: (event: { target: { value: string } }) => setBoxes({ ...boxes, [field]: event.target.value }),
  })
  const save = async () => {
    const from = parseDay(boxes.fromDay)
    const checked = parseDay(boxes.checkedOn)
    const percent = boxes.percent.trim().replace(/\s*%$/u, '')
    const source = cleanLine(boxes.source)
    const found = {
      ...(from.ok ? {} : { fromDay: boxErrorWords(from.error) }),
      ...(checked.ok ? {} : { checkedOn: boxErrorWords(checked.error) }),
      ...(/^\d{1,2}(\.\d{1,3})?$/u.test(percent) ? {} : { percent: 'Percent a year, as 7 or 7.5.' }),
      ...(source === '' ? { source: 'Say where you read it: the Federal Register notice.' } : {}),
    }
    setFaults(found)
    if (!from.ok || !checked.ok || Object.keys(found).length > 0) return
    const saved = await record({
      action: 'interestRate.keyed',
      kind: 'interestRate',
      id: from.value,
      patch: [
        ['fromDay', from.value],
        ['percent', percent],
        ['source', source],
        ['checkedOn', checked.value],
        ['by', operatorName(desk)],
        ['removed', null],
      ],
    })
    if (!saved) return
    say(`Recorded: ${percent} % from ${daySaid(from.value)}.`, 'good')
    setBoxes(empty)
  }
  return (
    <RecordForm save="Add the rate" busy={busy} refusal={refusal} onSave={save}>
      <div className="form-grid money-rate">
        <TextField label="It holds from" mono placeholder="MM/DD/YYYY" {...box('fromDay')} />
        <TextField label="Percent a year" mono placeholder="7" {...box('percent')} />
        <TextField label="Where it was read" {...box('source')} />
        <TextField label="Looked up on" mono placeholder="MM/DD/YYYY" {...box('checkedOn')} />
      </div>
    </RecordForm>
  )
}
