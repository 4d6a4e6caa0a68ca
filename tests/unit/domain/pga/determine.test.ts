import { expect, test } from 'vitest'
import { determine } from '../../../../shared/domain/pga/determine'
import type { Finding, Goods, PgaTables } from '../../../../shared/domain/pga/types'
import { aFiling, aFlag, answered, goods, tablesWith, verdict } from './aKnowledge'

const found = (of: Goods, tables: PgaTables): string[] =>
  determine(of, tables).findings.map(
    ({ agency, program, standing, from }) => `${agency} ${program} ${standing} ${from}`,
  )
const the = (of: Goods, tables: PgaTables, agency: string): Finding => {
  const finding = determine(of, tables).findings.find((one) => one.agency === agency)
  if (finding === undefined) throw new Error(`no finding of ${agency}`)
  return finding
}

test('a heading whose goods are usually an agency’s applies, and says that it is a hint', () => {
  expect(found(goods('0306.17.0041'), tablesWith())).toEqual(['FDA FOO applies hint'])
  expect(the(goods('0306.17.0041'), tablesWith(), 'FDA').reasons[0]).toMatchObject({
    by: 'hint',
    text: 'hint by heading 0306: goods of this heading are its own',
    asOf: '2026-11-24',
  })
})

test('a word of the description and a chapter are only to be asked about', () => {
  expect(found(goods('1302.19.9140'), tablesWith())).toEqual(['FDA FOO ask hint'])
  expect(found(goods('4202.92.3031', { description: 'Bag with SHRIMP print' }), tablesWith())).toEqual([
    'FDA FOO ask word',
  ])
  expect(found(goods('4202.92.3031', { description: 'shrimpy' }), tablesWith())).toEqual([])
})

test('each agency and program has its own longest match', () => {
  const flags = [
    aFlag('9403', 'AL1', 'APH', 'APL'),
    aFlag('9403500042', 'AL2', 'APH', 'APL'),
    aFlag('940350', 'CP1', 'CPSC', ''),
  ]
  const findings = determine(goods('9403.50.0042'), tablesWith(flags)).findings
  expect(findings.map(({ agency, flags: own }) => [agency, own])).toEqual([
    ['APH', ['AL2']],
    ['CPS', ['CP1']],
  ])
})

test('an exact row that is not enforced beats the heading’s hint and is still asked about', () => {
  const finding = the(goods('0101.21.0010'), tablesWith([aFlag('0101210010', 'AQ-NOT-ENFORCED', 'APH', 'VS')]), 'APH')
  expect(finding).toMatchObject({ program: 'AVS', standing: 'ask', must: false, disclaimAllowed: [] })
  expect(finding.reasons.map(({ by }) => by)).toEqual(['flags'])
})

test('a heading’s hint only asks where the list has other numbers of the heading and not this one', () => {
  const tables = tablesWith([aFlag('9403208090', 'AL1', 'APH', 'APL')])
  expect(found(goods('9403.10.0020'), tables)).toEqual(['APH APL ask hint'])
  expect(the(goods('9403.10.0020'), tables, 'APH').reasons.map(({ text }) => text)).toContain(
    'ACE report of 4 Mar 2026 has other numbers of this heading for APH APL, and not this one',
  )
})

test('a report’s rows for each of FDA’s programs are one flag, and go to the program that is known', () => {
  const flags = ['BIO', 'COS', 'DEV', 'DRU', 'FOO', 'RAD', 'TOB', 'VME', 'FDA'].map((program) =>
    aFlag('0306170041', 'FD3', 'FDA', program),
  )
  expect(found(goods('0306.17.0041'), tablesWith(flags))).toEqual(['FDA FOO applies flags'])
  expect(found(goods('8471.30.0100'), tablesWith(flags.map((one) => ({ ...one, hts: '8471300100' }))))).toEqual([
    'FDA  ask flags',
  ])
})

test('chapters 98 and 99 decide nothing; APHIS alone flags numbers of chapter 98', () => {
  const flags = [aFlag('9802004040', 'FD1', 'FDA', 'FOO'), aFlag('9804008500', 'AQ1', 'APH', 'PPQ')]
  expect(determine(goods('9802.00.4040'), tablesWith(flags))).toMatchObject({
    findings: [],
    gaps: [{ type: 'OnlySpecialChapters' }],
  })
  expect(found(goods('9804.00.8500'), tablesWith(flags))).toEqual(['APH APQ ask flags'])
  expect(found(goods('', { htsNumbers: ['9903.88.15', '0306.17.0041'] }), tablesWith(flags))).toEqual([
    'FDA FOO applies hint',
  ])
})

