import { expect, test } from 'vitest'
import { aceAnswerSources } from '../../../shared/knowledge/aceAnswers'
import { aceErrorSources } from '../../../shared/knowledge/aceErrors'

test('each list of ACE’s codes says where it was read and when it was checked', () => {
  for (const { source, checkedOn } of Object.values({ ...aceAnswerSources, ...aceErrorSources })) {
    expect(source).toMatch(/CATAIR|ACE/u)
    expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
  }
})
