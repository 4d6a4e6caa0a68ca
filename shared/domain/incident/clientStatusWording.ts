import type { DeskState } from '../../journal/state'
import { stages, type Stage } from '../../knowledge/stages'
import { namesAClient } from './clientStatusOthers'
import { messageFor, type MessageRow } from './messages'

/** What stands at the top of every client's sheet: agreed words, or a draft that says so. */
export interface AgreedWording {
  subject: string
  body: string
  /** id of the message; undefined: nothing is written yet */
  message: string | undefined
  /** SHA-256 (64 hex) of subject and wording: the version */
  digest: string
  draft: boolean
  /** why it is a draft, as a sentence; '' where it is approved */
  why: string
  approvedBy: string
  approvedAs: string
  /** a moment with zone */
  approvedAt: string
}

const NOTHING_WRITTEN =
  'We are working on paper because of an incident with our computers. Below is where each of your shipments stands. We will tell you again at the time that is given.'

/** The clients' message of this stage, else the last one written for them. An unapproved one never looks like approved. */
export function agreedWording(state: DeskState, incident: string, stage: string | undefined): AgreedWording {
  const at = stages.find(({ id }) => id === stage)?.id as Stage | undefined
  const message =
    (at === undefined ? undefined : messageFor(state, incident, 'client', at)) ?? messageFor(state, incident, 'client')
  if (message === undefined) return { ...none, body: NOTHING_WRITTEN }
  return wordingOf(state, message)
}

function wordingOf(state: DeskState, { id, fields, digest, approved }: MessageRow): AgreedWording {
  const body = fields.body ?? ''
  const named = namesAClient(state, `${fields.subject ?? ''} ${body}`)
  return {
    subject: named ? '' : (fields.subject ?? ''),
    // Words that name a client would stand on the sheets of all the others.
    body: named ? NOTHING_WRITTEN : body,
    message: id,
    digest,
    draft: !approved || named,
    why: named
      ? 'The message to the clients names one of them: its words are left off the sheets until they name nobody.'
      : approved
        ? ''
        : 'The message to the clients is not approved yet.',
    approvedBy: fields.approvedBy ?? '',
    approvedAs: fields.approvedAs === undefined ? '' : approvedAsWords[fields.approvedAs],
    approvedAt: fields.approvedAt ?? '',
  }
}

const approvedAsWords = { cbpHeadquarters: 'CBP headquarters', counsel: 'counsel', lead: 'incident lead' } as const

const none: AgreedWording = {
  subject: '',
  body: '',
  message: undefined,
  digest: '',
  draft: true,
  why: 'No message to the clients is written yet.',
  approvedBy: '',
  approvedAs: '',
  approvedAt: '',
}
