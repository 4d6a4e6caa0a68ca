import { describe, expect, test } from 'vitest'
import { formatEntryNumber } from '../../../shared/domain/entryNumber'
import { accounting, blockClash, numbersNotKnown, reserveOf } from '../../../shared/domain/reserve'
import { aDesk, type Fields } from './aDesk'

const number = (serial: number) => formatEntryNumber('ABC', String(serial).padStart(7, '0'))
const aBlock = (more: Fields = {}): Fields => ({
  filerCode: 'ABC',
  first: '0000001',
  last: '0000010',
  device: 'LAPTOPA',
  purpose: 'ordinary',
  ...more,
})
const taken = (serial: number, more: Fields = {}) => ({
  [number(serial)]: { block: 'b1', entry: `e${serial}`, device: 'LAPTOPA', ...more },
})

describe('reserve', () => {
  test('numbers are drawn from the front, and a number once taken is never offered again', () => {
    const desk = aDesk({
      block: { b1: aBlock() },
      number: { ...taken(1), ...taken(2, { voided: true, voidReason: 'paper jam' }) },
    })
    expect(reserveOf(desk, 'LAPTOPA')).toMatchObject({
      size: 10,
      taken: 2,
      voided: 1,
      open: 1,
      keyed: 0,
      left: 8,
      alarm: false,
      next: { entryNumber: number(3), block: 'b1' },
    })
  })
  test('another laptop draws nothing from it', () => {
    expect(reserveOf(aDesk({ block: { b1: aBlock() } }), 'LAPTOPB')).toMatchObject({
      size: 0,
      left: 0,
      next: undefined,
    })
  })
  test('at 20 % left the alarm rises, and the last number leaves the reserve exhausted', () => {
    const numbers = (count: number) =>
      Object.assign({}, ...Array.from({ length: count }, (_, index) => taken(index + 1))) as Record<string, Fields>
    expect(reserveOf(aDesk({ block: { b1: aBlock() }, number: numbers(7) }), 'LAPTOPA').alarm).toBe(false)
    expect(reserveOf(aDesk({ block: { b1: aBlock() }, number: numbers(8) }), 'LAPTOPA').alarm).toBe(true)
    expect(reserveOf(aDesk({ block: { b1: aBlock() }, number: numbers(10) }), 'LAPTOPA')).toMatchObject({
      left: 0,
      next: undefined,
    })
  })
  test('an emergency block is drawn from once the lead opened it, after the ordinary ones', () => {
    const emergency = aBlock({ first: '0000101', last: '0000105', purpose: 'emergency' })
    const full = Object.assign({}, ...Array.from({ length: 10 }, (_, index) => taken(index + 1))) as Record<
      string,
      Fields
    >
    const closed = aDesk({ block: { b1: aBlock(), x: emergency }, number: full })
    expect(reserveOf(closed, 'LAPTOPA')).toMatchObject({ next: undefined, inClosedEmergency: 5 })
    const opened = aDesk({
      block: { x: { ...emergency, openedWhy: 'office is dead', openedBy: 'lead' }, b1: aBlock() },
      number: full,
    })
    expect(reserveOf(opened, 'LAPTOPA').next).toEqual({ entryNumber: number(101), block: 'x' })
    const both = aDesk({ block: { x: { ...emergency, openedWhy: 'office is dead' }, b1: aBlock() } })
    expect(reserveOf(both, 'LAPTOPA').next?.entryNumber).toBe(number(1))
  })
  test('tear-off sheets are drawn on paper, never by the laptop', () => {
    expect(reserveOf(aDesk({ block: { b1: aBlock({ purpose: 'tearOff' }) } }), 'LAPTOPA').next).toBeUndefined()
  })
  test('the block of a replaced laptop is quarantined for everybody', () => {
    const desk = aDesk({ device: { LAPTOPA: { replacedBy: 'LAPTOPB' } }, block: { b1: aBlock() }, number: taken(1) })
    for (const device of ['LAPTOPA', 'LAPTOPB'])
      expect(reserveOf(desk, device)).toMatchObject({ left: 0, quarantined: 9, next: undefined })
    expect(reserveOf(desk, 'LAPTOPB').blocks[0]).toMatchObject({ quarantine: 'deviceReplaced', drawable: false })
  })
  test('reconciled and given to the new laptop, it is drawn only above the highest number seen on paper', () => {
    const desk = aDesk({
      device: { LAPTOPA: { replacedBy: 'LAPTOPB' } },
      block: { b1: aBlock({ device: 'LAPTOPB', highestOnPaper: '0000004', reconciledBy: 'lead' }) },
      number: taken(1),
    })
    expect(reserveOf(desk, 'LAPTOPB')).toMatchObject({ left: 6, quarantined: 3, next: { entryNumber: number(5) } })
    expect(numbersNotKnown(desk, 'b1', '0000004')).toEqual([number(2), number(3), number(4)])
  })
  test('a block that two laptops took for theirs is drawn from by neither', () => {
    const desk = aDesk({ block: { b1: aBlock() } }, { conflicts: { 'block/b1/device': 'LAPTOPB' } })
    expect(reserveOf(desk, 'LAPTOPA')).toMatchObject({ next: undefined, left: 0 })
  })
  test('the firm’s check digit factor is in every number drawn', () => {
    const desk = aDesk({ firm: { firm: { checkDigitFactor: 3 } }, block: { b1: aBlock() } })
    expect(reserveOf(desk, 'LAPTOPA').next?.entryNumber).toBe(formatEntryNumber('ABC', '0000001', 3))
  })
})

