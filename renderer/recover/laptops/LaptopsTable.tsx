import { useEffect, useState } from 'react'
import { lostDevices } from '../../../shared/domain/incident/loss'
import { entitiesOf, textOf, type DeskState } from '../../../shared/journal/state'
import { fingerprintWords } from '../../../shared/vault/passphrase'
import { headOf, itemAt } from '../../store/itemAt'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { DataTable } from '../../ui/DataTable'
import { dayOf, dayWords, timeOf } from '../../words/times'

interface Laptop {
  device: string
  label: string
  replaced: boolean
  lost: boolean
  words: string
  drawn: number
  left: string
  sequence: number
  hash: string
}

/** Every laptop that wrote in this journal: how far it is known here, by which words, and its numbers. */
export function LaptopsTable() {
  const desk = useDeskHandle()
  const laptops = useMade('every', laptopsOf)
  const seen = useLastSeen(desk, laptops)
  return (
    <DataTable
      caption="Laptops of this desk"
      rows={laptops}
      keyOf={(laptop) => laptop.device}
      empty="No laptop is recorded yet."
      columns={[
        {
          id: 'laptop',
          head: 'Laptop',
          cell: (laptop) => (
            <>
              <span className="strong">{laptop.label}</span>
              {laptop.device === desk.device && <span className="small"> · this one</span>}
              {laptop.lost && <span className="small"> · lost</span>}
              {laptop.replaced && <span className="small"> · replaced</span>}
              <div className="small mono muted">{laptop.device}</div>
            </>
          ),
        },
        {
          id: 'seen',
          head: 'Known here up to',
          cell: (laptop) => (
            <>
              <span className="nowrap">
                item {laptop.sequence}
                {seen[laptop.device] === undefined ? '' : `, ${seen[laptop.device] ?? ''}`}
              </span>
              <div className="small mono muted">{laptop.hash.slice(0, 16)}</div>
            </>
          ),
        },
        { id: 'words', head: 'Its eight words', cell: (laptop) => <span className="small">{laptop.words}</span> },
        { id: 'drawn', head: 'Numbers drawn', number: true, cell: (laptop) => laptop.drawn },
        { id: 'blocks', head: 'Its blocks', cell: (laptop) => <span className="small mono">{laptop.left}</span> },
      ]}
    />
  )
}

function laptopsOf(desk: Desk): Laptop[] {
  const drawn = countBy(desk.state, 'number')
  const lost = lostDevices(desk.state)
  return [...entitiesOf(desk.state, 'device').values()]
    .filter((entity) => textOf(entity, 'publicKey') !== '' || headOf(desk, entity.id) !== undefined)
    .map((entity) => {
      const head = headOf(desk, entity.id)
      return {
        device: entity.id,
        label: textOf(entity, 'label') || 'without a name',
        replaced: textOf(entity, 'replacedBy') !== '',
        lost: lost.has(entity.id),
        words: wordsOfKey(textOf(entity, 'publicKey')),
        drawn: drawn.get(entity.id) ?? 0,
        left: blocksOf(desk.state, entity.id),
        sequence: head?.sequence ?? 0,
        hash: head?.hash ?? '',
      }
    })
    .sort(
      (a, b) => Number(b.device === desk.device) - Number(a.device === desk.device) || a.label.localeCompare(b.label),
    )
}

function countBy(state: DeskState, kind: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const entity of entitiesOf(state, kind).values()) {
    const device = textOf(entity, 'device')
    counts.set(device, (counts.get(device) ?? 0) + 1)
  }
  return counts
}

const blocksOf = (state: DeskState, device: string): string =>
  [...entitiesOf(state, 'block').values()]
    .filter((block) => textOf(block, 'device') === device)
    .map((block) => `${textOf(block, 'filerCode')}-${textOf(block, 'first')}–${textOf(block, 'last')}`)
    .sort()
    .join(', ') || 'none'

const wordsOfKey = (hex: string): string =>
  /^([0-9a-f]{2})+$/u.test(hex)
    ? fingerprintWords(Uint8Array.from(hex.match(/../gu) ?? [], (pair) => parseInt(pair, 16)))
    : 'no key recorded'

/** When each wrote its last item that is known here, by its own clock. */
function useLastSeen(desk: Desk, laptops: readonly Laptop[]): Readonly<Record<string, string>> {
  const [seen, setSeen] = useState<Record<string, string>>({})
  useEffect(() => {
    let stale = false
    void Promise.all(
      laptops.map(async ({ device, sequence }): Promise<[string, string]> => {
        const item = await itemAt(desk, device, sequence)
        return [device, item === undefined ? '' : `${dayWords(dayOf(item.wall))} ${timeOf(item.wall)}`]
      }),
    ).then((times) => {
      if (!stale) setSeen(Object.fromEntries(times))
    })
    return () => {
      stale = true
    }
  }, [desk, laptops])
  return seen
}
