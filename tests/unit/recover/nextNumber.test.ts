import { expect, test } from 'vitest'
import { atLeast, nextNumbers } from '../../../shared/domain/recover/nextNumber'
import { aDesk } from '../domain/aDesk'

const block = (first: string, last: string, more: Record<string, string> = {}) => ({
  filerCode: 'ABC',
  first,
  last,
  device: 'A',
  purpose: 'ordinary',
  ...more,
})
const ofAbc = (kinds: Parameters<typeof aDesk>[0], options?: Parameters<typeof aDesk>[1]) => {
  const found = nextNumbers(aDesk(kinds, options)).find(({ filerCode }) => filerCode === 'ABC')
  if (found === undefined) throw new Error('no number known')
  return found
}
const serialOf = (kinds: Parameters<typeof aDesk>[0], options?: Parameters<typeof aDesk>[1]) => {
  const { wanted } = ofAbc(kinds, options)
  return wanted.type === 'Serial' ? wanted.serial : 'ends'
}

test('one beyond the last number of every block: laptop, emergency, tear-off, branch, quarantined, lost', () => {
  const kinds = {
    device: { A: { label: 'Desk 1' }, B: { label: 'Desk 2', replacedBy: 'C' } },
    loss: { l: { what: 'laptop', device: 'L' } },
    block: {
      b1: block('0000001', '0000100'),
      b2: block('0000200', '0000210', { purpose: 'emergency' }),
      b3: block('0000300', '0000310', { purpose: 'tearOff' }),
      b4: block('0000400', '0000410', { purpose: 'branch', heldBy: 'Nogales' }),
      b5: block('0000500', '0000510', { device: 'B' }),
      b6: block('0000600', '0000610', { device: 'L' }),
    },
  }
  expect(serialOf(kinds)).toBe('0000611')
  const { sources, highest } = ofAbc(kinds)
  expect(sources.map(({ source, serial }) => [source, serial])).toEqual([
    ['block', 100],
    ['emergency', 210],
    ['tearOff', 310],
    ['branch', 410],
    ['quarantined', 510],
    ['lostLaptop', 610],
  ])
  expect(highest.proof).toContain('0000600 to 0000610')
})

test('numbers found on paper, drawn, of the main system on paper and in flight are all beneath it', () => {
  const base = { block: { b: block('0000001', '0000100') } }
  expect(serialOf({ ...base, number: { 'ABC-0000207-1': { foundOnPaper: true } } })).toBe('0000208')
  expect(serialOf({ ...base, entry: { e: { entryNumber: 'ABC-0000307-1' } } })).toBe('0000308')
  expect(serialOf({ ...base, inFlight: { f: { entryNumber: 'ABC-0000407-1' } } })).toBe('0000408')
  expect(serialOf({ ...base, flightDecision: { f: { entryNumber: 'ABC-0000507-1' } } })).toBe('0000508')
})

test('a withdrawn block and a block that two laptops know by other ends are counted to their highest', () => {
  expect(serialOf({ block: { b: { ...block('0000001', '0000100'), removed: true } } })).toBe('0000101')
  expect(serialOf({ block: { b: block('0000001', '0000100') } }, { conflicts: { 'block/b/last': '0000900' } })).toBe(
    '0000901',
  )
})

test('a block whose ends cannot be read is named, not counted', () => {
  const found = ofAbc({ block: { b1: block('0000001', '0000100'), b2: block('', '') } })
  expect(found).toMatchObject({ unreadable: ['b2'], wanted: { serial: '0000101' } })
})

test('beyond 9999999 there is no number, and none is made up', () => {
  expect(atLeast([9_999_999])).toEqual({ type: 'CountEnds', highest: '9999999' })
  expect(atLeast([9_999_998])).toEqual({ type: 'Serial', serial: '9999999' })
  expect(atLeast([])).toBeUndefined()
})

test('each filer code has its own', () => {
  const state = aDesk({
    block: { a: block('0000001', '0000100'), b: block('0000500', '0000600', { filerCode: 'XYZ' }) },
  })
  expect(nextNumbers(state).map(({ filerCode, wanted }) => [filerCode, wanted])).toEqual([
    ['ABC', { type: 'Serial', serial: '0000101' }],
    ['XYZ', { type: 'Serial', serial: '0000601' }],
  ])
})

test('signed, then set: lower than asked is an alarm, and so is a block that came to light since', () => {
  const kinds = { block: { b: block('0000001', '0000100') } }
  const standing = (nextNumber: Record<string, string>, more = {}) =>
    ofAbc({ ...kinds, ...more, nextNumber: { ABC: { filerCode: 'ABC', ...nextNumber } } }).state
  const signed = { atLeast: '0000101' }
  const setAt = '2026-11-24T09:00:00-06:00[America/Chicago]'
  expect(ofAbc(kinds).state).toBe('unsigned')
  expect(standing(signed)).toBe('toBeSet')
  expect(standing({ atLeast: '0000090' })).toBe('outdated')
  expect(standing({ ...signed, setTo: '0000101', setAt })).toBe('set')
  expect(standing({ ...signed, setTo: '0000250', setAt })).toBe('set')
  expect(standing({ ...signed, setTo: '0000100', setAt })).toBe('tooLow')
  expect(standing({ atLeast: '0000090', setTo: '0000090', setAt })).toBe('tooLow')
  expect(standing({ ...signed, setTo: '0000101', setAt }, { number: { 'ABC-0000150-1': {} } })).toBe('tooLow')
})

test('numbers that the main system gave out after it was set ring no alarm', () => {
  const flight = (bornMs: number) => {
    const state = aDesk({
      block: { b: block('0000001', '0000100') },
      nextNumber: {
        ABC: {
          filerCode: 'ABC',
          atLeast: '0000101',
          setTo: '0000101',
          setAt: '2026-11-24T09:00:00-06:00[America/Chicago]',
        },
      },
      inFlight: { f: { entryNumber: 'ABC-0000140-1' } },
    })
    const row = state.kinds.get('inFlight')?.get('f')
    if (row !== undefined) row.born.wall.ms = bornMs
    return nextNumbers(state)[0]?.state
  }
  expect(flight(Date.parse('2026-11-25T00:00:00Z'))).toBe('set')
  expect(flight(Date.parse('2026-11-20T00:00:00Z'))).toBe('tooLow')
})
