import { expect, test } from 'vitest'
import { planOf } from '../../../shared/domain/plan'
import { fromTemplate } from '../../../shared/domain/planChanges'
import { suppliesOf } from '../../../shared/domain/supplies'
import { evidenceLines } from '../../../shared/knowledge/readinessLines'
import { recoveryProved } from '../../../renderer/opening/recoveryProof'
import { readiness } from '../../../renderer/prepare/readiness'
import { deskOf, device, keyed } from './desk'
import { line, lines, today } from './ready'

test('the plan: none, the template, and one that leaves lines of the guidance without a step', () => {
  expect(line('plan')).toMatchObject({ tone: 'later', mend: { words: 'Begin it', to: { page: 'plan' } } })
  const begun = fromTemplate(deskOf(), [])
  expect(line('plan', begun)?.tone).toBe('good')
  const [answers] = planOf(deskOf(begun)).filter((step) => step.answers.length > 0)
  const without = begun.filter(({ id }) => id !== answers?.id)
  expect(line('plan', without)).toMatchObject({
    tone: 'later',
    mend: { words: 'Answer them', to: { page: 'plan', id: 'coverage' } },
  })
})

test('a go-bag counts for 90 days from its last printing', () => {
  const bag = (printedAt: string) => keyed('goBag.printed', 'goBag', 'b1', { version: 1, printedAt, by: 'op' })
  expect(line('bag')).toMatchObject({ tone: 'later', title: 'No go-bag was printed' })
  expect(line('bag', bag('2026-11-20T09:00:00-06:00[America/Chicago]'))).toMatchObject({
    tone: 'good',
    title: 'Go-bag, version 1, 4 days ago',
  })
  expect(line('bag', bag('2026-08-20T09:00:00-05:00[America/Chicago]'))).toMatchObject({
    tone: 'later',
    mend: { words: 'Print it', to: { page: 'bag' } },
  })
})

test('supplies are enough when each was counted at what 21 days need, numbers included', () => {
  const block = (id: string, purpose: string, first: string, last: string) =>
    keyed('reserve.block.added', 'block', id, { filerCode: 'H4L', first, last, device, purpose })
  const blocks = [block('b1', 'ordinary', '2011001', '2011900'), block('b2', 'tearOff', '2012001', '2012100')]
  const counted = (have: string) =>
    suppliesOf(deskOf(blocks), device, today)
      .filter(({ byDesk }) => !byDesk)
      .map(({ id }) => keyed('supply.counted', 'supply', id, { have, countedOn: today, countedBy: 'op' }))
  expect(line('supplies', blocks)).toMatchObject({ tone: 'later', mend: { words: 'Count', to: { page: 'supplies' } } })
  expect(line('supplies', blocks, counted('9000'))).toMatchObject({
    tone: 'good',
    title: 'Supplies for 21 days are counted',
  })
  expect(line('supplies', blocks, counted('1'))?.tone).toBe('later')
  expect(line('supplies', counted('9000'))?.about).toContain('Entry numbers')
})

const form = (id: string, fields: Record<string, string | number>) =>
  keyed('officialForm.filed', 'officialForm', id, { title: id, fingerprint: `print-${id}`, fields: 12, ...fields })
const bound = (id: string) =>
  keyed('formBinding.keyed', 'formBinding', `b-${id}`, {
    fingerprint: `print-${id}`,
    field: 'txt1',
    value: 'entry.entryNumber',
  })

test('official forms: those wanted are named until they are on file, and one not bound is bound by the button', () => {
  expect(line('forms')).toMatchObject({
    tone: 'later',
    title: 'Not on file: CBP 3461, CBP 7501',
    mend: { words: 'Put on file', to: { page: 'forms' } },
  })
  const both = [form('f1', { form: 'cbp3461' }), form('f2', { form: 'cbp7501' })]
  expect(line('forms', both, bound('f1'))).toMatchObject({
    tone: 'later',
    title: '1 official form is not bound',
    mend: { words: 'Bind', to: { page: 'forms', id: 'f2' } },
  })
  expect(line('forms', both, bound('f1'), bound('f2'))?.tone).toBe('good')
})

test('a form without a field to bind leads to the list, where it is taken off', () => {
  expect(line('forms', form('f1', { form: 'cbp3461', fields: 0 }))?.mend.to).toEqual({ at: 'prepare', page: 'forms' })
})

test('an exercise counts for a year, and one that still runs counts for nothing', () => {
  const drill = (endedAt: string) =>
    keyed('exercise.keyed', 'exercise', 'x1', {
      what: 'drill',
      script: 'laredo',
      beganAt: '2025-11-20T09:00:00-06:00[America/Chicago]',
      ...(endedAt !== '' && { endedAt }),
    })
  expect(line('exercise')).toMatchObject({ tone: 'later', title: 'Nobody has practised' })
  expect(line('exercise', drill(''))?.tone).toBe('later')
  expect(line('exercise', drill('2026-03-01T09:00:00-06:00[America/Chicago]'))?.tone).toBe('good')
  expect(line('exercise', drill('2025-11-20T09:00:00-06:00[America/Chicago]'))).toMatchObject({
    tone: 'later',
    mend: { words: 'Practise', to: { page: 'exercises' } },
  })
})

