import { expect, test } from 'vitest'
import { readPlanMarkdown } from '../../../shared/exchange/planMarkdown'

test('a plan that people wrote themselves is read: steps without ids, times in hours, detail of several lines', () => {
  const { steps, refused } = readPlanMarkdown(
    [
      '# Our plan',
      'Agreed in March.',
      '## FIRST HOUR',
      '### Ring the SOC',
      '- owner: IT',
      '- Target: 2 h',
      '* Answers:  soc-at-once   soc-details',
      '',
      '703-921-6507, then write.',
      '- by the clean mailbox',
    ].join('\r\n'),
  )
  expect(refused).toEqual([])
  expect(steps).toEqual([
    {
      id: 'plan-firsthour-ring-the-soc',
      fields: {
        phase: 'firstHour',
        title: 'Ring the SOC',
        owner: 'IT',
        targetMinutes: 120,
        answers: 'soc-at-once soc-details',
        detail: '703-921-6507, then write. - by the clean mailbox',
        order: '0015',
      },
    },
  ])
})

test('what cannot be read is named by its line, and the rest stands', () => {
  const { steps, refused } = readPlanMarkdown(
    '## Second week\n### Lost\n## Recover\n### Close\n- Target: soon\n### Close',
  )
  expect(refused.map(({ line, what }) => `${line}: ${what.slice(0, 34)}`)).toEqual([
    '1: “Second week” is no phase of a pla',
    '2: The step “Lost” stands under no ph',
    '5: “soon” is no target: write 30 minu',
    '6: A step of the id plan-recover-clos',
  ])
  expect(steps.map(({ fields }) => fields.title)).toEqual(['Close'])
})