test('a number that no list names is never said to be free: which table, and how many questions are open', () => {
  const bolts = determine(goods('7318.15.2095'), tablesWith([aFlag('0306170041', 'FD1', 'FDA', 'FOO')]))
  expect(bolts.findings).toEqual([])
  expect(bolts.sentence).toBe('no flag in the table of 4 Mar 2026; 2 questions, 2 open')
  expect(determine(goods('7318.15.2095'), tablesWith()).sentence).toBe(
    'no table of flags on this laptop, and no hint; 2 questions, 2 open',
  )
})

test('no tariff number, one of another year, and one that does not exist are said', () => {
  const tariff = {
    called: 'HTS 2026 revision 10',
    has: (digits: string) => ['0306', '03061700', '0306170041'].includes(digits),
  }
  const tables = tablesWith([], { tariff })
  const gaps = (htsNumber: string) => determine(goods(htsNumber), tables).gaps.map(({ type }) => type)
  expect(gaps('')).toEqual(['NoTariffNumber', 'NoFlagTable'])
  expect(gaps('0306.17.0041')).toEqual(['NoFlagTable'])
  expect(gaps('0306.17.0099')).toEqual(['NumberOfAnotherYear', 'NoFlagTable'])
  expect(gaps('7777.17.0099')).toEqual(['NumberNotInTariff', 'NoFlagTable'])
  expect(gaps('0306.1x')).toEqual(['NotATariffNumber', 'NoFlagTable'])
  expect(found(goods('0306.17.0099'), tables)).toEqual(['FDA FOO applies hint'])
})

test('of a set the header says nothing, its articles speak', () => {
  expect(determine(goods('0306.17.0041', { set: 'X' }), tablesWith())).toMatchObject({
    findings: [],
    questions: [],
    sentence: 'a set: the agencies’ data stand on its articles',
  })
  expect(found(goods('0306.17.0041', { set: 'V' }), tablesWith())).toEqual(['FDA FOO applies hint'])
})

test('an answer leads to its program, and answered otherwise a guess does not apply', () => {
  const eaten = new Map([['triage.food', answered('people')]])
  const not = new Map([['triage.food', answered('no')]])
  expect(found(goods('7318.15.2095', { answers: eaten }), tablesWith())).toEqual(['FDA FOO applies answer'])
  expect(found(goods('1302.19.9140', { answers: not }), tablesWith())).toEqual(['FDA FOO doesNotApply answer'])
  expect(the(goods('1302.19.9140', { answers: not }), tablesWith(), 'FDA').reasons[0]?.text).toBe(
    'answered by RK on 24 Nov 2026: triage.food? no',
  )
  expect(found(goods('0306.17.0041', { answers: not }), tablesWith())).toEqual(['FDA FOO ask answer'])
})

test('what the client filed before speaks, with how often and when last', () => {
  const tables = tablesWith([], {
    history: [
      aFiling('7318152095', 'FDA', 'FOO'),
      aFiling('7318152095', 'FDA', 'FOO', { times: 2, lastOn: '2026-11-02' }),
    ],
  })
  expect(found(goods('7318.15.2095'), tables)).toEqual(['FDA FOO applies history'])
  expect(the(goods('7318.15.2095'), tables, 'FDA').reasons[0]?.text).toBe('filed FDA FOO 16 times, last on 2 Nov 2026')
  const disclaimed = tablesWith([], { history: [aFiling('7318152095', 'FDA', 'FOO', { disclaimCode: 'A' })] })
  expect(found(goods('7318.15.2095'), disclaimed)).toEqual(['FDA FOO ask history'])
})

test('another client’s filings say nothing', () => {
  const tables = tablesWith([], { history: [aFiling('7318152095', 'FDA', 'FOO', { importer: '12-3456789AB' })] })
  expect(found(goods('7318.15.2095', { importer: '47-3120985NA' }), tables)).toEqual([])
  expect(found(goods('7318.15.2095', { importer: '12-3456789AB' }), tables)).toEqual(['FDA FOO applies history'])
})

test('a may flag is closed by a code that it takes, with its reason', () => {
  const tables = tablesWith([aFlag('8471300100', 'FD1', 'FDA', 'DEV')])
  const judged = (more: object) =>
    the(goods('8471.30.0100', { verdicts: [verdict('FDA', 'DEV', more)] }), tables, 'FDA')
  expect(judged({ disclaimCode: 'A', reason: 'an ordinary computer' })).toMatchObject({
    standing: 'disclaimed',
    from: 'verdict',
    disclaimCode: 'A',
    problems: [],
  })
  expect(judged({ reason: 'an ordinary computer' })).toMatchObject({
    standing: 'ask',
    problems: [{ type: 'DisclaimCodeMissing', flag: 'FD1', allowed: ['A', 'B', 'F'] }],
  })
  expect(judged({ disclaimCode: 'C', reason: 'because' }).problems).toMatchObject([
    { type: 'DisclaimCodeNotTaken', code: 'C' },
  ])
  expect(judged({ disclaimCode: 'A' }).problems).toEqual([{ type: 'ReasonMissing' }])
})

