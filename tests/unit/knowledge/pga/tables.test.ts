import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import {
  AGENCIES,
  agency,
  DISCLAIM_CODES,
  FLAGS,
  flagByCode,
  paperById,
  questionById,
  TRIAGE,
  TRIAGE_THEN,
} from '../../../../shared/knowledge/pga'
import { FILLS } from '../../../../shared/knowledge/pga/fills'
import type { Condition } from '../../../../shared/knowledge/pga/types'
import { PGA_FORM_IDS } from '../../../../shared/sheets/pga/formIds'
import { PGA_FORMS } from '../../../../shared/sheets/pga/registry'

const questions = [...TRIAGE, ...TRIAGE_THEN, ...AGENCIES.flatMap((one) => one.questions)]
const papers = AGENCIES.flatMap((one) => one.papers)
const programs = new Set(AGENCIES.flatMap((one) => one.programs.map(({ code }) => `${one.code}/${code}`)))

/** What a condition names: questions with the answers it waits for, and programs. */
function* namedIn(
  condition: Condition | undefined,
): Generator<{ question?: string; is?: readonly string[]; program?: string }> {
  if (condition === undefined) return
  if ('question' in condition) yield condition
  else if ('program' in condition) yield condition
  else if ('all' in condition) for (const one of condition.all) yield* namedIn(one)
  else if ('any' in condition) for (const one of condition.any) yield* namedIn(one)
  else if ('not' in condition) yield* namedIn(condition.not)
}

test('the guide has 49 flags, and four more are spoken of', () => {
  expect(FLAGS.filter(({ active }) => active)).toHaveLength(49)
  expect(FLAGS.filter(({ active }) => !active).map(({ code }) => code)).toEqual(['FD0', 'AM5', 'NM7', 'DE2'])
  expect(flagByCode('EH1')).toMatchObject({ must: false, disclaim: ['A'] })
  expect(flagByCode('FW1')?.disclaim).toEqual(['C', 'D', 'E'])
  expect(flagByCode('FD2')).toMatchObject({ must: true, disclaim: [] })
  expect(flagByCode('AT3')).toBeUndefined()
})

test('a flag names an agency and programs that are known, and disclaim codes that exist', () => {
  const codes = new Set(DISCLAIM_CODES.map(({ code }) => code))
  for (const flag of FLAGS) {
    expect(agency(flag.agency), flag.code).toBeDefined()
    for (const program of flag.programs) expect(programs, flag.code).toContain(`${flag.agency}/${program}`)
    for (const code of flag.disclaim) expect(codes, flag.code).toContain(code)
  }
})

test('no id stands twice, and each is found by it', () => {
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
  expect(new Set(papers.map(({ id }) => id)).size).toBe(papers.length)
  for (const { id } of questions) expect(questionById(id)?.id).toBe(id)
  for (const { id } of papers) expect(paperById(id)?.id).toBe(id)
  for (const id of [...questions, ...papers].map((one) => one.id)) expect(id.length).toBeLessThanOrEqual(48)
  expect(agency('CPSC')?.code).toBe('CPS')
})

test('a condition waits for a question of the same agency and for an answer that it can have', () => {
  for (const { code, questions: own, papers: wanted, triggers } of AGENCIES)
    for (const row of [...own, ...wanted, ...triggers])
      for (const { question, is, program } of namedIn(row.when)) {
        const where = 'id' in row ? row.id : `${code} ${row.program}`
        if (program !== undefined) expect(programs, where).toContain(`${code}/${program}`)
        if (question === undefined) continue
        const asked = questionById(question)
        expect(asked, `${where} waits for ${question}`).toBeDefined()
        const answers =
          asked?.kind === 'yesNo' ? ['yes', 'no', 'notKnown'] : asked?.choices?.map((choice) => choice.code)
        if (answers !== undefined)
          for (const answer of is ?? []) expect([...answers, 'notKnown'], `${where}: ${question}`).toContain(answer)
      }
})

test('what a question, a paper or a trigger is of is a program of its agency', () => {
  for (const { code, questions: own, papers: wanted, triggers, byHand, times, exposure } of AGENCIES)
    for (const { program } of [...own, ...wanted, ...triggers, ...byHand, ...times, ...exposure])
      if (program !== undefined) expect(programs).toContain(`${code}/${program}`)
  for (const { id, points } of [...TRIAGE, ...TRIAGE_THEN])
    for (const point of points)
      expect(programs, id).toContain(`${point.agency}/${point.program ?? agency(point.agency)?.programs[0]?.code}`)
})

test('an answer that stops has its sentence, and is one that can be given', () => {
  for (const question of questions)
    for (const bad of question.badAnswers ?? []) {
      expect(bad.say).not.toBe('')
      if (question.kind === 'choice')
        expect(
          question.choices?.map(({ code }) => code),
          question.id,
        ).toContain(bad.is)
    }
})

test('there are twelve questions for any product', () => {
  expect(TRIAGE).toHaveLength(12)
  for (const { once } of TRIAGE) expect(once).toBe('product')
})

test('every row says where it was read, when, and how sure it is', () => {
  for (const one of AGENCIES)
    for (const row of [
      one,
      ...one.programs,
      ...one.triggers,
      ...one.questions,
      ...one.papers,
      ...one.byHand,
      ...one.times,
      ...one.exposure,
      ...one.contacts,
    ]) {
      expect(row.source.length).toBeGreaterThan(3)
      expect(row.checkedOn).toBe('2026-11-24')
      expect(['sure', 'likely', 'unsure']).toContain(row.confidence)
    }
})

test('a word stands as a description is read: letters and digits, nothing else', () => {
  for (const { triggers } of AGENCIES)
    for (const { words = [] } of triggers) for (const word of words) expect(word).toMatch(/^[a-z0-9]+$/u)
})

test('a paper names a sheet that there is, and an answer fills a box that the sheet asks for', async () => {
  for (const { form } of papers) if (form !== undefined) expect(PGA_FORM_IDS).toContain(form)
  const boxes = new Set<string>()
  for (const [id, entry] of Object.entries(PGA_FORMS)) {
    const form = await entry.load()
    for (const { box } of form.asked) boxes.add(box.startsWith(`${id}.`) ? box : `${id}.${box}`)
  }
  for (const [question, fills] of Object.entries(FILLS)) {
    const asked = questionById(question)
    expect(asked, question).toBeDefined()
    const codes = asked?.choices?.map(({ code }) => code) ?? []
    for (const box of fills)
      // A sheet with a tick for each code asks for none of them by itself.
      if (!codes.includes(box.slice(box.indexOf('.') + 1))) expect(boxes, `${question} fills ${box}`).toContain(box)
  }
})

const TARIFF = new URL('../../../../../shared/reference/data/hts.csv.gz', import.meta.url)

describe.skipIf(!existsSync(TARIFF))('against the tariff of the reference', () => {
  test('each prefix begins a number of HTS 2026', () => {
    const numbers = gunzipSync(readFileSync(TARIFF))
      .toString('utf8')
      .split('\n')
      .map((line) => (line.split(',')[0] ?? '').replaceAll('.', ''))
      .filter((digits) => /^\d{4,10}$/u.test(digits))
    const known = new Set<string>()
    for (const digits of numbers)
      for (let length = 2; length <= digits.length; length += 1) known.add(digits.slice(0, length))
    for (const { code, triggers } of AGENCIES)
      for (const { prefixes = [], program } of triggers)
        expect(
          prefixes.filter((prefix) => !known.has(prefix)),
          `${code} ${program}`,
        ).toEqual([])
  })
})
