import fc from 'fast-check'
import { expect, test } from 'vitest'
import { determine } from '../../../shared/domain/pga/determine'
import { flagTableOf } from '../../../shared/domain/pga/flagTable'
import { historyOf } from '../../../shared/domain/pga/history'
import type { Answered, Goods, JudgedVerdict, PgaTables } from '../../../shared/domain/pga/types'
import type { HtsFlag, PriorFiling } from '../../../shared/knowledge/pga/types'
import { aFiling, aFlag, answered, goods, knowledgeIndex, TODAY, verdict } from '../../unit/domain/pga/aKnowledge'
import { aShrimpDesk, checklist, withAnswer, withVerdict } from '../../unit/domain/pga/aShipment'

const numbers = ['0306170041', '0804400010', '9403500042', '3808912501', '0101210010', '7318152095', '1302199140']
const prefixes = numbers.flatMap((number) => [number, number.slice(0, 8), number.slice(0, 4)])
const flagCodes: readonly (readonly [string, string, string])[] = [
  ['FD1', 'FDA', ''],
  ['FD4', 'FDA', 'FOO'],
  ['FD3', 'FDA', 'DEV'],
  ['AQ1', 'APH', 'VS/PPQ'],
  ['AQ2', 'APH', 'PPQ'],
  ['AQ-NOT-ENFORCED', 'APH', 'VS'],
  ['AL1', 'APH', 'APL'],
  ['EP5', 'EPA', ''],
  ['AT3', 'ATF', 'ATF'],
]
const flagRow: fc.Arbitrary<HtsFlag> = fc
  .record({
    hts: fc.constantFrom(...prefixes),
    flag: fc.constantFrom(...flagCodes),
    asOf: fc.constantFrom('2026-03-04', '2026-02-10'),
    source: fc.constantFrom('ACE report', 'agency list'),
  })
  .map(({ hts, flag: [code, agency, program], asOf, source }) => aFlag(hts, code, agency, program, { asOf, source }))
const filing: fc.Arbitrary<PriorFiling> = fc
  .record({
    hts: fc.constantFrom(...numbers),
    of: fc.constantFrom(['FDA', 'FOO'], ['APH', 'APL']),
    disclaimCode: fc.constantFrom('', 'A'),
    times: fc.nat({ max: 30 }),
    lastOn: fc.constantFrom('2026-01-05', '2026-09-30'),
  })
  .map(({ hts, of, ...more }) => aFiling(hts, of[0] ?? '', of[1] ?? '', more))
const answer: fc.Arbitrary<readonly [string, Answered]> = fc
  .record({
    question: fc.constantFrom('triage.food', 'triage.pest', 'fda.foo.priorNotice', 'fda.foo.canned', 'aph.apq.phyto'),
    said: fc.constantFrom('yes', 'no', 'people', 'notKnown'),
    expired: fc.boolean(),
  })
  .map(({ question, said, expired }) => [question, answered(said, { expired })] as const)
const judged: fc.Arbitrary<JudgedVerdict> = fc
  .record({
    of: fc.constantFrom(['FDA', 'FOO'], ['FDA', ''], ['APH', 'AVS'], ['APH', 'APL'], ['EPA', 'PS1']),
    verdict: fc.constantFrom('applies', 'doesNotApply', 'askClient', 'notChecked'),
    disclaimCode: fc.constantFrom('', 'A', 'C', 'G'),
    reason: fc.constantFrom('', 'not food'),
    overrideReason: fc.constantFrom('', '  ', 'the agency said so'),
    about: fc.constantFrom('line', 'product'),
    expired: fc.boolean(),
  })
  .map(({ of, ...more }) => verdict(of[0] ?? '', of[1] ?? '', more))
const someGoods: fc.Arbitrary<Goods> = fc
  .record({
    number: fc.constantFrom(...numbers, ''),
    description: fc.constantFrom('', 'frozen shrimp', 'bolts'),
    answers: fc.array(answer, { maxLength: 4 }),
    verdicts: fc.array(judged, { maxLength: 3 }),
  })
  .map(({ number, description, answers, verdicts }) =>
    goods(number, { description, answers: new Map(answers), verdicts }),
  )
const tables = (flags: readonly HtsFlag[], filings: readonly PriorFiling[]): PgaTables => ({
  knowledge: knowledgeIndex,
  flags: flagTableOf(flags),
  history: historyOf(filings),
  today: TODAY,
})
const flagRows = fc.array(flagRow, { maxLength: 12 })
const filings = fc.array(filing, { maxLength: 4 })

test('a row added to the list of flags never takes away a finding of another agency', () => {
  fc.assert(
    fc.property(someGoods, flagRows, filings, flagRow, (of, rows, filed, more) => {
      const before = determine(of, tables(rows, filed)).findings.filter(({ agency }) => agency !== more.agency)
      const after = determine(of, tables([...rows, more], filed)).findings
      for (const { agency, program, standing } of before)
        expect(after.find((one) => one.agency === agency && one.program === program)?.standing).toBe(standing)
    }),
  )
})

