import type { Script } from '../../../shared/domain/incident/callsScript'
import { routeToHash } from '../../frame/routes'
import { Card } from '../../ui/Card'
import { Tag, ToneMark } from '../../ui/Tag'

export interface ScriptCardProps {
  script: Script
  /** what kind of information the rule names */
  what: string
  mayBeTold: string
}

/** What is said, with the facts filled in; what is asked; what is not said. */
export function ScriptCard({ script, what, mayBeTold }: ScriptCardProps) {
  const { opening, agreed, facts, ask, never } = script
  return (
    <Card title="Say" aside={agreed !== undefined && <Agreed agreed={agreed} />}>
      <div className="script">
        <p className="script__say">{opening}</p>
        {agreed?.lines.map((line, nth) => (
          <p key={nth} className="script__say">
            {line}
          </p>
        ))}
        {agreed === undefined && what !== '' && (
          <p>
            {what}{' '}
            <a className="small" href={routeToHash({ at: 'communicate', page: 'messages' })}>
              No agreed words are written yet
            </a>
          </p>
        )}
        <dl className="script__facts">
          {facts.map(({ caption, text, known }) => (
            <div key={caption}>
              <dt>{caption}</dt>
              <dd className={known ? undefined : 'muted'}>{text}</dd>
            </div>
          ))}
        </dl>
        <p className="script__head">Ask</p>
        <ul className="script__list">
          {ask.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="script__head">Not said</p>
        <ul className="script__list">
          {never.map((line) => (
            <li key={line}>
              <ToneMark tone="stop" spoken="Never: " /> {line}
            </li>
          ))}
        </ul>
        {mayBeTold !== '' && (
          <p className="small">
            <strong>May be told:</strong> {mayBeTold}
          </p>
        )}
      </div>
    </Card>
  )
}

function Agreed({ agreed }: { agreed: NonNullable<Script['agreed']> }) {
  return agreed.draft ? (
    <Tag tone="stop">DRAFT, not approved</Tag>
  ) : (
    <Tag tone="good">agreed by {agreed.approvedBy}</Tag>
  )
}
