import { createHash } from 'node:crypto'
import type { Head } from '../../shared/journal/chain'
import { createFold, type Fold } from '../../shared/journal/fold'
import type { Hash, Item } from '../../shared/journal/item'
import type { OpenedBundle } from '../../shared/exchange/bundle/read'
import { MEMBERS, type Manifest } from '../../shared/exchange/bundle/format'
import { verifyBundle, type BundleReport } from '../../shared/exchange/bundle/verify'
import type { StreamedMember } from '../../shared/exchange/zipBytes'
import type { BundleTools } from '../../shared/exchange/bundle/tools'
import { arrayCell, copyRow, jsonCell } from './copyText'
import type { Copying, Database } from './database'
import { isStorable } from './rows'

/** What a laptop's genesis item says of it. */
export interface Genesis {
  hash: string
  /** hexadecimal; '' where it names none */
  publicKey: string
  label: string
}

/** The journal of one bundle, checked and staged: what the database does not hold yet lies in the table `incoming`. */
export interface Staged {
  report: BundleReport
  /** the desk by this bundle alone; undefined of an increment */
  fold: Fold | undefined
  devices: ReadonlyMap<string, StagedLaptop>
}

export interface StagedLaptop {
  genesis: Genesis | undefined
  /** the item at which the database's own chain ends, as this bundle has it; undefined where it does not reach there */
  atHint: string | undefined
  /** first and last item of the bundle */
  first: number
  last: Head
  /** items that were staged, and the entities they touch as `kind\0id` */
  staged: number
  touched: Set<string>
  /** one of them says what a laptop had seen, or which of two chains is the true one */
  betweenLaptops: boolean
}

const ENOUGH = 256 * 1024

/**
 * Verifies the bundle in one pass and copies its new items beside the journal on the way: nothing of it stays in memory
 * but the folded desk.
 * @param known what the database has of each laptop: up to there nothing is staged
 */
export async function stage(
  db: Database,
  bundle: OpenedBundle,
  sort: Manifest['sort'],
  known: ReadonlyMap<string, Head>,
  tools: BundleTools,
): Promise<Staged> {
  await db.run('drop table if exists incoming')
  await db.run(`create temporary table incoming (device text, sequence integer, hash text, at text, wall_ms bigint,
    wall_offset_minutes integer, wall_zone text, operator text, actions text[], item jsonb) on commit drop`)
  const copying = db.copyInto('incoming')
  const staging = new Staging(known)
  const fold = sort === 'whole' ? createFold() : undefined
  const report = await verifyBundle(withRests(bundle, staging, copying), {
    tools,
    before: fold === undefined ? undefined : { fold, heads: new Map() },
    onItem: (item, line) => staging.take(item, line),
  })
  await copying.write(staging.ready())
  await copying.end()
  return { report, fold, devices: staging.devices }
}

/** The journal's member, resting after each piece until its rows have gone. */
function withRests(bundle: OpenedBundle, staging: Staging, copying: Copying): OpenedBundle {
  const member = bundle.members.get(MEMBERS.journal)
  if (member === undefined) return bundle
  const resting: StreamedMember = {
    ...member,
    async *pieces() {
      for await (const piece of member.pieces()) {
        yield piece
        if (staging.length > ENOUGH) await copying.write(staging.ready())
      }
    },
  }
  return { ...bundle, members: new Map(bundle.members).set(MEMBERS.journal, resting) }
}

class Staging {
  readonly devices = new Map<string, StagedLaptop>()
  length = 0
  #rows: string[] = []

  constructor(private readonly known: ReadonlyMap<string, Head>) {}

  ready(): string {
    const rows = this.#rows.join('')
    this.#rows = []
    this.length = 0
    return rows
  }

  take(item: Item, line: string): void {
    const hash = createHash('sha256').update(line).digest('hex') as Hash
    const laptop = this.#laptop(item, hash)
    const hint = this.known.get(item.device)
    if (hint?.sequence === item.sequence) laptop.atHint = hash
    if (hint !== undefined && item.sequence <= hint.sequence) return
    const actions = item.changes.map(({ action }) => action)
    for (const { kind, id } of item.changes) if (isStorable(kind, id)) laptop.touched.add(`${kind}\0${id}`)
    if (actions.includes('journal.merged') || actions.includes('fork.settled')) laptop.betweenLaptops = true
    laptop.staged += 1
    const row = copyRow([
      item.device,
      item.sequence,
      hash,
      item.at,
      item.wall.ms,
      item.wall.offsetMinutes,
      item.wall.zone,
      item.operator,
      arrayCell(actions),
      jsonCell(line),
    ])
    this.#rows.push(row)
    this.length += row.length
  }

  #laptop(item: Item, hash: Hash): StagedLaptop {
    const { device, sequence } = item
    let laptop = this.devices.get(device)
    if (laptop === undefined) {
      laptop = {
        genesis: undefined,
        atHint: undefined,
        first: sequence,
        last: { sequence, hash },
        staged: 0,
        touched: new Set(),
        betweenLaptops: false,
      }
      this.devices.set(device, laptop)
    }
    if (sequence === 1) laptop.genesis = genesisOf(item, hash)
    if (sequence > laptop.last.sequence) laptop.last = { sequence, hash }
    return laptop
  }
}

function genesisOf(item: Item, hash: string): Genesis {
  const own = item.changes.find(({ kind, id }) => kind === 'device' && id === item.device)
  const value = (name: string) => String(own?.patch.find(([field]) => field === name)?.[1] ?? '')
  return { hash, publicKey: value('publicKey'), label: value('label') }
}
