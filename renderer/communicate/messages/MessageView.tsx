import { useRef, useState } from 'react'
import { messagesOf, messageDigest, type MessageRow } from '../../../shared/domain/incident/messages'
import { approvalState } from '../../../shared/domain/incident/messagesApproval'
import { filledWith } from '../../../shared/domain/incident/messagesFilled'
import { recipientsOf, type Recipient } from '../../../shared/domain/incident/messagesSent'
import type { Party } from '../../../shared/domain/incident/notifyParties'
import type { TemplateValues } from '../../../shared/domain/incident/templateFields'
import { templateValues } from '../../../shared/domain/incident/templateFieldValues'
import type { Audience } from '../../../shared/knowledge/stages'
import { useNow } from '../../frame/useNow'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { cleanLine } from '../../ui/boxes'
import { Button } from '../../ui/Button'
import { Screen } from '../../ui/Screen'
import { ToneMark } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'
import { cleanProse } from '../log/logDraft'
import { ApproveDialog } from './ApproveDialog'
import { MessageActions, PaperActions } from './MessageActions'
import { approvalWords, LEAD_ALONE, messageName } from './messageWords'
import { PreviewCard } from './PreviewCard'
import { RecipientsCard } from './RecipientsCard'
import { SentDialog } from './SentDialog'
import { useMessageBox } from './useMessageBox'
import { WordsCard } from './WordsCard'

/** One message: its words, how one recipient gets it, who approved it, to whom it went. */
export function MessageView({ id, incident }: { id: string; incident: string }) {
  const message = useMade(['message'], messageOf, incident, id)
  return message === undefined ? null : <OpenMessage message={message} incident={incident} />
}

const messageOf = ({ state }: Desk, incident: string, id: string): MessageRow | undefined =>
  messagesOf(state, incident).find((one) => one.id === id)

const recipientsIn = ({ state }: Desk, incident: string, id: string, audience: Audience): Recipient[] =>
  recipientsOf(state, incident, { id, audience })

const valuesFor = ({ state }: Desk, incident: string, party: Party | undefined, at: string): TemplateValues =>
  party === undefined ? {} : templateValues(state, incident, party, at)

function OpenMessage({ message, incident }: { message: MessageRow; incident: string }) {
  const desk = useDeskHandle()
  const { id, fields } = message
  const audience = fields.audience as Audience
  const subject = useMessageBox(desk, id, 'subject', fields.subject ?? '')
  const body = useMessageBox(desk, id, 'body', fields.body ?? '')
  const { refusal, record } = useRecord()
  const recipients = useMade(['contact', 'importer', 'messageSent'], recipientsIn, incident, id, audience)
  const [toId, setToId] = useState<string>()
  const to = recipients.find(({ party }) => party.id === toId) ?? recipients[0]
  const at = momentOf(useNow(60_000))
  const values = useMade(
    ['firm', 'incident', 'importer', 'entry', 'fact', 'bill'],
    valuesFor,
    incident,
    to?.party,
    at.slice(0, 16) + at.slice(19),
  )
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(recipients.map(({ party }) => party.id)))
  const [open, setOpen] = useState<'approve' | 'sent'>()

  const leaving = useRef<Promise<void>>(Promise.resolve())
  const recordWords = async (keyed: { subject: string; body: string }) => {
    const words = { subject: cleanLine(keyed.subject), body: cleanProse(keyed.body) }
    const now = messageOf(desk, incident, id)?.fields ?? fields
    const moved = (['subject', 'body'] as const).filter((box) => words[box] !== (now[box] ?? ''))
    const patch = moved.map((box) => [box, words[box]] as [string, string])
    if (moved.length > 0 && !(await record({ action: 'message.written', kind: 'message', id, patch }))) return
    subject.close(keyed.subject)
    body.close(keyed.body)
  }
  const leave = () => {
    const keyed = { subject: subject.text, body: body.text }
    if (subject.open || body.open) leaving.current = leaving.current.then(() => recordWords(keyed))
    return leaving.current
  }
  /** What was typed is recorded before anything is made of it. */
  const settled = async () => {
    await leave()
    return messageOf(desk, incident, id) ?? message
  }
  const typed = { ...fields, subject: subject.text, body: body.text }
  const words = { ...message, fields: typed, approved: message.approved && messageDigest(typed) === message.digest }
  const filled = to && filledWith(desk.state, words, to.party, values)
  const standing = approvalWords(message, at)
  const picked = recipients.filter(({ party }) => chosen.has(party.id))
  return (
    <Screen
      title={messageName(message)}
      className="message-screen"
      actions={
        <MessageActions
          incident={incident}
          message={message}
          picked={picked}
          settled={settled}
          onApprove={() => setOpen('approve')}
        />
      }
    >
      <p className="message-standing">
        <ToneMark tone={standing.tone} spoken="" /> <span className="strong">{standing.words}</span>
        {approvalState(message) === 'leadAlone' && <span> {LEAD_ALONE}</span>}
        {message.approved && <TakeBack id={id} />}
      </p>
      <div className="message-columns">
        <WordsCard message={message} subject={subject} body={body} refusal={refusal} onLeave={() => void leave()} />
        <PreviewCard recipients={recipients} to={to} filled={filled} onChoose={setToId}>
          {to !== undefined && <PaperActions incident={incident} message={message} to={to} settled={settled} />}
        </PreviewCard>
      </div>
      <RecipientsCard
        recipients={recipients}
        chosen={chosen}
        busy={false}
        onChoose={setChosen}
        onSent={() => setOpen('sent')}
      />
      {open === 'approve' && <ApproveDialog message={message} onClose={() => setOpen(undefined)} />}
      {open === 'sent' && (
        <SentDialog incident={incident} message={message} to={picked} onClose={() => setOpen(undefined)} />
      )}
    </Screen>
  )
}

/** An approval that was given for nothing, or given by mistake. */
function TakeBack({ id }: { id: string }) {
  const { busy, record } = useRecord()
  const none = ['approvedBy', 'approvedAs', 'approvedAt', 'approvedHow', 'approvedDigest'] as const
  return (
    <Button
      look="quiet"
      disabled={busy}
      onClick={() =>
        void record({ action: 'message.approved', kind: 'message', id, patch: none.map((field) => [field, null]) })
      }
    >
      Take the approval back
    </Button>
  )
}
