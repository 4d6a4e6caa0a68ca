import type { Determination, PgaTables } from '../../domain/pga/types'
import type { Agency, HandRule } from '../../knowledge/pga/types'
import type { ReportBlock } from '../report'

/** What must be known of the agencies that were found: who takes what by hand, by when, and whom to call. */

const accepted: Readonly<Record<HandRule['accepted'], string>> = {
  yes: 'taken by hand',
  no: 'not taken by hand',
  partly: 'partly',
  ask: 'ask first',
}

const unsure = (confidence: string): string =>
  confidence === 'sure' ? '' : confidence === 'likely' ? ' [likely]' : ' [not sure: ask the agency]'

/** The agencies of the findings in the order of what is known, and their programs; one that is only asked about counts too. */
function found(determinations: readonly Determination[], knowledge: PgaTables['knowledge']) {
  const programs = new Map<string, Set<string>>()
  for (const { findings } of determinations)
    for (const { agency, program, standing } of findings)
      if (standing !== 'doesNotApply') programs.set(agency, (programs.get(agency) ?? new Set()).add(program))
  return knowledge.of.agencies.flatMap((agency) => {
    const own = programs.get(agency.code)
    return own === undefined
      ? []
      : [{ agency, isOf: (program?: string) => program === undefined || own.has(program) || own.has('') }]
  })
}

export function agencyBlocks(
  determinations: readonly Determination[],
  knowledge: PgaTables['knowledge'],
): ReportBlock[] {
  const agencies = found(determinations, knowledge)
  if (agencies.length === 0) return []
  return [
    { is: 'heading', text: 'What is taken by hand, and by when' },
    {
      is: 'table',
      head: ['Agency', '', 'What holds'],
      parts: [10, 16, 74],
      rows: agencies.flatMap(({ agency, isOf }) => [
        ...rulesOf(agency, isOf),
        ...agency.times
          .filter(({ program }) => isOf(program))
          .map(({ program, text, confidence }) => [
            named(agency, program),
            'time limit',
            `${text}${unsure(confidence)}`,
          ]),
        ...agency.exposure
          .filter(({ program }) => isOf(program))
          .map(({ program, text, confidence }) => [
            named(agency, program),
            'after release',
            `${text}${unsure(confidence)}`,
          ]),
      ]),
    },
    { is: 'heading', text: 'Whom to call' },
    {
      is: 'table',
      head: ['Agency', 'What for', 'Telephone', 'E-mail or site', 'Hours'],
      parts: [10, 30, 18, 28, 14],
      rows: agencies.flatMap(({ agency }) =>
        agency.contacts.length === 0
          ? [[agency.code, 'no contact is known: find one now', '', '', '']]
          : agency.contacts.map(({ what, phone, email, site, hours, confidence }) => [
              agency.code,
              `${what}${unsure(confidence)}`,
              phone ?? '',
              [email, site].filter(Boolean).join('\n'),
              hours ?? '',
            ]),
      ),
    },
  ]
}

const rulesOf = (agency: Agency, isOf: (program?: string) => boolean): string[][] =>
  agency.byHand
    .filter(({ program }) => isOf(program))
    .map(({ program, accepted: how, text, confidence }) => [
      named(agency, program),
      accepted[how],
      `${text}${unsure(confidence)}`,
    ])

const named = ({ code }: Agency, program: string | undefined): string =>
  program === undefined || program === code ? code : `${code} ${program}`
