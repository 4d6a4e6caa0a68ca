import { expect, test } from 'vitest'
import type { Checklist } from '../../../../shared/domain/pga/types'
import { aFlag, tablesWith } from './aKnowledge'
import { aShrimpDesk, checklist, withAnswer, withNotice, withPaper, withVerdict } from './aShipment'

const notWithout = ({ verdict }: Checklist): string[] => verdict.notWithout.map(({ text }) => text)
const asked = (of: Checklist, id: string) => of.questions.find(({ question }) => question.id === id)

/** Everything of the shrimp answered and there. */
function aWholeDesk() {
  let desk = withNotice(aShrimpDesk())
  desk = withAnswer(desk, 'triage.food', 'people', 'product')
  desk = withAnswer(desk, 'triage.pest', 'no', 'product')
  desk = withAnswer(desk, 'fda.foo.maker', 'Camaronera del Mar', 'product')
  desk = withAnswer(desk, 'fda.foo.canned', 'no', 'product')
  return withPaper(desk, 'fda.label', { number: 'photo 12' })
}

test('food without a number of prior notice stops the counter, and says what is missing', () => {
  const list = checklist(aShrimpDesk())
  expect(list.priorNotices).toMatchObject([{ state: 'missing', lines: ['l1'] }])
  expect(list.verdict.state).toBe('notWithout')
  expect(notWithout(list)).toContain('the prior notice confirmation number')
  expect(list.verdict.sentence).toMatch(/^not without the prior notice confirmation number/u)
  // once: the questions about it say nothing more
  expect(list.verdict.notWithout.filter(({ of }) => of === 'fda.foo.priorNotice')).toEqual([])
})

test('a keyed notice answers its own questions, and its paper is numbered', () => {
  const list = checklist(withNotice(aShrimpDesk()))
  expect(list.priorNotices).toMatchObject([{ state: 'fits', misfits: [] }])
  expect(asked(list, 'fda.foo.priorNotice')).toMatchObject({ state: 'answered', answered: { answer: 'yes', by: 'RK' } })
  expect(asked(list, 'fda.foo.noticeInTime')).toMatchObject({ state: 'answered', answered: { answer: 'yes' } })
  expect(list.papers.find(({ paper }) => paper.id === 'fda.priorNotice')).toMatchObject({
    state: 'numbered',
    number: '260091234567',
  })
  expect(notWithout(list)).toEqual([])
})

test('whole and answered it is ready but conditional: FDA releases conditionally', () => {
  const list = checklist(aWholeDesk(), tablesWith([aFlag('0306170041', 'FD3', 'FDA', 'FOO')]))
  expect(list.verdict).toMatchObject({ state: 'conditional', notWithout: [] })
  expect(list.verdict.conditions.map(({ kind }) => kind)).toEqual(['conditionalRelease'])
  expect(list.lines[0]?.determination.sentence).toBe('FDA FOO applies; 6 questions, none open')
})

test('ordinary bolts are ready when every question is answered, and never before', () => {
  const desk = aShrimpDesk()
  const bolts = { ...desk, line: { l1: { ...desk['line']?.['l1'], description: 'Bolts', htsNumber: '7318.15.2095' } } }
  const tables = tablesWith([aFlag('0306170041', 'FD3', 'FDA', 'FOO')])
  expect(checklist(bolts, tables).verdict).toMatchObject({
    state: 'conditional',
    sentence: 'ready but conditional: 2 questions, 2 open',
  })
  const answered = withAnswer(withAnswer(bolts, 'triage.food', 'no', 'product'), 'triage.pest', 'no', 'product')
  expect(checklist(answered, tables).verdict).toMatchObject({ state: 'ready', sentence: 'ready' })
  expect(checklist(answered, tablesWith()).verdict).toMatchObject({
    state: 'conditional',
    conditions: [{ kind: 'gap', text: 'no table of flags on this laptop: only hints speak' }],
  })
})

test.each([
  [{ entryNumber: 'ABC-7654321-3' }, 'made for another entry number, ABC-7654321-3: make it again for ABC-1234567-6'],
  [{ portOfEntry: '2704' }, 'made for another port, 2704: make it again for 2304'],
  [{ carrier: 'OTHR' }, 'made for another carrier, OTHR: make it again for TRMX'],
  [{ keyedTwice: false }, 'the number was keyed once: key it again'],
  [{ filedOn: '2026-11-24T08:00:00-06:00[America/Chicago]' }, 'confirmed 1 hours before arrival, and 2 are needed'],
  [
    { filedOn: '2026-10-01T08:00:00-05:00[America/Chicago]' },
    'confirmed 54 days before arrival, and 30 are the most: make it again',
  ],
  [
    { arrivalDay: '2026-11-26', arrivalMoment: '2026-11-26T09:00:00-06:00[America/Chicago]' },
    'made for another day of arrival, 2026-11-26: make it again for 2026-11-24',
  ],
])('a notice that does not fit is made again: %o', (fields, words) => {
  const list = checklist(withNotice(aShrimpDesk(), fields))
  expect(list.priorNotices[0]?.state).toBe('again')
  expect(notWithout(list)).toContain(`a prior notice that fits: ${words}`)
})

