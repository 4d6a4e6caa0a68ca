import { expect, test } from 'vitest'
import { aceAnswerSources, billDispositions } from '../../../shared/knowledge/aceAnswers'
import { aceErrorSources } from '../../../shared/knowledge/aceErrors'

test('each list of ACE’s codes says where it was read and when it was checked', () => {
  for (const { source, checkedOn } of Object.values({ ...aceAnswerSources, ...aceErrorSources })) {
    expect(source).toMatch(/CATAIR|ACE/u)
    expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
  }
})

test('a disposition of a bill has one code of two digits, and its text as CBP prints it', () => {
  const codes = billDispositions.map(([code]) => code)
  expect(new Set(codes).size).toBe(codes.length)
  for (const [code, text] of billDispositions) {
    expect(code).toMatch(/^\d{2}$/u)
    expect(text).not.toBe('')
  }
})
