import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accounting, reserveOf } from '../../../shared/domain/reserve'
import { aDesk, type Fields } from '../../unit/domain/aDesk'

/** What may happen to a reserve, in any order. */
type Step = 'take' | 'takeAndPrint' | 'voidLast' | 'openEmergency' | 'paper'
const steps = fc.array(fc.constantFrom<Step>('take', 'takeAndPrint', 'voidLast', 'openEmergency', 'paper'), {
  maxLength: 40,
})

interface World {
  block: Record<string, Fields>
  number: Record<string, Fields>
  entry: Record<string, Fields>
  fact: Record<string, Fields>
}

function start(size: number): World {
  const block = (first: number, last: number, purpose: string) => ({
    filerCode: 'ABC',
    first: String(first).padStart(7, '0'),
    last: String(last).padStart(7, '0'),
    device: 'A',
    purpose,
  })
  return {
    block: { b1: block(1, size, 'ordinary'), b2: block(500, 504, 'emergency') },
    number: {},
    entry: {},
    fact: {},
  }
}

function walk(world: World, step: Step, drawn: string[]): void {
  const next = reserveOf(aDesk({ ...world }), 'A').next
  switch (step) {
    case 'take':
    case 'takeAndPrint': {
      if (next === undefined) return
      expect(drawn).not.toContain(next.entryNumber)
      drawn.push(next.entryNumber)
      const id = `e${drawn.length}`
      world.number[next.entryNumber] = { block: next.block, entry: id, device: 'A' }
      world.entry[id] = { entryNumber: next.entryNumber }
      if (step === 'takeAndPrint') world.fact[`f${drawn.length}`] = { entry: id, what: 'printed' }
      return
    }
    case 'voidLast': {
      const last = drawn.at(-1)
      if (last !== undefined) world.number[last] = { ...world.number[last], voided: true, voidReason: 'spoiled' }
      return
    }
    case 'openEmergency':
      world.block['b2'] = { ...world.block['b2'], openedWhy: 'no office' }
      return
    case 'paper':
      if (next !== undefined) {
        drawn.push(next.entryNumber)
        world.number[next.entryNumber] = { block: next.block, device: 'A', foundOnPaper: true }
      }
  }
}

test('whatever happens: no number is drawn twice, and taken = keyed + void + open + found on paper', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), steps, (size, what) => {
      const world = start(size)
      const drawn: string[] = []
      for (const step of what) walk(world, step, drawn)
      const desk = aDesk({ ...world })
      const account = accounting(desk)
      const reserve = reserveOf(desk, 'A')
      const { totals } = account
      expect(account.faults).toEqual([])
      expect(account.taken).toBe(drawn.length)
      expect(account.taken).toBe(totals.keyed + totals.void + totals.open + totals.foundOnPaper)
      expect(Object.values(totals).reduce((sum, count) => sum + count, 0)).toBe(size + 5)
      expect(new Set(account.numbers.map((row) => row.entryNumber)).size).toBe(size + 5)
      for (const block of account.blocks) {
        const counted = Object.values(block.counts).reduce((sum, count) => sum + count, 0)
        expect(counted + block.countedElsewhere).toBe(block.size)
      }
      expect(reserve.left).toBe(totals.unused)
      expect(reserve.inClosedEmergency).toBe(totals.sealed)
      for (const block of reserve.blocks) expect(block.taken + block.left + block.heldBack).toBe(block.size)
    }),
  )
})
