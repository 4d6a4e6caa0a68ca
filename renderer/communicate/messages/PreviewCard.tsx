import { Fragment, type ReactNode } from 'react'
import { DRAFT_LINE, type FilledMessage } from '../../../shared/domain/incident/messagesFilled'
import { nameOf, type Recipient } from '../../../shared/domain/incident/messagesSent'
import { routeToHash } from '../../frame/routes'
import { Card } from '../../ui/Card'
import { SelectField } from '../../ui/Field'
import { ToneMark } from '../../ui/Tag'

export interface PreviewCardProps {
  recipients: readonly Recipient[]
  to: Recipient | undefined
  filled: FilledMessage | undefined
  onChoose: (party: string) => void
  /** what can be made of it */
  children: ReactNode
}

/** The message as one recipient gets it, while it is typed. */
export function PreviewCard({ recipients, to, filled, onChoose, children }: PreviewCardProps) {
  if (to === undefined || filled === undefined)
    return (
      <Card title="As they get it">
        <p>Nobody of this audience is on the list yet: key them under Prepare, Contacts.</p>
      </Card>
    )
  return (
    <Card title="As they get it" className="preview-card">
      <SelectField
        id="preview-for"
        label="Recipient"
        value={to.party.id}
        options={recipients.map(({ party }) => ({ value: party.id, label: nameOf(party) }))}
        onChange={(event) => onChoose(event.target.value)}
      />
      {filled.namesAnother && (
        <p role="alert" className="message-warning">
          <ToneMark tone="stop" spoken="Not to be sent: " /> These words name another client. No file is made for this
          recipient.
        </p>
      )}
      {filled.missing.length > 0 && (
        <p className="small">
          <ToneMark tone="later" spoken="Missing: " /> Missing, printed as a blank: {filled.missing.join(', ')}. The
          incident is keyed under <a href={routeToHash({ at: 'communicate' })}>Now</a>, the firm under Prepare.
        </p>
      )}
      <article className="message-paper" aria-label="Preview">
        {filled.draft && <p className="message-paper__draft">{DRAFT_LINE}</p>}
        <h3>
          <WithBlanks text={filled.subject} />
        </h3>
        <p>
          <WithBlanks text={filled.body} />
        </p>
      </article>
      {children}
    </Card>
  )
}

/** A blank stands out: it is filled in ink, or before it is sent. */
function WithBlanks({ text }: { text: string }) {
  return text
    .split(/(________ \([^)]*\))/u)
    .map((part, nth) => (nth % 2 === 1 ? <mark key={nth}>{part}</mark> : <Fragment key={nth}>{part}</Fragment>))
}
