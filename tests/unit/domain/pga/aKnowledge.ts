import { flagTableOf, noFlagTable } from '../../../../shared/domain/pga/flagTable'
import { historyOf } from '../../../../shared/domain/pga/history'
import { indexKnowledge } from '../../../../shared/domain/pga/knowledge'
import type { Answered, Goods, JudgedVerdict, PgaKnowledge, PgaTables } from '../../../../shared/domain/pga/types'
import { DISCLAIM_CODES, FLAGS } from '../../../../shared/knowledge/pga/flags'
import type { Agency, HtsFlag, PriorFiling, Question, Trigger } from '../../../../shared/knowledge/pga/types'

/** A small knowledge of three agencies, so that a rule of the determination is seen by itself. */

const sourced = { source: 'the test', checkedOn: '2026-11-24', confidence: 'likely' } as const
const question = (id: string, more: Partial<Question> = {}): Question => ({
  ...sourced,
  id,
  text: `${id}?`,
  kind: 'yesNo',
  once: 'shipment',
  ...more,
})
const trigger = (program: string, more: Partial<Trigger>): Trigger => ({
  ...sourced,
  program,
  strength: 'heading',
  why: 'goods of this heading are its own',
  ...more,
})
const agency = (code: Agency['code'], more: Partial<Agency>): Agency => ({
  ...sourced,
  code,
  name: `the agency ${code}`,
  programs: [],
  triggers: [],
  questions: [],
  papers: [],
  byHand: [],
  times: [],
  exposure: [],
  contacts: [],
  ...more,
})

const knowledge: PgaKnowledge = {
  guideOf: '2026-03-04',
  flags: FLAGS,
  disclaimCodes: DISCLAIM_CODES,
  triage: [
    {
      ...question('triage.food', { once: 'product' }),
      kind: 'choice',
      choices: [
        { code: 'no', text: 'no' },
        { code: 'people', text: 'eaten by people' },
      ],
      points: [{ is: ['people'], agency: 'FDA', program: 'FOO' }],
    },
    { ...question('triage.pest', { once: 'product' }), points: [{ is: ['yes'], agency: 'EPA', program: 'PS1' }] },
  ],
  agencies: [
    agency('FDA', {
      triggers: [
        trigger('FOO', { prefixes: ['0306', '0804'] }),
        trigger('FOO', { prefixes: ['13'], strength: 'guess' }),
        trigger('FOO', { words: ['shrimp'], strength: 'guess' }),
        trigger('DEV', { prefixes: ['9018'] }),
      ],
      questions: [
        question('fda.foo.priorNotice', {
          program: 'FOO',
          stop: true,
          badAnswers: [{ is: 'no', say: 'Food does not move without it.' }],
        }),
        question('fda.foo.noticeInTime', { program: 'FOO', stop: true }),
        question('fda.foo.maker', { program: 'FOO', kind: 'text', once: 'product' }),
        question('fda.foo.canned', { program: 'FOO', once: 'product' }),
        question('fda.foo.process', {
          program: 'FOO',
          kind: 'text',
          when: { question: 'fda.foo.canned', is: ['yes'] },
        }),
      ],
      papers: [
        {
          ...sourced,
          id: 'fda.priorNotice',
          program: 'FOO',
          title: 'Prior notice confirmation page',
          kind: 'confirmation',
          road: 'cleanMachine',
          original: false,
          neverWithout: true,
          form: 'fda-prior-notice',
        },
        {
          ...sourced,
          id: 'fda.label',
          program: 'FOO',
          title: 'Label',
          kind: 'label',
          road: 'paper',
          original: false,
          neverWithout: false,
        },
      ],
      times: [
        {
          ...sourced,
          program: 'FOO',
          text: 'Prior notice before arrival',
          hoursBeforeArrival: { truck: 2, rail: 4, air: 4, ocean: 8 },
        },
      ],
      exposure: [{ ...sourced, text: 'held intact until May Proceed', conditionalDays: 30, redeliveryDays: 30 }],
    }),
    agency('APH', {
      triggers: [
        trigger('AVS', { prefixes: ['0101'] }),
        trigger('APQ', { prefixes: ['0804', '0603'] }),
        trigger('APL', { prefixes: ['9403'] }),
      ],
      questions: [question('aph.apq.phyto', { program: 'APQ', stop: true })],
      papers: [
        {
          ...sourced,
          id: 'aph.phyto',
          program: 'APQ',
          title: 'Phytosanitary certificate',
          kind: 'certificate',
          road: 'paper',
          original: true,
          neverWithout: true,
        },
        {
          ...sourced,
          id: 'aph.ppq505',
          program: 'APL',
          title: 'PPQ 505',
          kind: 'form',
          road: 'later',
          original: false,
          neverWithout: false,
          form: 'ppq-505',
        },
      ],
      times: [{ ...sourced, program: 'APL', text: 'declared within', daysAfterRelease: 15 }],
    }),
    agency('EPA', {
      triggers: [trigger('PS1', { prefixes: ['3808'] }), trigger('HFC', { prefixes: ['3827'] })],
      questions: [question('epa.ps1.registration', { program: 'PS1', stop: true, once: 'product', kind: 'code' })],
      times: [
        {
          ...sourced,
          program: 'HFC',
          text: 'HFC data',
          hoursBeforeArrival: { ocean: 240, truck: 120, rail: 120, air: 120 },
        },
      ],
    }),
  ],
}

export const TODAY = '2026-11-24'

export const aFlag = (
  hts: string,
  flag: string,
  agencyCode: string,
  program = '',
  more: Partial<HtsFlag> = {},
): HtsFlag => ({
  hts,
  flag,
  agency: agencyCode,
  program,
  category: '',
  source: 'ACE report',
  asOf: '2026-03-04',
  ...more,
})

export const aFiling = (
  hts: string,
  agencyCode: string,
  program: string,
  more: Partial<PriorFiling> = {},
): PriorFiling => ({
  hts,
  importer: '',
  mid: '',
  agency: agencyCode,
  program,
  disclaimCode: '',
  times: 14,
  lastOn: '2026-10-02',
  source: 'ES-003',
  ...more,
})

export const knowledgeIndex = indexKnowledge(knowledge)

export const tablesWith = (
  flags: readonly HtsFlag[] = [],
  more: Partial<Omit<PgaTables, 'history'>> & { history?: readonly PriorFiling[] } = {},
): PgaTables => ({
  knowledge: knowledgeIndex,
  flags: flags.length === 0 ? noFlagTable : flagTableOf(flags),
  today: TODAY,
  ...more,
  history: historyOf(more.history ?? []),
})

export const goods = (htsNumber: string, more: Partial<Goods> = {}): Goods => ({
  htsNumbers: htsNumber === '' ? [] : [htsNumber],
  description: '',
  origin: 'MX',
  mode: 'truck',
  answers: new Map(),
  verdicts: [],
  ...more,
})

export const answered = (answer: string, more: Partial<Answered> = {}): Answered => ({
  id: 'a',
  from: 'line',
  answer,
  note: '',
  source: 'the client by telephone',
  by: 'RK',
  on: '2026-11-24',
  expires: '',
  expired: false,
  ...more,
})

export const verdict = (agencyCode: string, program: string, more: Partial<JudgedVerdict>): JudgedVerdict => ({
  id: 'v',
  about: 'line',
  agency: agencyCode,
  program,
  verdict: 'doesNotApply',
  disclaimCode: '',
  reason: '',
  overrideReason: '',
  source: '',
  by: 'RK',
  on: '2026-11-24',
  expires: '',
  expired: false,
  ...more,
})
