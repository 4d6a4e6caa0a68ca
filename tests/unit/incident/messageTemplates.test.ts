import { expect, test } from 'vitest'
import { fieldProblems, fillText, templateFields } from '../../../shared/domain/incident/templateFields'
import { guidance } from '../../../shared/knowledge/guidance'
import { messageTemplates, templateFor } from '../../../shared/knowledge/messageTemplates/templates'
import { stages, type Audience } from '../../../shared/knowledge/stages'

const wordsOf = ({ subject, body }: { subject: string; body: string }) => `${subject}\n${body}`

test('clients, agencies, carriers, CBP and staff have words for every stage; press and CTPAT for those that concern them', () => {
  const has = (audience: Audience) =>
    stages.filter(({ id }) => templateFor(audience, id) !== undefined).map(({ id }) => id)
  for (const audience of ['client', 'agency', 'carrier', 'cbp', 'staff'] as const) expect(has(audience)).toHaveLength(6)
  expect(has('ctpat')).toEqual(['firstNotice', 'update', 'recovery', 'allClear'])
  expect(has('press')).toEqual(['firstNotice', 'update', 'allClear'])
  expect(new Set(messageTemplates.map(({ audience, stage }) => `${audience} ${stage}`)).size).toBe(
    messageTemplates.length,
  )
})

test('no words name a cause, a guess or a blame', () => {
  const cause =
    /attack|hack|ransom|malware|virus|phish|breach|intrud|intrusion|compromis|cyber|crimin|stolen|because|caused|fault|blame|vendor|probably|likely|we believe|suspect/iu
  for (const template of messageTemplates) expect(wordsOf(template), wordsOf(template)).not.toMatch(cause)
})

test('every field of a template is known, and may be said to those it goes to', () => {
  for (const template of messageTemplates)
    expect(fieldProblems(wordsOf(template), template.audience), wordsOf(template)).toEqual([])
})

test('every template says how the firm is reached, and which line of the guidance asks for it, by an id that is one', () => {
  for (const { body, answers, source } of messageTemplates) {
    expect(body).toContain('{phone}')
    expect(body).toContain('{cleanEmail}')
    for (const id of answers) expect(guidance.map((line) => line.id)).toContain(id)
    expect(source).not.toBe('')
  }
})

test('where letters are in use and where goods are released, the client reads: provisional, hold intact', () => {
  for (const stage of ['lettersInUse', 'releases'] as const) {
    expect(templateFor('client', stage)?.body).toMatch(/provisional[^]*Hold each shipment intact/u)
  }
  expect(templateFor('client', 'releases')?.body).toContain('{entriesReleased}')
})

test('a field that nobody knows is an error at its place, with what was probably meant', () => {
  const text = 'We are {frim}.\nRing {phone} or {entriesReleased}, {nonsense}{'
  expect(fieldProblems(text, 'carrier')).toEqual([
    { type: 'UnknownField', text: '{frim}', meant: 'firm', at: 7, line: 1, column: 8 },
    { type: 'NotForThem', text: '{entriesReleased}', label: 'entries released', at: 31, line: 2, column: 17 },
    { type: 'UnknownField', text: '{nonsense}', meant: undefined, at: 50, line: 2, column: 36 },
    { type: 'BraceAlone', text: '{', at: 60, line: 2, column: 46 },
  ])
})

test('what the desk has nothing for prints as a ruled blank and is listed; what is not for them is never filled', () => {
  const filled = fillText(
    'Ring {phone}, {firm}. {entriesReleased}',
    { firm: 'Acme', entriesReleased: 'all' },
    'carrier',
  )
  expect(filled).toEqual({
    text: 'Ring ________ (phone), Acme. ________ (entries released)',
    missing: ['phone', 'entries released'],
  })
})

test('what concerns one client alone is for clients alone', () => {
  for (const field of templateFields)
    if (['client', 'entriesReleased', 'entriesWaiting'].includes(field.id))
      expect('only' in field && field.only).toEqual(['client'])
})