test('a must flag is not closed by a disclaim without a typed reason of its own', () => {
  const tables = tablesWith([aFlag('0306170041', 'FD4', 'FDA', 'FOO')])
  const judged = (more: object) =>
    the(goods('0306.17.0041', { verdicts: [verdict('FDA', 'FOO', more)] }), tables, 'FDA')
  expect(judged({ disclaimCode: 'A', reason: 'bait' })).toMatchObject({
    standing: 'applies',
    must: true,
    problems: [{ type: 'MustNeedsReason', flag: 'FD4' }],
  })
  expect(
    judged({ disclaimCode: 'A', reason: 'bait', overrideReason: 'FDA said so by telephone, 24 Nov' }),
  ).toMatchObject({
    standing: 'disclaimed',
    problems: [],
    verdictReason: 'FDA said so by telephone, 24 Nov',
  })
})

test('code F is for entry type 21 alone', () => {
  const tables = tablesWith([aFlag('0306170041', 'FD3', 'FDA', 'FOO')])
  const judged = (entryType: string) =>
    the(
      goods('0306.17.0041', { entryType, verdicts: [verdict('FDA', 'FOO', { disclaimCode: 'F', reason: 'US made' })] }),
      tables,
      'FDA',
    ).standing
  expect(judged('01')).toBe('applies')
  expect(judged('21')).toBe('disclaimed')
})

test('the line’s verdict counts before the product’s, and both are shown where they differ', () => {
  const verdicts = [
    verdict('FDA', 'FOO', { verdict: 'applies' }),
    verdict('FDA', 'FOO', { about: 'product', reason: 'bait', by: 'LM', on: '2026-06-01' }),
  ]
  const judged = determine(goods('0306.17.0041', { verdicts }), tablesWith())
  expect(judged.findings[0]?.standing).toBe('applies')
  expect(judged.alarms).toMatchObject([
    {
      type: 'VerdictsDiffer',
      sides: [
        'judged by RK on 24 Nov 2026: it applies',
        'judged for the product by LM on 1 Jun 2026: it does not apply, bait',
      ],
    },
  ])
})

test('a verdict against a stop question that says yes is an alarm that shows both', () => {
  const judged = determine(
    goods('0306.17.0041', {
      answers: new Map([['fda.foo.priorNotice', answered('yes')]]),
      verdicts: [verdict('FDA', 'FOO', { reason: 'not food' })],
    }),
    tablesWith(),
  )
  expect(judged.alarms).toMatchObject([
    {
      type: 'VerdictAgainstAnswer',
      sides: [
        'judged by RK on 24 Nov 2026: it does not apply, not food',
        'answered for the line by RK on 24 Nov 2026: fda.foo.priorNotice? yes',
      ],
    },
  ])
})

test('a verdict past its day does not count, and says so', () => {
  const judged = the(
    goods('0306.17.0041', {
      verdicts: [verdict('FDA', 'FOO', { reason: 'bait', expires: '2026-01-01', expired: true })],
    }),
    tablesWith(),
    'FDA',
  )
  expect(judged).toMatchObject({ standing: 'applies', from: 'hint', problems: [{ type: 'VerdictExpired' }] })
})

test('what the guide does not know is kept and shown as unknown', () => {
  const finding = the(goods('7318.15.2095'), tablesWith([aFlag('7318152095', 'AT3', 'ATF', 'ATF')]), 'ATF')
  expect(finding.standing).toBe('ask')
  expect(finding.reasons[0]).toMatchObject({
    text: 'ACE report of 4 Mar 2026: AT3, which is not in the guide of 4 Mar 2026',
    confidence: 'unsure',
  })
})

test('a follow-up is asked when its answer is there, of a product only what is asked once', () => {
  const ids = (of: Goods) => determine(of, tablesWith()).questions.map(({ question }) => question.id)
  expect(ids(goods('0306.17.0041'))).toEqual([
    'triage.food',
    'triage.pest',
    'fda.foo.priorNotice',
    'fda.foo.noticeInTime',
    'fda.foo.maker',
    'fda.foo.canned',
  ])
  expect(ids(goods('0306.17.0041', { answers: new Map([['fda.foo.canned', answered('yes')]]) }))).toContain(
    'fda.foo.process',
  )
  const { mode: _, ...product } = goods('0306.17.0041')
  expect(ids(product)).toEqual(['triage.food', 'triage.pest', 'fda.foo.maker', 'fda.foo.canned'])
})

test('not known leaves a question open, and an answer past its day is only proposed', () => {
  const at = (answer: Parameters<typeof answered>) =>
    determine(goods('', { answers: new Map([['triage.food', answered(...answer)]]) }), tablesWith()).questions[0]?.state
  expect(at(['notKnown'])).toBe('open')
  expect(at(['no', { expires: '2026-01-01', expired: true }])).toBe('proposed')
  expect(at(['no'])).toBe('answered')
})
