import { momentMs } from '../calendar'
import { isLeaveGranted, standingWords } from '../respond/authorisationWords'
import { entityOf, type DeskState } from '../../journal/state'
import { notificationRule } from '../../knowledge/notificationRules'
import type { Stage } from '../../knowledge/stages'
import { fieldsOf } from '../entryFile'
import type { Incident } from '../kinds'
import { momentShort } from './callsWords'
import { toldAnswersOf } from './facts'
import { messageFor } from './messages'
import { filledMessage } from './messagesFilled'
import type { Party } from './notifyParties'

/** What is said in a call, in order, with the facts filled in. */
export interface Script {
  /** who rings, and the number to ring back */
  opening: string
  /** the agreed words of this audience at this stage, by lines; undefined: none are written */
  agreed: { lines: readonly string[]; draft: boolean; approvedBy: string } | undefined
  /** the facts, each on a line of its own; a box that nobody filled is said to be not known yet */
  facts: readonly { caption: string; text: string; known: boolean }[]
  /** what is asked of them, and written down */
  ask: readonly string[]
  /** what is not said */
  never: readonly string[]
}

/**
 * The words of one call, as of a moment with zone. Clients, carriers, staff and press are never told a cause: only the SOC's own questions name it,
 * and they are read to CBP alone (practice 29).
 */
export function scriptOf(
  state: DeskState,
  incident: string,
  party: Party,
  stage: Stage,
  operator: string,
  at: string,
): Script {
  const firm = fieldsOf('firm', entityOf(state, 'firm', 'firm'))
  const fields = fieldsOf('incident', entityOf(state, 'incident', incident))
  const soc = party.roles.some(({ id }) => id === 'soc')
  const who = [`This is ${operator}`, firm.name, 'customs broker', firm.filerCode && `filer code ${firm.filerCode}`]
  const back = firm.phone === undefined ? '' : ` You reach us on ${firm.phone}.`
  return {
    opening: `${who.filter(Boolean).join(', ')}.${back}`,
    agreed: agreedWords(state, incident, party, stage, at),
    facts: soc
      ? socFacts(state, incident, fields)
      : party.audience === 'cbp'
        ? cbpFacts(state, incident, fields, at)
        : plainFacts(fields),
    ask: asks(party, soc, isLeaveGranted(state, momentMs(at))),
    never: nevers(party),
  }
}

/** What kind of information the rule names for them; '' where there is none at this stage. */
export const kindOfInformation = (party: Party, stage: Stage): string =>
  notificationRule(
    party.audience,
    party.roles.map(({ id }) => id),
    stage,
  )?.what ?? ''

function agreedWords(state: DeskState, incident: string, party: Party, stage: Stage, at: string): Script['agreed'] {
  if (party.audience === 'other') return undefined
  const message = messageFor(state, incident, party.audience, stage) ?? messageFor(state, incident, party.audience)
  if (message === undefined) return undefined
  const { body, draft, namesAnother } = filledMessage(state, incident, message, party, at)
  // Words that name another client are not read to this one.
  if (namesAnother) return undefined
  const lines = body.split('\n').filter((line) => line.trim() !== '')
  return { lines, draft, approvedBy: draft ? '' : (message.fields.approvedBy ?? '') }
}

type Fact = Script['facts'][number]
const fact = (caption: string, text: string | undefined): Fact => ({
  caption,
  text: text === undefined || text === '' ? 'not known yet' : text,
  known: text !== undefined && text !== '',
})

const began = ({ outageBegan, discoveredAt }: Incident): Fact[] => [
  fact('Down since', momentShort(outageBegan)),
  fact('Noticed', momentShort(discoveredAt)),
]

/** Every question of the SOC, answered or not: what is not known is said to be so. */
function socFacts(state: DeskState, incident: string, fields: Incident): Fact[] {
  return [...began(fields), ...answered(state, incident)]
}

function answered(state: DeskState, incident: string, topics?: readonly string[]): Fact[] {
  return toldAnswersOf(state, incident)
    .filter(({ question }) => topics === undefined || topics.includes(question.id))
    .map(({ question, standing }) =>
      fact(
        question.caption,
        standing
          .filter((one) => one.fields.notKnownYet !== true)
          .map((one) => (one.fields.value ?? '').replace(/\s*\n\s*/gu, '; '))
          .join('; '),
      ),
    )
}

function cbpFacts(state: DeskState, incident: string, fields: Incident, at: string): Fact[] {
  const { socReportNumber, expectedDuration } = fields
  return [
    ...began(fields),
    ...answered(state, incident, ['nature', 'scale', 'impact']),
    fact('Expected to last', expectedDuration),
    fact('SOC report number', socReportNumber),
    fact('Leave for downtime procedures', standingWords(state, at, momentShort) || 'not asked for yet'),
  ]
}

/** For everyone else: since when, and until when as far as known. No cause, no impact, nothing of anyone. */
const plainFacts = (fields: Incident): Fact[] => [
  fact('Down since', momentShort(fields.outageBegan)),
  fact('Expected to last', fields.expectedDuration),
]

function asks(party: Party, soc: boolean, leaveGranted: boolean): string[] {
  if (soc) return ['Their report number, and the name of who took it.', 'When they want to hear next, and how.']
  switch (party.audience) {
    case 'cbp':
      return [
        ...(leaveGranted
          ? []
          : ['Leave for downtime procedures: who grants it, its reference, until when, for which ports.']),
        'Name and direct number of who answers from now on.',
        'When the next call is.',
      ]
    case 'agency':
      return ['How they take notices and papers meanwhile.', 'Name and direct number of who answers.']
    case 'ctpat':
      return ['What they want in writing, and by when.']
    case 'client':
      return [
        'Which shipments cannot wait.',
        'Who answers at night.',
        'That released goods are held intact until we say so.',
      ]
    case 'carrier':
      return ['Which arrivals are near.', 'How they want to hear of a release.', 'Last free days.']
    case 'staff':
      return ['When they can be here.', 'Whether anything looked odd on their machine.']
    case 'press':
      return ['Who asks, of which house, on which number. The lead rings back.']
    case 'other':
      return ['What they need of us.']
  }
}

function nevers(party: Party): string[] {
  switch (party.audience) {
    case 'cbp':
      return ['No guess: what nobody knows is not known yet.']
    case 'client':
      return ['No cause and no guess.', 'Nothing of any other client (19 CFR 111.24).']
    case 'agency':
    case 'ctpat':
      return ['No guess about the cause.']
    case 'press':
      return ['Nothing but the approved words.', 'No cause, no client, no number.']
    default:
      return ['No cause and no guess.', 'No client and no entry but their own.']
  }
}