test('copies and rehearsals: none, and a rehearsal of half a year ago', () => {
  expect(line('backup')).toMatchObject({ tone: 'later', mend: { words: 'Make one', to: { page: 'backups' } } })
  expect(line('rehearsal')).toMatchObject({ tone: 'later', title: 'No restore was rehearsed' })
  const rehearsed = (doneAt: string) =>
    keyed('restore.rehearsed', 'rehearsal', 'r1', { doneAt, headsEqual: true, seconds: 3 })
  expect(line('rehearsal', rehearsed('2026-04-01T09:00:00-05:00[America/Chicago]'))).toMatchObject({
    tone: 'later',
    mend: { words: 'Rehearse' },
  })
})

test('the recovery code is a gap until somebody has keyed it back', () => {
  expect(line('recovery')).toMatchObject({ tone: 'later', mend: { words: 'Make one', to: { page: 'operators' } } })
  const proof = keyed('notice.logged', 'notice', 'n1', { what: recoveryProved, detail: 'From paper' })
  expect(line('recovery', proof)).toMatchObject({ tone: 'good', title: 'Recovery code proved on 24 Nov 2026' })
})

const block = (id: string, fields: Record<string, string>) =>
  keyed('reserve.block.added', 'block', id, {
    filerCode: 'H4L',
    first: '2011001',
    last: '2011050',
    device,
    purpose: 'ordinary',
    ...fields,
  })

test('an emergency block is another laptop’s or this one’s, and only its own counts', () => {
  const emergency = { first: '2019001', last: '2019010', purpose: 'emergency' }
  expect(line('emergency', block('b1', {}))).toMatchObject({ tone: 'later', mend: { words: 'Add a block' } })
  expect(line('emergency', block('b2', emergency))).toMatchObject({
    tone: 'good',
    title: 'Emergency block: 10 numbers',
  })
  expect(line('emergency', block('b2', { ...emergency, device: 'BBBBBBBBBB' }))?.tone).toBe('later')
})

test('numbers that do not last 21 days at the pace of the last ones are a gap long before a fifth is left', () => {
  const taken = Array.from({ length: 5 }, (_, nth) =>
    keyed('reserve.number.taken', 'number', `H4L-201100${nth + 1}-0`, { block: 'b1', entry: `e${nth}`, device }),
  )
  expect(line('numbers', block('b1', {}))?.tone).toBe('good')
  expect(line('numbers', block('b1', {}), taken)).toMatchObject({
    tone: 'later',
    title: 'Entry numbers: 45 of 50 left',
    about: 'At the pace of the last days for 9 days; 21 days need 105',
    mend: { words: 'Add a block', to: { page: 'numbers' } },
  })
})

test('a lock that is dated but not proved, or to be seen only tomorrow, is no proof', () => {
  const lock = (fields: Record<string, string>) => line('locked', block('b1', fields))?.tone
  expect(line('locked')).toBeUndefined()
  expect(lock({ lockedOn: '2026-11-20' })).toBe('later')
  expect(lock({ lockedOn: '2026-11-25', lockedProof: 'Screen print' })).toBe('later')
  expect(lock({ lockedOn: '2026-11-20', lockedProof: 'Screen print' })).toBe('good')
})

test.each(evidenceLines.map(({ id, title, goodDays }) => [title, id, goodDays] as const))(
  '%s: believed on evidence with a day, for its time, and not a day longer',
  (title, id, goodDays) => {
    const filed = (doneOn: string) => keyed('evidence.filed', 'evidence', 'e1', { line: id, what: 'Tried', doneOn })
    const ago = (days: number) => new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10)
    expect(line(id)).toMatchObject({ tone: 'later', title: `${title}: no evidence`, mend: { to: { id } } })
    expect(line(id, filed(ago(goodDays - 1)))?.tone).toBe('good')
    expect(line(id, filed(ago(goodDays + 1)))).toMatchObject({ tone: 'later', mend: { words: 'File evidence' } })
  },
)

test('a mirror whose stick was pulled says why', () => {
  const second = { label: 'HL-2', behindItems: 3, problem: 'the stick is not there' }
  const save = { lastSavedMs: null, pending: 0, mirror: { state: 'same' as const }, second }
  const found = readiness({ state: deskOf(), device, save, today, nowMs: Date.parse(today) })
  expect(found.find(({ id }) => id === 'mirror')).toMatchObject({
    tone: 'later',
    title: 'Second mirror HL-2: the stick is not there',
    mend: { words: 'Show', to: { page: 'places' } },
  })
})

test('gaps stand first, those that stop a counter before the others, and no line stands twice', () => {
  const all = lines(block('b1', {}), keyed('firm.keyed', 'firm', 'firm', { name: 'Kestrel', filerCode: '9K4' }))
  const tones = all.map(({ tone }) => tone)
  expect(tones).toEqual([...tones].sort((a, b) => 'stop later good'.indexOf(a) - 'stop later good'.indexOf(b)))
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  for (const one of all) expect(one.guidance).not.toBe('')
})
