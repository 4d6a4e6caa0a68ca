import type { Version } from '../../../shared/domain/incident/reports'
import { momentWords } from '../../words/times'
import '../../ui/factList.css'

/** From, at, message id, and the answer; what is missing is said. */
export function SentFacts({ version: { fields }, isReport }: { version: Version; isReport: boolean }) {
  if (fields.sentAt === undefined)
    return (
      <p>
        {isReport ? 'Not sent: the 72 hours go on.' : 'Not sent.'} A call or a saved file is not the report. Record
        from, time and message id once the mail has gone.
      </p>
    )
  const rows: [string, string | undefined][] = [
    ['Sent', `${momentWords(fields.sentAt)}${fields.sentBy === undefined ? '' : `, by ${fields.sentBy}`}`],
    ['From', fields.sentFrom],
    ['To', fields.sentTo],
    ['Message id', fields.messageId],
    [
      'Acknowledged',
      fields.acknowledgedAt === undefined
        ? 'not yet: ask the SOC'
        : [momentWords(fields.acknowledgedAt), fields.acknowledgedBy, fields.acknowledgement]
            .filter(Boolean)
            .join(', '),
    ],
  ]
  return (
    <dl className="fact-list version__facts">
      {rows.map(
        ([name, value]) =>
          value !== undefined && (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="small">{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