test('the order of rows, filings and answers changes nothing', () => {
  fc.assert(
    fc.property(
      someGoods,
      flagRows.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      filings.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      (of, [rows, shuffled], [filed, filedOtherwise]) => {
        const answersOtherwise = new Map([...of.answers].reverse())
        const { sentence, ...one } = determine(of, tables(rows, filed))
        const other = determine({ ...of, answers: answersOtherwise }, tables(shuffled, filedOtherwise))
        expect(other.findings).toEqual(one.findings)
        expect(other.questions).toEqual(one.questions)
        expect(other.gaps).toEqual(one.gaps)
        expect(other.sentence).toBe(sentence)
      },
    ),
  )
})

test('lists of one day give the table one name, whichever row was read first', () => {
  const rows = ['agency list', 'ACE report', ''].map((source) => aFlag('0804', 'AQ1', 'APH', 'VS', { source }))
  for (const order of [rows, rows.toReversed(), [rows[1], rows[0], rows[2]].flatMap((row) => row ?? [])])
    expect(flagTableOf(order).source).toBe('ACE report')
  const older = aFlag('0804', 'AQ1', 'APH', 'VS', { source: 'old list', asOf: '2026-01-01' })
  expect(flagTableOf([...rows.slice(2), older]).asOf).toBe(rows[2]?.asOf)
})

test('a disclaim never closes a must flag without a typed reason', () => {
  fc.assert(
    fc.property(someGoods, flagRows, (of, rows) => {
      for (const { must, standing, agency, program } of determine(of, tables(rows, [])).findings) {
        if (!must || (standing !== 'disclaimed' && standing !== 'doesNotApply')) continue
        const typed = of.verdicts.some(
          (one) =>
            one.agency === agency &&
            (one.program === program || one.program === '') &&
            !one.expired &&
            one.overrideReason.trim() !== '',
        )
        expect(typed).toBe(true)
      }
    }),
  )
})

test('no sentence says that no agency applies', () => {
  fc.assert(
    fc.property(someGoods, flagRows, (of, rows) => {
      const { findings, sentence } = determine(of, tables(rows, []))
      expect(sentence).not.toMatch(/no (?:pga|agency) applies|none applies/iu)
      if (findings.length === 0) expect(sentence).toMatch(/no flag in the table|no table of flags/u)
    }),
  )
})

const answers = fc.constantFrom('yes', 'no', 'notKnown')
const questionsOfAgencies = [
  ['fda.foo.priorNotice', 'FDA'],
  ['fda.foo.canned', 'FDA'],
  ['aph.apq.phyto', 'APH'],
  ['epa.ps1.registration', 'EPA'],
] as const
const someLine = fc.constantFrom('0306.17.0041', '0804.40.0010', '9403.50.0042', '3808.91.2501')

const deskOf = (htsNumber: string): ReturnType<typeof aShrimpDesk> => {
  const desk = aShrimpDesk()
  return { ...desk, line: { l1: { ...desk['line']?.['l1'], htsNumber } } }
}

test('an answer to one agency’s question never makes another agency a reason not to go', () => {
  fc.assert(
    fc.property(someLine, flagRows, fc.constantFrom(...questionsOfAgencies), answers, (line, rows, [id, of], said) => {
      const others = (list: ReturnType<typeof checklist>) =>
        new Set(
          list.verdict.notWithout.filter(({ agency }) => agency !== of).map(({ agency, of: what }) => agency + what),
        )
      const before = others(checklist(deskOf(line), tables(rows, [])))
      for (const one of others(checklist(withAnswer(deskOf(line), id, said), tables(rows, []))))
        expect(before).toContain(one)
    }),
    { numRuns: 60 },
  )
})

test('unknown never yields ready: an open question, an asked agency or a number that was not looked up', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', '0306.17.0041', '7318.15.2095', '1302.19.9140'),
      flagRows,
      fc.array(fc.tuple(fc.constantFrom('triage.food', 'triage.pest'), answers), { maxLength: 2 }),
      fc.option(fc.constantFrom('applies', 'doesNotApply', 'notChecked', 'askClient')),
      (line, rows, said, judgedAs) => {
        let desk = deskOf(line)
        for (const [question, text] of said) desk = withAnswer(desk, question, text, 'product')
        if (judgedAs !== null)
          desk = withVerdict(desk, 'FDA', 'FOO', { verdict: judgedAs, reason: 'the client said so' })
        const { verdict: of, questions, lines, priorNotices } = checklist(desk, tables(rows, []))
        const unknown =
          questions.some(({ state }) => state !== 'answered') ||
          priorNotices.some(({ state }) => state !== 'fits') ||
          lines.some(
            ({ determination: { findings, gaps } }) =>
              gaps.length > 0 || findings.some(({ standing }) => standing === 'ask' || standing === 'notChecked'),
          )
        if (unknown) expect(of.state).not.toBe('ready')
        if (of.state === 'ready') expect(of.conditions).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
})
