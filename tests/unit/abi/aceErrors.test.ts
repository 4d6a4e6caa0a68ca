import { describe, expect, test } from 'vitest'
import { envelopeConditions, releaseDispositions, RELEASED } from '../../../shared/knowledge/aceAnswers'
import { aceErrorHint, aceErrors, aceErrorTexts, censusWarnings } from '../../../shared/knowledge/aceErrors'
import { referenceIsHere, referenceText } from './referenceTables'

test('a condition has its text; one that applications share has several; an unknown one has none', () => {
  expect(aceErrorTexts('101')).toEqual(['Importer Unknown'])
  expect(aceErrorTexts('014').length).toBeGreaterThan(1)
  expect(aceErrorTexts('999')).toEqual([])
  expect(aceErrorHint('101')).toContain('5106')
})

test('every row is a code of three characters with a text, and none stands twice', () => {
  expect(aceErrors.filter(([code, text]) => !/^[A-Z0-9]{3}$/u.test(code) || text.trim() === '')).toEqual([])
  expect(new Set(aceErrors.map(([code, text]) => `${code} ${text}`)).size).toBe(aceErrors.length)
})

test('released is one code alone', () => {
  expect(releaseDispositions.filter(([, text]) => text === 'RELEASED').map(([code]) => code)).toEqual([RELEASED])
  expect(Object.values(censusWarnings).every(({ overrides }) => overrides.length > 0)).toBe(true)
})

describe.skipIf(!referenceIsHere)('against the written reference', () => {
  test('the dictionary is whole', () => {
    const chapter = referenceText().split('### 7.5')[1] ?? ''
    const block = chapter.split('```text')[1]?.split('```')[0] ?? ''
    const rows = block
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => [line.slice(0, 3), line.slice(4).trim()])
    const sorted = (all: readonly (readonly string[])[]) => all.map((row) => row.join(' ')).sort()
    expect(sorted(aceErrors)).toEqual(sorted(rows))
  })

  test('the conditions of the envelope are whole', () => {
    const chapter = referenceText().split('### 7.1')[1]?.split('### 7.2')[0] ?? ''
    const codes = [...chapter.matchAll(/(?:^|; )(X\d\d|999) /gmu)].map(([, code]) => code)
    expect(envelopeConditions.map(([code]) => code)).toEqual(codes)
  })
})