test('a number that stands on another entry is named with that entry', () => {
  const desk = withNotice(aShrimpDesk())
  const other = {
    ...desk,
    entry: { ...desk['entry'], e2: { entryNumber: 'ABC-1234568-4' } },
    priorNotice: { ...desk['priorNotice'], other: { entry: 'e2', confirmation: '2600 9123 4567' } },
  }
  expect(checklist(other).priorNotices[0]?.misfits).toEqual([
    { type: 'NumberOfAnotherEntry', entry: 'e2', entryNumber: 'ABC-1234568-4' },
  ])
})

test('what a notice does not say is not checked, and is said', () => {
  const { priorNotice: _, ...bare } = withNotice(aShrimpDesk())
  const list = checklist({
    ...bare,
    priorNotice: { n: { entry: 'e1', confirmation: '26', keyedTwice: true, entryNumber: 'ABC-1234567-6' } },
  })
  expect(list.priorNotices[0]).toMatchObject({ state: 'fits', misfits: [] })
  expect(list.priorNotices[0]?.notChecked).toEqual([
    'The form of the number is not checked',
    'The port of the notice is not compared',
    'The carrier of the notice is not compared',
    'When it was confirmed is not keyed',
  ])
  expect(asked(list, 'fda.foo.noticeInTime')?.state).toBe('open')
})

test('the product’s answer to its own question counts, to a shipment’s question it is only proposed', () => {
  const desk = withAnswer(aShrimpDesk(), 'fda.foo.maker', 'Camaronera', 'product')
  expect(asked(checklist(desk), 'fda.foo.maker')).toMatchObject({
    state: 'answered',
    about: 'product',
    of: 'p1',
    answered: { from: 'product' },
  })
  const proposed = withAnswer(withNotice(aShrimpDesk(), { filedOn: '' }), 'fda.foo.noticeInTime', 'yes', 'product')
  expect(asked(checklist(proposed), 'fda.foo.noticeInTime')).toMatchObject({
    state: 'proposed',
    about: 'entry',
    of: 'e1',
  })
})

test('the product says food and the line says not: an alarm shows both', () => {
  let desk = withAnswer(aShrimpDesk(), 'triage.food', 'people', 'product')
  desk = withAnswer(desk, 'triage.food', 'no', 'line')
  const list = checklist(desk)
  expect(list.alarms).toMatchObject([
    {
      type: 'AnswersDiffer',
      lines: ['l1'],
      sides: [
        'answered for the line by RK on 1 Jan 1970: triage.food? no',
        'answered for the product by RK on 1 Jan 1970: triage.food? people',
      ],
    },
  ])
  expect(list.verdict.conditions.some(({ kind }) => kind === 'alarm')).toBe(true)
})

test('an answer that stops is let go by a person who says why', () => {
  const at = (note: string) =>
    notWithout(checklist(withAnswer(withNotice(aShrimpDesk()), 'fda.foo.priorNotice', 'no', 'entry', { note })))
  expect(at('')).toEqual(['another answer to: fda.foo.priorNotice? (Food does not move without it.)'])
  expect(at('FDA waived it by telephone, reference 7')).toEqual([])
})

test('an original is waited for until somebody says where it is', () => {
  const flowers = () => {
    const desk = aShrimpDesk()
    return { ...desk, line: { l1: { ...desk['line']?.['l1'], description: 'Roses', htsNumber: '0603.11.0060' } } }
  }
  const desk = withAnswer(flowers(), 'aph.apq.phyto', 'yes')
  expect(notWithout(checklist(desk))).toEqual(['Phytosanitary certificate'])
  expect(notWithout(checklist(withPaper(desk, 'aph.phyto', { number: 'MX-77' })))).toEqual([
    'the original: Phytosanitary certificate',
  ])
  expect(notWithout(checklist(withPaper(desk, 'aph.phyto', { number: 'MX-77', original: 'withDriver' })))).toEqual([])
  expect(notWithout(checklist(withPaper(desk, 'aph.phyto', { number: 'MX-77', validUntil: '2026-11-01' })))).toEqual([
    'Phytosanitary certificate (what is there has expired)',
  ])
  expect(notWithout(checklist(withPaper(desk, 'aph.phyto', { notOwedWhy: 'dried flowers' })))).toEqual([])
})

