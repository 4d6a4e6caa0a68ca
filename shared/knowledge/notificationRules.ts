import type { Confidence } from './fact'
import type { Audience, Stage } from './stages'

/**
 * Who is told what at each stage, and within how many minutes of its begin. CBP's guidance says whom and what; but for
 * the SOC (*at once*) it sets no hour, so the minutes are proposals of ours, and a firm changes them contact by contact.
 */
export interface NotificationRule {
  audience: Audience | 'other'
  /** id of `domain/contactRoles`, where one of an audience is told otherwise than the rest of it */
  role?: string
  stage: Stage
  /** what kind of information; never a cause to clients, carriers, staff or press */
  what: string
  /** minutes after the stage began; absent: only when they ask */
  withinMinutes?: number
  /** whether they hear again after `tellEveryMinutes` while the stage lasts */
  again: boolean
  /** whose the hour is; what is told is the source's */
  minutesAre: 'of the guidance' | 'our proposal'
  source: string
  /** YYYY-MM-DD */
  checkedOn: string
  confidence: Confidence
}

/** Four hours, as the Canada Border Services Agency asks of its clients in an outage; a default, changeable. */
export const againSource = 'Four hours, as CBSA asks of its clients in an outage; a proposal of ours'

const checkedOn = '2026-11-24'
const guidance = {
  source: 'CBP, Cyber Incident Guidance for Customs Brokers (April 2023)',
  checkedOn,
  confidence: 'sure',
} as const
const guidance2024 = {
  source: 'CBP guidance of 2024, as summarised by Sandler, Travis & Rosenberg (strtrade.com)',
  checkedOn,
  confidence: 'likely',
} as const
const ours = { source: 'Practice of the trade; a proposal of ours', checkedOn, confidence: 'likely' } as const

type Told = Pick<NotificationRule, 'audience' | 'stage' | 'what'> & { role?: string }
/** due: told within so many minutes; `again`: and every few hours while the stage lasts */
const due = (from: typeof guidance | typeof guidance2024 | typeof ours, minutes: number, told: Told, again = false) =>
  ({ ...told, ...from, withinMinutes: minutes, again, minutesAre: 'our proposal' }) as const satisfies NotificationRule
const whenAsked = (told: Told): NotificationRule => ({ ...told, ...ours, again: false, minutesAre: 'our proposal' })

