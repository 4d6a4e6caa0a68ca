import type { Change, Item } from './item'
import { entitiesOf, entityOf, textOf, valueOf, type DeskState, type Entity } from './state'

/**
 * A device with two chains (rule 8): a cloned profile. The chain that this desk does not follow is kept aside whole, as
 * a document; the desk is read-only until a person has named the true laptop, and that is recorded, so that no opening
 * asks again.
 */
export interface Aside {
  /** hash of its first item that differs */
  id: string
  device: string
  sequence: number
  last: number
  /** id of the document that holds its items, one canonical item a line */
  document: string
  against: string
  foundIn: string
}

export interface Fork {
  device: string
  sequence: number
  asides: readonly Aside[]
}

export const forkId = (device: string, sequence: number): string => `${device}-${sequence}`

export const asidesOf = (state: DeskState): Aside[] =>
  [...entitiesOf(state, 'aside').values()].map(readAside).sort((a, b) => (a.id < b.id ? -1 : 1))

const readAside = (entity: Entity): Aside => ({
  id: entity.id,
  device: textOf(entity, 'device'),
  sequence: Number(valueOf(entity, 'sequence') ?? 0),
  last: Number(valueOf(entity, 'last') ?? 0),
  document: textOf(entity, 'document'),
  against: textOf(entity, 'against'),
  foundIn: textOf(entity, 'foundIn'),
})

/** Hash of the true chain's item where a fork was settled, else undefined. Two that contradict are not settled. */
export function keptHash(state: DeskState, device: string, sequence: number): string | undefined {
  const entity = entityOf(state, 'fork', forkId(device, sequence))
  return entity?.conflicts?.['keptHash'] === undefined ? textOf(entity, 'keptHash') || undefined : undefined
}

/** Forks that were found and that nobody has settled. */
export function openForks(state: DeskState): Fork[] {
  const open = new Map<string, { device: string; sequence: number; asides: Aside[] }>()
  for (const aside of asidesOf(state)) {
    const { device, sequence } = aside
    if (keptHash(state, device, sequence) !== undefined) continue
    const id = forkId(device, sequence)
    const fork = open.get(id) ?? { device, sequence, asides: [] }
    fork.asides.push(aside)
    open.set(id, fork)
  }
  return [...open.values()]
}

/** Whether a place lies in a fork of its device that was settled: what contradicts there is known and kept aside. */
export const isSettledFork = (state: DeskState, device: string, sequence: number): boolean =>
  [...entitiesOf(state, 'fork').values()].some((entity) => {
    const from = Number(valueOf(entity, 'sequence') ?? Infinity)
    return textOf(entity, 'device') === device && from <= sequence && keptHash(state, device, from) !== undefined
  })

/** Entry numbers that a stretch of a chain drew, sorted: they may stand on paper. */
export function numbersDrawn(items: readonly Item[]): { entryNumber: string; block: string }[] {
  const drawn = new Map<string, string>()
  for (const { changes } of items)
    for (const { action, id, patch } of changes)
      if (action === 'reserve.number.taken')
        drawn.set(id, String(patch.find(([field]) => field === 'block')?.[1] ?? ''))
  return [...drawn]
    .map(([entryNumber, block]) => ({ entryNumber, block }))
    .sort((a, b) => (a.entryNumber < b.entryNumber ? -1 : 1))
}

/** The chain that was not chosen stays listed, and its numbers are never drawn again. */
export function keepingAside(aside: Aside): Change {
  return {
    action: 'fork.chainKeptAside',
    kind: 'aside',
    id: aside.id,
    patch: [
      ['device', aside.device],
      ['sequence', aside.sequence],
      ['last', aside.last],
      ['document', aside.document],
      ['against', aside.against],
      ['foundIn', aside.foundIn],
    ],
  }
}

/** @param unknown numbers of the chain that was not chosen which the true one does not know */
export function settlingFork(
  fork: Pick<Fork, 'device' | 'sequence'>,
  kept: string,
  words: { reason: string; settledBy: string },
  unknown: readonly { entryNumber: string; block: string }[],
): Change[] {
  return [
    {
      action: 'fork.settled',
      kind: 'fork',
      id: forkId(fork.device, fork.sequence),
      patch: [
        ['device', fork.device],
        ['sequence', fork.sequence],
        ['keptHash', kept],
        ['reason', words.reason],
        ['settledBy', words.settledBy],
      ],
    },
    ...unknown.map(({ entryNumber, block }): Change => ({
      action: 'reserve.number.foundOnPaper',
      kind: 'number',
      id: entryNumber,
      patch: [
        ...(block === '' ? [] : ([['block', block]] as Change['patch'])),
        ['device', fork.device],
        ['foundOnPaper', true],
      ],
    })),
  ]
}
