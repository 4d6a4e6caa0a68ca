import { entitiesOf, entityOf, textOf, type DeskState } from '../../journal/state'
import { contactRoles } from '../../knowledge/planTemplate/contactRoles'
import { planTemplate } from '../../knowledge/planTemplate'
import { portName } from '../../knowledge/ports'
import { publicContacts } from '../../knowledge/publicContacts'
import { momentMs } from '../../domain/calendar'
import { fieldsOf } from '../../domain/entryFile'
import type { Firm } from '../../domain/kinds'
import { contactFor } from '../../domain/plan'
import { planForm } from '../../domain/planForms'
import type { IncidentRow } from '../../domain/incident/incidents'
import { tasksByDue, type TaskRow } from '../../domain/incident/tasks'
import type { Job } from './job'
import { besideTime, momentWordsOn, timeOn } from './clock'
import type { Report, ReportBlock } from '../report'
import { wordsToSay, type SaidFacts } from './says'

export interface FirstHourPage extends Pick<Report, 'title' | 'under' | 'blocks'> {
  role: string
}

/** What is due within so many minutes of the declaration stands in full; the rest of the owner's is a list below. */
const IN_FULL_MINUTES = 240
const NOBODY = 'Nobody named yet'

/**
 * One page a role: what this person does, by which clock time, whom to ring, what to say, and blanks for ink. The roles
 * are the owners of the steps of the first hour and of telling others; each time stands by the clock of the place
 * where the incident was declared.
 */
export function firstHourPages(state: DeskState, incident: IncidentRow): FirstHourPage[] {
  const tasks = tasksByDue(state, incident.id)
  const owners = new Map<string, string>()
  for (const { fields } of tasks)
    if (fields.phase === 'firstHour' || fields.phase === 'communicate') {
      const owner = fields.owner ?? NOBODY
      if (!owners.has(owner.toLowerCase())) owners.set(owner.toLowerCase(), owner)
    }
  return [...owners.values()].map((role) =>
    pageOf(
      state,
      incident,
      role,
      tasks.filter(({ fields }) => (fields.owner ?? NOBODY).toLowerCase() === role.toLowerCase()),
    ),
  )
}

function pageOf(state: DeskState, incident: IncidentRow, role: string, tasks: readonly TaskRow[]): FirstHourPage {
  const { declaredAt = '', lead } = incident.fields
  const telling = tasks.filter(({ fields }) => fields.phase === 'firstHour' || fields.phase === 'communicate')
  const soon = telling.filter(
    ({ fields }) =>
      fields.phase === 'firstHour' ||
      (fields.dueAt !== undefined && momentMs(fields.dueAt) <= momentMs(declaredAt) + IN_FULL_MINUTES * 60_000),
  )
  // Whoever has nothing yet within the first hours has what comes first in full: no page is without a task.
  const first = soon.length > 0 ? soon : telling
  const later = tasks.filter((task) => !first.includes(task) && task.fields.doneAt === undefined)
  const facts = saidFacts(state, incident)
  const blocks: ReportBlock[] = [
    ...ringsOnce(first.map((task, nth) => jobOf(state, declaredAt, task, nth + 1, facts))).map((job): ReportBlock => ({
      is: 'job',
      job,
    })),
    { is: 'heading', text: 'If CBP asks', aside: '“Not known yet” is an answer. No guess at the cause.' },
    { is: 'table', head: ['', 'As declared'], parts: [1, 4], rows: socFacts(state, incident, facts) },
  ]
  if (later.length > 0)
    blocks.push({
      is: 'rest',
      text: 'After that',
      head: ['By', 'What'],
      parts: [1, 4],
      rows: later.map(({ fields }) => [
        fields.dueAt === undefined ? '' : momentWordsOn(fields.dueAt, declaredAt),
        fields.title ?? '',
      ]),
      elsewhere: 'under Communicate in Lifeboat',
    })
  return {
    role,
    title: `First hour: ${role}`,
    under: `Declared ${momentWordsOn(declaredAt, declaredAt, true)}${lead === undefined ? '' : `. ${lead} leads`}. Work down the page; write time and initials. Bring it back to the lead.`,
    blocks,
  }
}

/** Who is rung a second time stands once in large type: the page stays one page. */
function ringsOnce(jobs: readonly Job[]): Job[] {
  const rung = new Map<string, number>()
  return jobs.map((job) => {
    const key = job.ring.map(({ who }) => who).join()
    const before = rung.get(key)
    if (job.ring.length > 1 && before !== undefined)
      return { ...job, ring: [{ who: `Ring: as under ${before}`, number: '', beside: '' }] }
    rung.set(key, job.number)
    return job
  })
}

function jobOf(state: DeskState, declaredAt: string, { fields }: TaskRow, number: number, facts: SaidFacts): Job {
  const { title = '', detail = '', dueAt, deputy, doneAt, doneBy } = fields
  const template = templateOf(state, fields.planStep)
  const form = planForm(fields.form)
  return {
    number,
    title,
    by: dueAt === undefined ? '' : timeOn(dueAt),
    day: dueAt === undefined ? '' : besideTime(dueAt, declaredAt),
    detail: [detail.replaceAll('\n', ' '), form === undefined ? '' : `Paper: ${form.name}.`].filter(Boolean).join(' '),
    ring: ringOf(state, fields.contact, template),
    say: wordsToSay(template, facts),
    otherwise: deputy ?? '',
    done: doneAt === undefined ? '' : [timeOn(doneAt), doneBy].filter(Boolean).join(', '),
  }
}

