import type { Checklist } from '../../shared/domain/pga/types'
import { PGA_FORMS } from '../../shared/sheets/pga/registry'
import { Card } from '../ui/Card'
import { Tag, ToneMark } from '../ui/Tag'
import { deadlineWords, lineList } from '../words/pga'

/** The sheets and statements that go into the packet for the agencies. */
export function SheetsCard({ checklist, nths }: { checklist: Checklist; nths: ReadonlyMap<string, number> }) {
  const { forms, statements } = checklist
  if (forms.length === 0 && statements.length === 0) return null
  const where = (lines: readonly string[]) =>
    checklist.lines.length < 2 ? '' : lineList(lines.flatMap((line) => nths.get(line) ?? []))
  return (
    <Card title="In the packet for the agencies">
      <ul className="sheets">
        {forms.map((form) => (
          <li key={`${form.form} ${form.agency} ${form.program} ${form.lines.join(' ')}`} data-form={form.form}>
            <span>{PGA_FORMS[form.form]?.title ?? form.form}</span>
            <span className="small muted">{[form.agency, where(form.lines)].filter(Boolean).join(' \u00b7 ')}</span>
          </li>
        ))}
        {statements.map((statement) => (
          <li key={`${statement.agency} ${statement.program} ${statement.flag} ${statement.lines.join(' ')}`}>
            <span>
              Statement: {statement.agency} disclaimed {statement.code}
            </span>
            {!statement.complete && <Tag tone="later">reason or code wanting</Tag>}
            <span className="small muted">{statement.text}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** By when an agency wants something, and until when goods are only conditionally released. */
export function DeadlinesCard({ checklist }: { checklist: Checklist }) {
  const { deadlines, exposures } = checklist
  if (deadlines.length === 0 && exposures.length === 0) return null
  return (
    <Card title="Times and exposure">
      <ul className="sheets">
        {deadlines.map((deadline) => {
          const { words, tone } = deadlineWords(deadline)
          return (
            <li key={`${deadline.agency} ${deadline.caption}`}>
              <span>
                {deadline.agency}: {deadline.caption}
              </span>
              <span className="small">
                <ToneMark tone={tone} spoken="" /> {words}
              </span>
            </li>
          )
        })}
        {exposures.map((exposure) => (
          <li key={`${exposure.agency} ${exposure.text}`}>
            <span className="small">
              {exposure.agency}: {exposure.text}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