describe('a new block', () => {
  const desk = aDesk({
    block: { b1: aBlock() },
    number: { ...taken(1), [number(50)]: { block: 'gone', entry: 'e50', device: 'LAPTOPA' } },
  })
  test('that overlaps an old one or holds a number in use is named', () => {
    expect(blockClash(desk, { filerCode: 'ABC', first: '0000010', last: '0000020' })).toEqual([
      { type: 'OverlapsBlock', block: 'b1', first: '0000001', last: '0000010', device: 'LAPTOPA' },
    ])
    expect(blockClash(desk, { filerCode: 'ABC', first: '0000040', last: '0000060' })).toEqual([
      { type: 'NumbersUsed', count: 1, first: number(50) },
    ])
    expect(blockClash(desk, { filerCode: 'ABC', first: '0000011', last: '0000020' })).toEqual([])
    expect(blockClash(desk, { filerCode: 'XYZ', first: '0000001', last: '0000020' })).toEqual([])
  })
  test('that is none', () => {
    expect(blockClash(desk, { filerCode: 'ABC', first: '0000020', last: '0000011' })).toEqual([
      { type: 'NotABlock', why: 'order' },
    ])
    expect(blockClash(desk, { filerCode: 'ABC', first: '11', last: '0000011' })).toEqual([
      { type: 'NotABlock', why: 'first' },
    ])
  })
})

describe('accounting', () => {
  test('every number of every block is in exactly one state', () => {
    const desk = aDesk({
      device: { LAPTOPC: { replacedBy: 'LAPTOPA' } },
      block: {
        b1: aBlock(),
        x: aBlock({ first: '0000101', last: '0000105', purpose: 'emergency' }),
        q: aBlock({ first: '0000201', last: '0000203', device: 'LAPTOPC' }),
      },
      number: {
        ...taken(1),
        ...taken(2),
        ...taken(3, { voided: true, voidReason: 'paper jam' }),
        [number(201)]: { block: 'q', device: 'LAPTOPC', foundOnPaper: true },
      },
      entry: { e1: { entryNumber: number(1) }, e2: { entryNumber: number(2) }, e3: { entryNumber: number(3) } },
      fact: { f1: { entry: 'e1', what: 'printed', revision: 1 } },
    })
    const account = accounting(desk)
    expect(account.totals).toEqual({
      unused: 7,
      sealed: 5,
      quarantined: 2,
      open: 1,
      keyed: 1,
      void: 1,
      foundOnPaper: 1,
      outsideBlocks: 0,
    })
    expect(account).toMatchObject({ size: 18, taken: 4, faults: [] })
    expect(account.numbers).toHaveLength(18)
    expect(account.numbers.find((row) => row.entryNumber === number(3))).toMatchObject({
      state: 'void',
      reason: 'paper jam',
      block: 'b1',
    })
  })
  test('a number on two entries, one outside all blocks, one without entry and one never taken are named', () => {
    const desk = aDesk({
      block: { b1: aBlock() },
      number: { ...taken(1), ...taken(2), [number(900)]: { block: 'b9', entry: 'e900', device: 'LAPTOPA' } },
      entry: {
        e1: { entryNumber: number(1) },
        twin: { entryNumber: number(1) },
        e900: { entryNumber: number(900) },
        e5: { entryNumber: number(5) },
      },
    })
    expect(accounting(desk).faults).toEqual([
      { type: 'NumberOnTwoEntries', entryNumber: number(1), entries: ['e1', 'twin'] },
      { type: 'NumberWithoutEntry', entryNumber: number(2) },
      { type: 'NumberOutsideBlocks', entryNumber: number(900) },
      { type: 'NumberNotTaken', entryNumber: number(5), entry: 'e5' },
    ])
  })
  test('a number of the main system that an entry carries has its row, and one of a block names its entry', () => {
    const desk = aDesk({
      block: { b1: aBlock() },
      entry: { e5: { entryNumber: number(5) }, main: { entryNumber: 'H4L-7654321-0' } },
    })
    const { numbers, totals, size } = accounting(desk)
    expect(numbers.find((row) => row.entryNumber === 'H4L-7654321-0')).toMatchObject({
      state: 'outsideBlocks',
      entry: 'main',
      reason: 'number of the main system, used on paper',
    })
    expect(numbers.find((row) => row.entryNumber === number(5))).toMatchObject({ state: 'unused', entry: 'e5' })
    expect([totals.outsideBlocks, numbers.length]).toEqual([1, size + 1])
  })
  test('two laptops that gave one number to two entries are found in the conflict', () => {
    const desk = aDesk(
      { block: { b1: aBlock() }, number: taken(1), entry: { e1: {}, other: {} } },
      { conflicts: { [`number/${number(1)}/entry`]: 'other' } },
    )
    expect(accounting(desk).faults).toEqual([
      { type: 'NumberOnTwoEntries', entryNumber: number(1), entries: ['e1', 'other'] },
    ])
  })
  test('overlapping blocks count each number once', () => {
    const desk = aDesk({ block: { b1: aBlock(), b2: aBlock({ first: '0000006', last: '0000015' }) } })
    const account = accounting(desk)
    expect(account.size).toBe(15)
    expect(account.blocks[1]).toMatchObject({ size: 10, countedElsewhere: 5 })
    expect(account.faults).toEqual([{ type: 'BlocksOverlap', block: 'b1', other: 'b2' }])
  })
  test('a void number that CBP released all the same is a fault', () => {
    const desk = aDesk({
      block: { b1: aBlock() },
      number: taken(1, { voided: true, voidReason: 'twice' }),
      entry: { e1: { entryNumber: number(1) } },
      fact: { f1: { entry: 'e1', what: 'released' } },
    })
    expect(accounting(desk).faults).toEqual([{ type: 'VoidYetUsed', entryNumber: number(1) }])
  })
})
