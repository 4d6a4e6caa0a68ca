import { FOLD_VERSION } from '../../shared/journal/fold'
import { bearingOf, bearingOfWhole } from './bearing'
import type { Database } from './database'
import { foldAgain, foldOn, ofWhole, textsOf, unsettledKeys, type Refolded } from './folding'
import { resettle, type ChainRow, type Resettled } from './laptops'
import type { LaptopPlan } from './record'
import type { Staged } from './stage'
import { updateComputed, writeEntities } from './writeEntities'

/** How much of the desk changed. */
export interface Changed {
  changed: number
  entries: number
}
const nothing: Changed = { changed: 0, entries: 0 }

interface Brought {
  staged: Staged
  plans: readonly LaptopPlan[]
  /** laptops of which two chains are here */
  forked: readonly string[]
  /** the chains of the desk before this bundle */
  known: readonly ChainRow[]
}

/** After the journal has the items of a bundle: judges them, folds what counts, writes what that changes. */
export async function refold(db: Database, desk: string, bundle: number, brought: Brought): Promise<Changed> {
  const { staged, plans } = brought
  const odd = [...new Set([...plans.filter(({ simple }) => !simple).map(({ device }) => device), ...brought.forked])]
  const settled = odd.length === 0 ? { added: [], removed: [] } : await resettle(db, desk, odd)
  const straight = plans.filter((plan) => plan.simple && plan.staged > 0).map(({ device }) => device)
  if (await isStale(db, desk)) return write(db, desk, bundle, await foldAgain(db, desk))
  if (straight.length === 0) return refoldSettled(db, desk, bundle, settled)
  if (settled.removed.length > 0) return write(db, desk, bundle, await foldAgain(db, desk))
  const touched = new Set<string>()
  let taught = false
  for (const device of straight) {
    const laptop = staged.devices.get(device)
    for (const key of laptop?.touched ?? []) touched.add(key)
    taught ||= laptop?.betweenLaptops === true
  }
  const whole = odd.length === 0 && covers(staged, brought.known) ? staged.fold : undefined
  if (whole !== undefined) {
    // The bundle holds all that is here: what its check folded is the desk.
    if (taught) for (const key of await unsettledKeys(db, desk)) touched.add(key)
    return write(db, desk, bundle, ofWhole(whole, touched))
  }
  const ofBundle = odd.length === 0 ? staged.fold : undefined
  const added = { incomingOf: straight, touched, taught, others: settled.added, ofBundle }
  return write(db, desk, bundle, await foldOn(db, desk, added))
}

/** After a laptop was trusted, or the true one of two was named. */
export async function refoldSettled(
  db: Database,
  desk: string,
  bundle: number | null,
  settled: Resettled,
): Promise<Changed> {
  if (settled.removed.length > 0) return write(db, desk, bundle, await foldAgain(db, desk))
  if (settled.added.length === 0) return nothing
  const added = {
    incomingOf: [],
    touched: new Set<string>(),
    taught: false,
    others: settled.added,
    ofBundle: undefined,
  }
  return write(db, desk, bundle, await foldOn(db, desk, added))
}

/** Folded by rules that are not today's: everything is folded again. */
async function isStale(db: Database, desk: string): Promise<boolean> {
  const [row] = await db.rows<{ version: number }>('select fold_version as version from desk where desk = $1', [desk])
  return row !== undefined && row.version !== FOLD_VERSION
}

/** Whether a whole bundle holds every item of the desk that the database has. */
function covers({ devices, report }: Staged, known: readonly ChainRow[]): boolean {
  return (
    report.manifest?.sort === 'whole' &&
    known.every(({ device, last }) => (devices.get(device)?.last.sequence ?? 0) >= last)
  )
}

async function write(db: Database, desk: string, bundle: number | null, refolded: Refolded): Promise<Changed> {
  await db.rows(
    `insert into desk (desk, fold_version) values ($1, $2)
     on conflict (desk) do update set fold_version = excluded.fold_version`,
    [desk, FOLD_VERSION],
  )
  const [first] = await db.rows('select 1 from entity where desk = $1 limit 1', [desk])
  const [taking] = await db.rows<{ id: string }>(
    'insert into taking (desk, bundle) values ($1, $2) returning id::text as id',
    [desk, bundle],
  )
  if (taking === undefined) throw new Error('write: the database gave no id')
  const { touched } = refolded
  const { whole } = refolded
  const { computed, entries, blocks } =
    whole === undefined ? await bearingOf(db, desk, refolded) : bearingOfWhole(whole)
  const before = first === undefined ? new Map() : (refolded.before ?? (await textsOf(db, desk, touched)))
  const writing = { desk, refolded, computed, taking: taking.id, before }
  const { written, entries: rewritten } = await writeEntities(db, writing)
  let updated = 0
  if (first !== undefined) {
    // Those that are new were written with them.
    const isOld = (kind: string) => (id: string) => !touched.has(`${kind}\0${id}`) || before.has(`${kind}\0${id}`)
    updated += await updateComputed(db, writing, 'entry', entries.filter(isOld('entry')))
    await updateComputed(db, writing, 'number', [...computed.number.keys()].filter(isOld('number')))
    if (blocks) await updateComputed(db, writing, 'block', [...computed.block.keys()])
  }
  await stampOrder(db, taking.id)
  return { changed: written, entries: rewritten + updated }
}

/**
 * The place of this taking in the order in which changes are told. Taken last: whoever commits later has a later place,
 * so a main system that asks for what came after a place misses nothing.
 */
async function stampOrder(db: Database, taking: string): Promise<void> {
  await db.rows(
    `with next as (update receiving_order set last = last + 1 returning last)
     update taking set ordinal = next.last from next where taking.id = $1::bigint`,
    [taking],
  )
}
