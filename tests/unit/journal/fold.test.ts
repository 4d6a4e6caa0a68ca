import { describe, expect, test } from 'vitest'
import { createFold, type Fold } from '../../../shared/journal/fold'
import { headsOf } from '../../../shared/journal/heads'
import type { Change, Item } from '../../../shared/journal/item'
import { mergedChange } from '../../../shared/journal/past'
import { entityOf, isRemoved, rowsOfEntry, valueOf } from '../../../shared/journal/state'
import { aLaptop, keyed } from './items'

const entry = (fold: Fold, id = 'e') => entityOf(fold.state, 'entry', id)
const line = (action: string, ...patch: Change['patch']): Change => ({ action, kind: 'line', id: 'l', patch })

/** Two laptops that have both read one first item, then go on apart. */
function apart() {
  const a = aLaptop('A')
  const b = aLaptop('B', 1_764_000_000_500)
  const first = a.write(keyed('e', ['description', 'shrimp'], ['voyage', '1']), line('line.added', ['entry', 'e']))
  b.read(first)
  const read = b.write(mergedChange(b.device, headsOf([first])))
  const fold = createFold()
  fold.addAll([first, read])
  return { a, b, fold, first, read }
}
/** Laptop A takes in what B wrote. */
const takesIn = (a: ReturnType<typeof aLaptop>, ...items: Item[]): Change => {
  items.forEach((item) => a.read(item))
  return mergedChange(a.device, headsOf(items))
}

describe('the desk', () => {
  test('keeps the last value of a field, its mark, and who touched the entry first and last', () => {
    const { a, fold, first } = apart()
    const second = a.write(keyed('e', ['voyage', '2', 'K~']))
    fold.add(second)
    expect(entry(fold)).toMatchObject({
      fields: { voyage: { v: '2', at: second.at, seq: 2, m: 'K~' }, description: { v: 'shrimp' } },
      born: { at: first.at, seq: 1, operator: 'op1' },
      touched: { at: second.at, seq: 2, wall: second.wall },
    })
    expect(entry(fold)?.conflicts).toBeUndefined()
  })

  test('an unset field is not there', () => {
    const { a, fold } = apart()
    fold.add(a.write(keyed('e', ['voyage', null])))
    expect(valueOf(entry(fold), 'voyage')).toBeUndefined()
  })

  test('is changed in place, with a new object for the changed entity alone and versions that rise', () => {
    const { a, fold } = apart()
    fold.add(a.write(keyed('other')))
    const { state } = fold
    const before = [entry(fold), entry(fold, 'other')]
    const versions = [state.version, state.kindVersions.get('entry'), state.kindVersions.get('line')]
    fold.add(a.write(keyed('e', ['voyage', '2'])))
    expect(fold.state).toBe(state)
    expect(entry(fold)).not.toBe(before[0])
    expect(before[0]?.fields['voyage']?.v).toBe('1')
    expect(entry(fold, 'other')).toBe(before[1])
    expect(state.version).toBe((versions[0] ?? 0) + 1)
    expect(state.kindVersions.get('entry')).toBe(state.version)
    expect(state.kindVersions.get('line')).toBe(versions[2])
  })

  test('finds the rows of an entry without looking at the others, and keeps up with what is recorded', () => {
    const { a, fold } = apart()
    const { state } = fold
    const lookedThrough = { kinds: state.kinds, version: state.version, kindVersions: state.kindVersions }
    const rows = (entryId: string) => rowsOfEntry(state, 'line', entryId).map((row) => [row.id, valueOf(row, 'sku')])
    expect(rows('e')).toEqual([['l', undefined]])
    fold.add(
      a.write(line('line.keyed', ['sku', 'A-1']), {
        action: 'line.added',
        kind: 'line',
        id: 'm',
        patch: [['entry', 'e']],
      }),
    )
    expect(rows('e')).toEqual([
      ['l', 'A-1'],
      ['m', undefined],
    ])
    // a row that another laptop moved belongs to the other entry from then on
    fold.add(a.write(line('line.keyed', ['entry', 'other'])))
    expect([rows('e'), rows('other')]).toEqual([[['m', undefined]], [['l', 'A-1']]])
    expect(rowsOfEntry(state, 'line', 'other')).toEqual(rowsOfEntry(lookedThrough, 'line', 'other'))
    expect(rows('nobody')).toEqual([])
  })

  test('knows the head of every chain', () => {
    const { a, fold, first, read } = apart()
    const next = a.write(keyed('e', ['voyage', '2']))
    fold.add(next)
    expect(fold.heads()).toEqual(headsOf([first, read, next]))
  })
})