/** The first that fits counts: rows with a role stand before the row of their audience. */
export const notificationRules: readonly NotificationRule[] = [
  {
    audience: 'cbp',
    role: 'soc',
    stage: 'firstNotice',
    what: 'When and where it happened, who is touched, impact, whether personal information was exposed, indicators of compromise, the cause if it is known. What is not known yet is said to be so.',
    withinMinutes: 0,
    again: false,
    minutesAre: 'of the guidance',
    ...guidance,
  },
  due(
    guidance,
    30,
    {
      audience: 'cbp',
      role: 'headquarters',
      stage: 'firstNotice',
      what: 'That filing is down, how many entries wait and at which ports; ask for leave for downtime procedures.',
    },
    true,
  ),
  due(
    guidance,
    60,
    {
      audience: 'cbp',
      role: 'clientRepresentative',
      stage: 'firstNotice',
      what: 'Nature, scale and length of the outage, ports touched; who at headquarters answers for downtime.',
    },
    true,
  ),
  due(
    guidance2024,
    120,
    {
      audience: 'cbp',
      stage: 'firstNotice',
      what: 'That filing is down, what is in flight, which goods cannot wait; how the port takes paper.',
    },
    true,
  ),
  due(guidance, 120, {
    audience: 'agency',
    stage: 'firstNotice',
    what: 'That filing is down, which goods of theirs are coming; how they take notices and papers meanwhile.',
  }),
  due(guidance2024, 240, {
    audience: 'ctpat',
    stage: 'firstNotice',
    what: 'That there is a cyber incident, since when, and what is shut off.',
  }),
  due(
    guidance,
    240,
    {
      audience: 'client',
      stage: 'firstNotice',
      what: 'That filing is down and since when, what waits, when they hear next. Wording agreed with CBP; no cause.',
    },
    true,
  ),
  due(guidance2024, 240, {
    audience: 'carrier',
    stage: 'firstNotice',
    what: 'That entries go on paper; how they are told of a release; which arrivals to hold.',
  }),
  due(ours, 30, {
    audience: 'staff',
    stage: 'firstNotice',
    what: 'Where to come and when, what not to switch on, and that nobody speaks outside the firm.',
  }),
  whenAsked({
    audience: 'press',
    stage: 'firstNotice',
    what: 'Only when they ask, by the lead alone, in approved words.',
  }),
  due(guidance2024, 240, {
    audience: 'other',
    stage: 'firstNotice',
    what: 'That there is an incident, and what is asked of them. Nothing of a client.',
  }),

  due(guidance, 60, {
    audience: 'cbp',
    role: 'soc',
    stage: 'update',
    what: 'What is new since the last report, and what is no longer so.',
  }),
  due(
    guidance,
    120,
    { audience: 'cbp', stage: 'update', what: 'What changed: ports, entries waiting, expected end.' },
    true,
  ),
  due(guidance, 240, { audience: 'agency', stage: 'update', what: 'What changed for goods of theirs.' }, true),
  due(guidance, 240, { audience: 'client', stage: 'update', what: 'What moved, what waits, what we need.' }, true),
  due(ours, 240, { audience: 'carrier', stage: 'update', what: 'What moved and what waits of their loads.' }, true),
  due(ours, 240, { audience: 'staff', stage: 'update', what: 'Shifts, who does what, what may be said outside.' }),

  due(
    guidance,
    60,
    {
      audience: 'cbp',
      stage: 'lettersInUse',
      what: 'Leave and its reference, first presentations and when, the priority list of the shift.',
    },
    true,
  ),
  due(
    guidance,
    120,
    { audience: 'agency', stage: 'lettersInUse', what: 'Which entries of theirs come on paper, and when.' },
    true,
  ),
  due(
    guidance,
    240,
    {
      audience: 'client',
      stage: 'lettersInUse',
      what: 'That entries go on paper, what papers we need of them, when they hear next.',
    },
    true,
  ),
  due(ours, 120, {
    audience: 'carrier',
    stage: 'lettersInUse',
    what: 'Which loads go on paper, which packet the driver carries, and to which counter.',
  }),
  due(ours, 120, { audience: 'staff', stage: 'lettersInUse', what: 'Who keys, who carries, who rings; the counters.' }),

  due(
    guidance,
    120,
    { audience: 'cbp', stage: 'releases', what: 'Released, held and waiting, by port; what contradicts.' },
    true,
  ),
  due(guidance, 240, { audience: 'agency', stage: 'releases', what: 'Holds of theirs, and what is wanted.' }, true),
  due(
    guidance,
    240,
    {
      audience: 'client',
      stage: 'releases',
      what: 'What is released, that it is provisional and is held intact, what waits.',
    },
    true,
  ),
  due(ours, 120, { audience: 'carrier', stage: 'releases', what: 'Which loads are released, and on what evidence.' }),

  due(guidance, 120, {
    audience: 'cbp',
    stage: 'recovery',
    what: 'Evidence of remediation, when filing is back, how entries on paper come into ACE.',
  }),
  due(guidance, 240, { audience: 'agency', stage: 'recovery', what: 'When filing is back; what is filed later.' }),
  due(guidance, 240, { audience: 'client', stage: 'recovery', what: 'When filing is back; what is still open.' }),
  due(ours, 240, { audience: 'carrier', stage: 'recovery', what: 'When releases come by the usual road again.' }),
  due(ours, 240, { audience: 'staff', stage: 'recovery', what: 'Who keys back, in which order.' }),

  due(guidance, 120, { audience: 'cbp', stage: 'allClear', what: 'That it is over; the written account follows.' }),
  due(guidance, 240, { audience: 'agency', stage: 'allClear', what: 'That it is over; what is still open of theirs.' }),
  due(guidance2024, 240, { audience: 'ctpat', stage: 'allClear', what: 'That it is over, and what was changed.' }),
  due(guidance, 240, { audience: 'client', stage: 'allClear', what: 'That it is over; what is still open of theirs.' }),
  due(ours, 240, { audience: 'carrier', stage: 'allClear', what: 'That it is over.' }),
  due(ours, 240, { audience: 'staff', stage: 'allClear', what: 'That it is over; thanks, and when we look back.' }),
]

/** The rule of one audience at one stage, by role where one is told otherwise; undefined: they are not told at it. */
export function notificationRule(
  audience: Audience | 'other',
  roles: readonly string[],
  stage: Stage,
): NotificationRule | undefined {
  return notificationRules.find(
    (rule) =>
      rule.audience === audience && rule.stage === stage && (rule.role === undefined || roles.includes(rule.role)),
  )
}
