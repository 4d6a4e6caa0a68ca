import { entityOf, textOf, type DeskState } from '../../journal/state'
import { stages, type Stage } from '../../knowledge/stages'
import { namesAClient } from './clientStatusOthers'
import { messageFor, type MessageRow } from './messages'
import { filledMessage } from './messagesFilled'
import { blankParty, type Party } from './notifyParties'
import { templateValues } from './templateFieldValues'

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
  /** labels of the fields that the desk has nothing for */
  missing: readonly string[]
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

/**
 * The agreed words as one client reads them: the fields filled in from that client's own records. The approval is of the
 * words before they are filled in, and so is their version.
 * @param at the moment as of which it is told, with zone
 */
export function wordingFor(
  state: DeskState,
  incident: string,
  agreed: AgreedWording,
  importer: string,
  at: string,
): { wording: AgreedWording; nextUpdate: string } {
  const party = clientParty(state, importer)
  const { nextUpdate = '' } = templateValues(state, incident, party, at)
  if (agreed.message === undefined) return { wording: agreed, nextUpdate }
  const { subject, body } = agreed
  const filled = filledMessage(
    state,
    incident,
    { approved: !agreed.draft, fields: { subject, body, audience: 'client' } },
    party,
    at,
  )
  if (filled.namesAnother) return { wording: namingOne(agreed), nextUpdate }
  return {
    wording: { ...agreed, subject: filled.subject, body: filled.body, missing: filled.missing },
    nextUpdate,
  }
}

/** A sheet is for the client and not for one person there. */
const clientParty = (state: DeskState, importer: string): Party => ({
  ...blankParty,
  id: importer,
  importer,
  audience: 'client',
  organisation: textOf(entityOf(state, 'importer', importer), 'name'),
})

/** Words that name a client would stand on the sheets of all the others. */
const namingOne = (agreed: AgreedWording): AgreedWording => ({
  ...agreed,
  subject: '',
  body: NOTHING_WRITTEN,
  draft: true,
  why: 'The message to the clients names one of them: its words are left off the sheets until they name nobody.',
})

function wordingOf(state: DeskState, { id, fields, digest, approved }: MessageRow): AgreedWording {
  const [subject, body] = [fields.subject ?? '', fields.body ?? '']
  const wording: AgreedWording = {
    subject,
    body,
    message: id,
    digest,
    draft: !approved,
    why: approved ? '' : 'The message to the clients is not approved yet.',
    approvedBy: fields.approvedBy ?? '',
    approvedAs: fields.approvedAs === undefined ? '' : approvedAsWords[fields.approvedAs],
    approvedAt: fields.approvedAt ?? '',
    missing: [],
  }
  return namesAClient(state, `${subject} ${body}`) ? namingOne(wording) : wording
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
  missing: [],
}