describe('two laptops that did not know of each other', () => {
  test('a field keyed differently shows the later value and keeps the other until somebody settles it', () => {
    const { a, b, fold } = apart()
    const mine = a.write(keyed('e', ['voyage', 'A1']))
    const theirs = b.write(keyed('e', ['voyage', 'B1']))
    fold.addAll([mine, theirs])
    expect(valueOf(entry(fold), 'voyage')).toBe('B1')
    expect(entry(fold)?.conflicts).toEqual({ voyage: [{ v: 'A1', at: mine.at, seq: mine.sequence }] })

    fold.add(a.write(takesIn(a, theirs)))
    expect(entry(fold)?.conflicts).toBeDefined()
    fold.add(a.write(keyed('e', ['voyage', 'A1'])))
    expect(valueOf(entry(fold), 'voyage')).toBe('A1')
    expect(entry(fold)?.conflicts).toBeUndefined()
  })

  test('the same value keyed twice is no conflict, until a third value had seen only one of them', () => {
    const { a, b, fold } = apart()
    const mine = a.write(keyed('e', ['voyage', '7']))
    const theirs = b.write(keyed('e', ['voyage', '7']))
    fold.addAll([mine, theirs])
    expect(entry(fold)?.conflicts).toBeUndefined()
    fold.add(a.write(keyed('e', ['voyage', '8'])))
    expect(valueOf(entry(fold), 'voyage')).toBe('8')
    expect(entry(fold)?.conflicts).toEqual({ voyage: [{ v: '7', at: theirs.at, seq: theirs.sequence }] })
  })

  test('different fields of one entry do not meet', () => {
    const { a, b, fold } = apart()
    fold.addAll([a.write(keyed('e', ['voyage', '2'])), b.write(keyed('e', ['description', 'prawns']))])
    expect(entry(fold)?.conflicts).toBeUndefined()
  })

  test('a line removed here and edited there stays visible, and the edit is named', () => {
    const { a, b, fold } = apart()
    const removal = a.write(line('line.removed', ['removed', true]))
    const edit = b.write(line('line.keyed', ['description', 'headless']))
    fold.addAll([removal, edit])
    const contested = entityOf(fold.state, 'line', 'l')
    if (contested === undefined) throw new Error('the line is there')
    expect(isRemoved(contested)).toBe(false)
    expect(contested.conflicts).toEqual({ removed: [{ v: null, at: edit.at, seq: edit.sequence }] })

    // Whoever has seen both edits on: that settles nothing. Removing again, having seen the edit, does.
    fold.add(a.write(takesIn(a, edit), line('line.keyed', ['description', 'headless, frozen'])))
    expect(entityOf(fold.state, 'line', 'l')?.conflicts?.['removed']).toHaveLength(1)
    fold.add(a.write(line('line.removed', ['removed', true])))
    const settled = entityOf(fold.state, 'line', 'l')
    expect(settled !== undefined && isRemoved(settled)).toBe(true)
  })

  test('a field that a removed line still receives on the same laptop does not bring it back', () => {
    const { a, fold } = apart()
    fold.add(a.write(line('line.removed', ['removed', true])))
    fold.add(a.write(line('line.keyed', ['description', 'left the box after the key press'])))
    const removed = entityOf(fold.state, 'line', 'l')
    expect(removed !== undefined && isRemoved(removed)).toBe(true)
  })

  test('a merge that is read late settles what it had seen', () => {
    const { a, b, fold } = apart()
    const mine = a.write(keyed('e', ['voyage', 'A1']))
    b.read(mine)
    const merge = b.write(mergedChange(b.device, headsOf([mine])))
    const theirs = b.write(keyed('e', ['voyage', 'B1']))
    fold.addAll([mine, theirs])
    expect(entry(fold)?.conflicts).toBeDefined()
    fold.add(merge)
    expect(valueOf(entry(fold), 'voyage')).toBe('B1')
    expect(entry(fold)?.conflicts).toBeUndefined()
  })
})

