import type { DeskState } from '../../journal/state'
import type { Audience } from '../../knowledge/stages'
import { namesNobodyElse, othersOf } from './clientStatusOthers'
import { messageDigest, type MessageRow } from './messages'
import type { Party } from './notifyParties'
import { fillText, type TemplateValues } from './templateFields'
import { templateValues } from './templateFieldValues'

/** A message as one recipient gets it. */
export interface FilledMessage {
  subject: string
  body: string
  draft: boolean
  /** SHA-256 (64 hex) of subject and body as filled in */
  digest: string
  /** labels of the fields that the desk has nothing for */
  missing: readonly string[]
  /** it names another client than the one it goes to: no file is made of it (19 CFR 111.24) */
  namesAnother: boolean
}

type Words = Pick<MessageRow, 'approved'> & { fields: Pick<MessageRow['fields'], 'subject' | 'body' | 'audience'> }

/** @param at the moment as of which it is told, with zone */
export const filledMessage = (
  state: DeskState,
  incident: string,
  message: Words,
  party: Party,
  at: string,
): FilledMessage => filledWith(state, message, party, templateValues(state, incident, party, at))

/** The same with the values at hand: while somebody types, only the words change. */
export function filledWith(state: DeskState, message: Words, party: Party, values: TemplateValues): FilledMessage {
  const audience = message.fields.audience as Audience
  const subject = fillText(message.fields.subject ?? '', values, audience)
  const body = fillText(message.fields.body ?? '', values, audience)
  const whole = { subject: subject.text, body: body.text }
  return {
    ...whole,
    draft: !message.approved,
    digest: messageDigest(whole),
    missing: [...new Set([...subject.missing, ...body.missing])],
    namesAnother: namesAnother(state, `${whole.subject}\n${whole.body}`, audience, party),
  }
}

/** CBP and its agencies may hear of clients, staff works for them; for all others a client's name is another's secret. */
function namesAnother(state: DeskState, text: string, audience: Audience, party: Party): boolean {
  if (audience !== 'client' && audience !== 'carrier' && audience !== 'press') return false
  return !namesNobodyElse(text, othersOf(state, audience === 'client' ? party.importer : ''))
}

export const DRAFT_LINE = 'DRAFT: these words are not approved. Not to be sent on.'
export const EXERCISE_LINE = 'EXERCISE: nothing in this message is real.'

/** Subject and text as they leave: what is a draft or an exercise says so first. */
export function outgoing(filled: FilledMessage, drill: boolean): { subject: string; text: string } {
  const marks = [drill ? 'EXERCISE' : '', filled.draft ? 'DRAFT' : ''].filter(Boolean)
  const lines = [drill ? EXERCISE_LINE : '', filled.draft ? DRAFT_LINE : ''].filter(Boolean)
  return {
    subject: [...marks, filled.subject].join(': '),
    text: [...lines, filled.body].join('\n\n'),
  }
}