/** A step of the firm's own plan knows which of the template it came from; one of the template alone says so by its id. */
const templateOf = (state: DeskState, planStep: string | undefined): string | undefined =>
  textOf(entityOf(state, 'planStep', planStep ?? ''), 'template') ||
  planTemplate.find(({ id }) => `plan-${id}` === planStep)?.id

interface Ring {
  who: string
  number: string
  beside: string
}

/** The contact's own numbers; else the published one; else who is asked for it, and a rule to write it on. */
function ringOf(state: DeskState, contact: string | undefined, template: string | undefined): Ring[] {
  const entity = entityOf(state, 'contact', contact ?? '')
  const wanted = planTemplate.find(({ id }) => id === template)?.contact
  if (entity === undefined && wanted === undefined) return []
  const { name, organisation, phone, secondPhone, email } = fieldsOf('contact', entity)
  const role = wanted === undefined ? '' : contactRoles[wanted].name
  const who = [name, organisation].filter(Boolean).join(', ') || role
  const numbers = [phone, secondPhone].filter((number) => number !== undefined && number !== '')
  if (numbers.length > 0)
    return numbers.map((number = '', nth) => ({
      who: nth === 0 ? who : 'or',
      number,
      beside: nth === 0 ? (email ?? '') : '',
    }))
  const published = publicContacts.find(({ id }) => id === (wanted === 'soc' ? SOC.id : contact))
  if (published?.phone !== undefined) return [{ who, number: published.phone, beside: 'as published' }]
  const missing = {
    who: `${who}: no number on file`,
    number: '',
    beside: email ?? 'ask, and write it here: _______________',
  }
  return wanted === 'ofoHq' ? [{ ...missing, beside: 'ask for it here:' }, ...wayRound(state)] : [missing]
}

const SOC = publicContacts.find(({ id }) => id === 'public-soc') ?? { id: '', phone: '' }

/** Headquarters' contact is not public: the client representative has it, and the SOC's duty officer. */
function wayRound(state: DeskState): Ring[] {
  const id = contactFor(state, contactRoles.clientRepresentative)
  const { name, phone } = fieldsOf('contact', entityOf(state, 'contact', id ?? ''))
  const representative =
    phone === undefined ? [] : [{ who: name ?? 'Client representative', number: phone, beside: '' }]
  return [...representative, { who: 'SOC, duty officer', number: SOC.phone ?? '', beside: '' }]
}

function saidFacts(state: DeskState, { fields }: IncidentRow): SaidFacts {
  const firm = firmOf(state)
  const declaredAt = fields.declaredAt ?? ''
  const when = (moment: string | undefined) => (moment === undefined ? '__________' : momentWordsOn(moment, declaredAt))
  return {
    firm: firm.name ?? 'our firm',
    filerCode: firm.filerCode ?? '_____',
    outage: when(fields.outageBegan),
    discovered: when(fields.discoveredAt),
    ports: portsSaid(state, firm.homePort),
  }
}

const firmOf = (state: DeskState): Firm => fieldsOf('firm', entityOf(state, 'firm', 'firm'))

/** Port worked from and those with a profile, by name; blanks where none is keyed. */
function portsSaid(state: DeskState, homePort: string | undefined): string {
  const codes = new Set([homePort ?? ''])
  for (const profile of entitiesOf(state, 'portProfile').values()) codes.add(textOf(profile, 'port'))
  const named = [...codes].filter(Boolean).map((code) => [code, portName(code)].filter(Boolean).join(' '))
  if (named.length === 0) return 'port __________'
  return named.length <= 3 ? named.join(', ') : `${named.slice(0, 2).join(', ')} and ${named.length - 2} more ports`
}

/** A page is for one hour: a long account stands on the screen. */
const shortened = (text = ''): string =>
  text.length <= KNOWN_SHOWN ? text : `${text.slice(0, KNOWN_SHOWN)} … (more under Communicate in Lifeboat)`
const KNOWN_SHOWN = 240

/** What the SOC asks first, as far as the declaration says it; the rest is on the page of the incident facts. */
function socFacts(state: DeskState, { fields }: IncidentRow, facts: SaidFacts): string[][] {
  const firm = firmOf(state)
  const known = (text: string | undefined) => shortened(text?.replaceAll('\n', ' ')) || 'not known yet'
  return [
    [
      'Who we are',
      [firm.name, firm.filerCode && `filer code ${firm.filerCode}`, firm.phone, firm.cleanEmail]
        .filter(Boolean)
        .join(' \u00b7 '),
    ],
    [
      'When',
      `outage began ${fields.outageBegan === undefined ? '(not known yet)' : facts.outage}; noticed ${fields.discoveredAt === undefined ? '(not known yet)' : facts.discovered}; expected to last: ${known(fields.expectedDuration)}`,
    ],
    ['What is known', known(fields.knownAtStart)],
    [
      'Their answer',
      `SOC report number ${fields.socReportNumber ?? '______________________'}   name ____________________`,
    ],
  ]
}