describe('items of a newer laptop', () => {
  test.each<[string, Change]>([
    ['an action', { ...keyed('e', ['voyage', 'x']), action: 'entry.teleported' }],
    ['a field', keyed('e', ['aura', 'x'])],
    ['an action of another kind', { ...keyed('e', ['voyage', 'x']), action: 'line.keyed' }],
  ])('%s that is not known is kept as it came, and the entry is marked', (_what, change) => {
    const { b, fold } = apart()
    fold.add(b.write(change))
    const [field] = change.patch[0] ?? ['']
    expect(entry(fold)?.newer).toBe(true)
    expect(valueOf(entry(fold), field)).toBe('x')
  })

  test('a kind that is not known is kept', () => {
    const { b, fold } = apart()
    fold.add(b.write({ action: 'teleport.keyed', kind: 'teleport', id: 't', patch: [['where', 'Laredo']] }))
    expect(entityOf(fold.state, 'teleport', 't')).toMatchObject({ newer: true, fields: { where: { v: 'Laredo' } } })
  })

  test('names that every object has do no harm', () => {
    const { a, b, fold } = apart()
    fold.addAll([a.write(keyed('e', ['voyage', 'A'])), b.write(keyed('e', ['voyage', 'B']))])
    fold.add(b.write(keyed('e', ['__proto__', 'x'], ['constructor', 'y'], ['toString', 'z'])))
    const found = entry(fold)
    expect(Object.getPrototypeOf(found?.fields)).toBe(Object.prototype)
    expect(valueOf(found, 'constructor')).toBe('y')
    fold.add(a.write(keyed('e', ['constructor', 'w'])))
    expect(Object.keys(entry(fold)?.conflicts ?? {}).sort()).toEqual(['constructor', 'voyage'])
    fold.add(b.write({ action: 'catalogue.corrected', kind: '__proto__', id: '__proto__', patch: [['a', 1]] }))
    expect(({} as Record<string, unknown>)['a']).toBeUndefined()
  })

  test('a merge that names heads in a circle, or nonsense, ends', () => {
    const { a, b, fold } = apart()
    const odd = (device: string, ...patch: Change['patch']): Change => ({
      action: 'journal.merged',
      kind: 'merged',
      id: device,
      patch,
    })
    fold.addAll([
      a.write(odd(a.device, [b.device, '9 x'], ['CCCCCCCCCC', true], ['', null] as never)),
      b.write(odd(b.device, [a.device, '9 x'], [b.device, '100 x'], ['DDDDDDDDDD', 'many'])),
      a.write(keyed('e', ['voyage', '3'])),
      b.write(keyed('e', ['voyage', '4'])),
    ])
    expect(entry(fold)).toBeDefined()
  })
})

test('a preview tells what would change and changes nothing', () => {
  const { b, fold } = apart()
  const version = fold.state.version
  const [change] = fold.preview([b.write(keyed('e', ['voyage', '9']))])
  expect([change?.before?.fields['voyage']?.v, change?.after.fields['voyage']?.v]).toEqual(['1', '9'])
  expect([fold.state.version, valueOf(entry(fold), 'voyage')]).toEqual([version, '1'])
})