test('an attached document is found by its sort, and our sheet is then not drawn', () => {
  const desk = {
    ...withNotice(aShrimpDesk()),
    document: {
      d1: { entry: 'e1', sort: 'fda.label', name: 'label.jpg' },
      d2: { entry: 'e1', sort: 'fda.priorNotice' },
    },
  }
  const list = checklist(desk)
  expect(list.papers.map(({ paper, state, documents }) => [paper.id, state, documents])).toEqual([
    ['fda.priorNotice', 'attached', ['d2']],
    ['fda.label', 'attached', ['d1']],
  ])
  expect(list.forms).toEqual([])
})

test('an agency that applies and has no form of its own has its data sheet', () => {
  const desk = aShrimpDesk()
  const pesticide = {
    ...desk,
    line: { l1: { ...desk['line']?.['l1'], description: 'Spray', htsNumber: '3808.91.2501' } },
  }
  expect(checklist(pesticide).forms).toEqual([
    { form: 'pga-data', agency: 'EPA', program: 'PS1', lines: ['l1'], paper: '' },
  ])
  expect(checklist(aShrimpDesk()).forms).toMatchObject([{ form: 'fda-prior-notice', lines: ['l1'] }])
})

test('what is disclaimed has its signed statement, with the number, the flag and the reason', () => {
  const desk = aShrimpDesk()
  const bait = {
    ...desk,
    line: { l1: { ...desk['line']?.['l1'], description: 'Fish meal', htsNumber: '2301.20.0010' } },
  }
  const list = checklist(
    withVerdict(bait, 'FDA', '', { verdict: 'doesNotApply', disclaimCode: 'A', reason: 'it is sold as fertiliser' }),
    tablesWith([aFlag('2301200010', 'FD1', 'FDA', '')]),
  )
  expect(list.statements).toMatchObject([
    {
      agency: 'FDA',
      code: 'A',
      complete: true,
      text: 'Tariff number 2301.20.0010 is flagged FD1 (the agency FDA). The goods are not subject to it because it is sold as fertiliser. Disclaim code A will be sent when the entry is transmitted.',
    },
  ])
  expect(list.forms).toEqual([{ form: 'disclaim-statement', agency: 'FDA', program: '', lines: ['l1'], paper: '' }])
})

test('filed by the agency’s other means: its papers stay owed, our sheet is not drawn', () => {
  const desk = aShrimpDesk()
  const table = { ...desk, line: { l1: { ...desk['line']?.['l1'], description: 'Table', htsNumber: '9403.60.8081' } } }
  const tables = tablesWith([aFlag('94036080', 'AL1', 'APH', 'APL')])
  const judged = (disclaimCode: string) =>
    checklist(withVerdict(table, 'APH', 'APL', { verdict: 'doesNotApply', disclaimCode, reason: 'LAWGS' }), tables)
  expect(judged('C').papers).toMatchObject([{ paper: { id: 'aph.ppq505' }, state: 'owed' }])
  expect(judged('C').forms.map(({ form }) => form)).toEqual(['disclaim-statement'])
  expect(judged('D').forms.map(({ form }) => form)).toEqual(['ppq-505', 'disclaim-statement'])
  expect(judged('B').papers).toEqual([])
})

test('two lines of one product are asked once, and the shipment’s questions once for the entry', () => {
  const desk = aShrimpDesk()
  const line = desk['line']?.['l1'] ?? {}
  const two = { ...desk, line: { l1: line, l2: { ...line, order: 'b' }, l3: { ...line, order: 'c', product: 'p2' } } }
  const list = checklist(two)
  expect(
    list.questions.filter(({ question }) => question.id === 'fda.foo.maker').map(({ of, lines }) => [of, lines]),
  ).toEqual([
    ['p1', ['l1', 'l2']],
    ['p2', ['l3']],
  ])
  expect(asked(list, 'fda.foo.priorNotice')).toMatchObject({ of: 'e1', lines: ['l1', 'l2', 'l3'] })
})

test('days are counted by mode and from the release', () => {
  const desk = aShrimpDesk()
  const gas = {
    ...desk,
    entry: { e1: { ...desk['entry']?.['e1'], modeOfTransport: '11', arrivalDate: '2026-12-10' } },
    line: { l1: { ...desk['line']?.['l1'], description: 'R-134a', htsNumber: '3827.61.0000' } },
  }
  expect(checklist(gas).deadlines).toMatchObject([
    { agency: 'EPA', at: '2026-11-30', countedFrom: '10 days before arrival 2026-12-10', daysLeft: 6 },
  ])
  const released = { ...withNotice(desk), fact: { f1: { entry: 'e1', what: 'released', day: '2026-11-24' } } }
  expect(checklist(released).deadlines.map(({ caption, at }) => [caption, at])).toEqual([
    ['Prior notice before arrival', '2026-11-24'],
    ['Conditionally released until then: goods are held intact', '2026-12-24'],
    ['Redelivery may be demanded until then', '2027-01-23'],
  ])
})
