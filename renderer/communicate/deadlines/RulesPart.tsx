import { deadlineRules, rulesNotCounted, type DeadlineRule } from '../../../shared/knowledge/deadlineRules'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Tag, ToneMark } from '../../ui/Tag'
import { dayWords } from '../../words/times'

const rules: readonly DeadlineRule[] = Object.values(deadlineRules)
const units = { clockHours: 'clock hours', calendarDays: 'calendar days', workingDays: 'working days' } as const

const ruleWords = ({ amount, unit, from }: DeadlineRule): string =>
  amount === undefined || unit === undefined
    ? `from when ${from}`
    : `${Math.abs(amount)} ${units[unit]} ${amount < 0 ? 'before' : 'after'} ${from}`

/** Every rule with where it was read, when, and how sure it is; those that the desk cannot count apart. */
export function RulesPart() {
  return (
    <div className="stack">
      <Card title="Counted here">
        <DataTable
          caption="Rules counted here"
          rows={rules.map((rule) => ({ ...rule, rule: ruleWords(rule) }))}
          keyOf={({ caption }) => caption}
          empty=""
          columns={columns}
        />
      </Card>
      <Card title="Not counted here: no fact of the desk begins them">
        <DataTable
          caption="Rules not counted here"
          rows={rulesNotCounted}
          keyOf={({ caption }) => caption}
          empty=""
          columns={columns}
        />
      </Card>
    </div>
  )
}

interface Line {
  caption: string
  rule: string
  discretion: boolean
  source: string
  checkedOn: string
  confidence: 'sure' | 'likely' | 'unsure'
  note?: string
}

const columns = [
  {
    id: 'what',
    head: 'What',
    cell: ({ caption, discretion }: Line) => (
      <span className={discretion ? 'strong' : 'strong duty__law'}>
        {!discretion && <ToneMark tone="stop" spoken="No discretion: " />}
        {caption}
      </span>
    ),
  },
  {
    id: 'rule',
    head: 'Rule',
    cell: ({ rule, note }: Line) => (
      <>
        {rule}
        {note !== undefined && <p className="small muted">{note}</p>}
      </>
    ),
  },
  {
    id: 'source',
    head: 'Source',
    cell: ({ source, checkedOn }: Line) => (
      <span className="small">
        {source}; read {dayWords(checkedOn)}
      </span>
    ),
  },
  {
    id: 'sure',
    head: 'How sure',
    cell: ({ confidence }: Line) => (confidence === 'sure' ? <span>sure</span> : <Tag tone="note">{confidence}</Tag>),
  },
]
