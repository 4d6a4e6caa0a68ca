/**
 * Which items of one laptop count. Pure, and a function of what lies in the journal, of who is trusted and of what a
 * person decided: so the order in which bundles came can never show.
 */
export type ItemState = 'folded' | 'quarantined' | 'disputed' | 'aside'

export interface ChainItem {
  sequence: number
  hash: string
  previous: string
  /** its chain's key is trusted, and a trusted laptop brought it */
  eligible: boolean
  state: ItemState
}

export interface Settled {
  /** items whose state is another one now */
  changed: { sequence: number; hash: string; from: ItemState; to: ItemState }[]
  /** places at which this laptop has two trusted chains; `kept` null until somebody named the true one */
  forks: { sequence: number; kept: string | null }[]
  /** end of what counts */
  head: { sequence: number; hash: string } | undefined
}

/** @param keptAt hash of the true chain's item at a fork of this laptop, undefined while nobody has named it */
export function settleLaptop(
  items: readonly ChainItem[],
  keptAt: (sequence: number, candidates: readonly string[]) => string | undefined,
): Settled {
  const followers = new Map<string, ChainItem[]>()
  for (const item of items) {
    if (!item.eligible) continue
    const there = followers.get(`${item.sequence} ${item.previous}`)
    if (there === undefined) followers.set(`${item.sequence} ${item.previous}`, [item])
    else there.push(item)
  }
  const next = (sequence: number, hash: string) => followers.get(`${sequence + 1} ${hash}`) ?? []
  const states = new Map<string, ItemState>()
  const mark = (from: readonly ChainItem[], state: ItemState) => {
    const work = [...from]
    for (let item = work.pop(); item !== undefined; item = work.pop()) {
      states.set(`${item.sequence} ${item.hash}`, state)
      work.push(...next(item.sequence, item.hash))
    }
  }
  const forks: Settled['forks'] = []
  let head: Settled['head']
  for (let here = next(0, ''); here.length > 0;) {
    let [item] = here as [ChainItem]
    if (here.length > 1) {
      const { sequence } = item
      const kept = keptAt(
        sequence,
        here.map(({ hash }) => hash),
      )
      const found = here.find(({ hash }) => hash === kept)
      forks.push({ sequence, kept: found?.hash ?? null })
      if (found === undefined) {
        mark(here, 'disputed')
        break
      }
      mark(
        here.filter((other) => other !== found),
        'aside',
      )
      item = found
    }
    states.set(`${item.sequence} ${item.hash}`, 'folded')
    head = { sequence: item.sequence, hash: item.hash }
    here = next(item.sequence, item.hash)
  }
  const changed = items.flatMap(({ sequence, hash, state }) => {
    const to = states.get(`${sequence} ${hash}`) ?? 'quarantined'
    return to === state ? [] : [{ sequence, hash, from: state, to }]
  })
  return { changed, forks, head }
}
