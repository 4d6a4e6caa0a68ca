import type { Fold } from '../../shared/journal/fold'
import { entityOf, valueOf } from '../../shared/journal/state'
import type { Item, Stamp } from '../../shared/journal/item'
import type { Answer, Host, HostError, Settings } from '../../shared/host'
import type { VaultFile } from '../../shared/vault/slots'
import { err, ok, type Result } from '../../shared/result'
import { compareEnds, type EndsCompared } from './compareEnds'
import { DeskDatabase } from './database'
import { whyNewDevice, type NewDeviceWhy } from './device'
import { joinDevice } from './joinDevice'
import { forgetJoining, joinsAsSecond } from './joining'
import { deskKeys, keyParts, type DeskKeys } from './keys'
import { lastItems } from './lastItem'
import { readMirrorEnd } from './mirrorRead'
import { loadFromCheckpoint, replay, type Loaded } from './load'
import type { DeskLock } from './lock'
import { mirrorLink, type OutgoingFrame } from './mirrorLink'
import { openDesk } from './openDesk'
import type { DeskParts } from './runningDesk'
import { directWriter, runVerify } from './runVerify'
import { finishSwaps } from './swapChain'
import type { Desk, Finding, UnlockError } from './types'
import { readHeadRow, vaultText, type Head } from './vaultRow'
import { verifyFindings } from './verify'
import { remakeMirror, verifyBehind } from './verifyBehind'

/** The key is there: from here on a desk is opened, healed, and given a new device where it must be. */
export interface Entrance {
  host: Host
  lock: DeskLock
  vault: VaultFile
  dataKey: Uint8Array
  operator: string
  /** the window's storage had no vault row: everything comes from the mirror */
  databaseGone: boolean
  /** a restore from a chosen folder: always a new device, whatever else holds */
  restored?: true
}

export async function enter(way: Entrance): Promise<Result<Desk, UnlockError>> {
  const { host, vault } = way
  const database = new DeskDatabase(vault.desk)
  await database.open()
  const [machine, settings] = await Promise.all([host.machine({}), host.settingsRead({})])
  if (!machine.ok || !settings.ok) {
    database.close()
    return err({ type: 'HostFailed', error: machine.ok ? firstError(settings) : machine.error })
  }
  const keys = await deskKeys(keyParts(vault, way.dataKey))
  if (way.databaseGone) await database.vault.put({ id: 'vault', file: vaultText(vault) })
  const read = await readDesk(way, database, keys)
  const opened = read.ok ? await withTrueChains(way, database, keys, read.value) : read
  if (!opened.ok) {
    database.close()
    return opened
  }
  return ok(await start(way, database, keys, opened.value, machine.value, settings.value.settings))
}

const firstError = (result: Result<unknown, HostError>): HostError =>
  result.ok ? { type: 'HostSilent', reason: 'no answer' } : result.error

interface ReadDesk {
  loaded: Loaded
  head: Head | undefined
  /** bytes of the mirror; 0 where it could not be read: the first append finds out */
  mirrorSize: number
  frames: OutgoingFrame[]
  verified: boolean
  findings: Finding[]
}

/** Checkpoint, tail and the mirror's end; where they do not explain each other, everything, before the desk shows. */
async function readDesk(way: Entrance, database: DeskDatabase, keys: DeskKeys): Promise<Result<ReadDesk, UnlockError>> {
  const { host, vault } = way
  const findings: Finding[] = []
  const head = await readHeadRow(database, keys)
  if (!head.ok) return head
  const device = head.value?.device ?? vault.device ?? ''
  // Both sides are read at the same time: the host answers while the checkpoint is deciphered.
  const reading = readMirrorEnd(host, keys.desk, device)
  const quick = way.databaseGone ? undefined : await loadFromCheckpoint(database, keys)
  if (quick?.ok === false) {
    if (quick.error.type === 'NewerLifeboat') return err(quick.error)
    findings.push({ type: 'CheckpointDiscarded', why: quick.error.why })
  }
  const fold = quick?.ok === true ? quick.value.fold : undefined
  const ends = await compareEnds(host, database, keys, device, fold?.heads()[device], await reading)
  if (ends.ok) findings.push(...ends.value.findings)
  if (quick?.ok === true && (!ends.ok || !ends.value.verifyFirst)) {
    if (ends.ok) quick.value.fold.addAll(ends.value.items)
    return ok(readQuickly(quick.value, head.value, ends, findings))
  }

  let size = ends.ok ? ends.value.size : 0
  if (ends.ok) {
    const writer = directWriter(host, keys.desk, size)
    const what = { mirrorSize: size, device, upTo: Number.MAX_SAFE_INTEGER, vaultFile: vaultText(vault) }
    const verified = await runVerify(host, keys, what, writer)
    if (!verified.ok) {
      // A mirror that fails keeps nobody from a database that is whole; an empty one cannot be filled without it.
      if (quick?.ok === true) return ok(readQuickly(quick.value, head.value, verified, findings))
      return err({ type: 'HostFailed', error: verified.error })
    }
    if ('newerSchema' in verified.value) return err({ type: 'NewerLifeboat', schema: verified.value.newerSchema })
    findings.push(...verifyFindings(verified.value, size, way.databaseGone))
    size = writer.size()
  } else if (way.databaseGone) return err({ type: 'HostFailed', error: ends.error })
  const loaded = await replay(database, keys)
  if (!loaded.ok) return loaded
  return ok({ loaded: loaded.value, head: head.value, mirrorSize: size, frames: [], verified: ends.ok, findings })
}

/** A fork that was settled while the program was killed: the true chain takes its place before the desk shows. */
async function withTrueChains(
  way: Entrance,
  database: DeskDatabase,
  keys: DeskKeys,
  read: ReadDesk,
): Promise<Result<ReadDesk, UnlockError>> {
  if (!(await finishSwaps(way.host, database, keys, read.loaded.fold.state))) return ok(read)
  const loaded = await replay(database, keys)
  if (!loaded.ok) return loaded
  const made = await remakeMirror(way.host, keys, way.vault)
  return ok({ ...read, loaded: loaded.value, frames: [], mirrorSize: made.ok ? made.value.size : read.mirrorSize })
}

function readQuickly(
  loaded: Loaded,
  head: ReadDesk['head'],
  ends: Result<EndsCompared, HostError>,
  findings: Finding[],
): ReadDesk {
  return {
    loaded,
    head,
    mirrorSize: ends.ok ? ends.value.size : 0,
    frames: ends.ok ? ends.value.frames : [],
    verified: false,
    findings,
  }
}

async function start(
  way: Entrance,
  database: DeskDatabase,
  keys: DeskKeys,
  read: ReadDesk,
  machine: Answer<'machine'>,
  settings: Settings,
): Promise<Desk> {
  const { host } = way
  const { fold } = read.loaded
  const findings = [...read.findings]
  const last = await lastItems(database, keys)
  const known = settings.desks.find((line) => line.desk === keys.desk)
  const why = way.restored ? 'restored' : whyNew(read, fold, machine.machineId, known)
  const old = read.head?.device ?? way.vault.device ?? latestDevice(last.byDevice)
  // Only where nothing was keyed here yet: a desk that had a device of its own is a replacement whatever was chosen once.
  const second = read.head === undefined && joinsAsSecond(keys.desk)
  let { vault } = way
  let head = read.head
  let lastStamp = last.stamp
  let lastWallMs = last.byDevice.get(head?.device ?? '')?.wall.ms ?? 0
  const frames = [...read.frames]
  if (why !== undefined || head === undefined) {
    const joined = await joinDevice(database, keys, fold, machine, {
      vault,
      operator: way.operator,
      lastStamp,
      ...(old === undefined || second ? {} : { replaced: { old, why: why ?? 'restored' } }),
    })
    ;({ vault, head } = joined)
    lastStamp = joined.item.at
    lastWallMs = joined.item.wall.ms
    frames.push(...joined.frames)
    if (second) findings.push({ type: 'SecondLaptop', device: head.device })
    else if (old !== undefined) findings.push({ type: 'NewDevice', old, device: head.device, why: why ?? 'restored' })
    forgetJoining(keys.desk)
  }
  const parts: DeskParts = {
    host,
    lock: way.lock,
    operator: way.operator,
    database,
    keys,
    vault,
    head,
    fold,
    tailItems: read.loaded.tailItems,
    lastStamp: lastStamp ?? noStamp(),
    lastWallMs,
    freeBytes: machine.freeBytes,
    findings,
    frames,
    linkTo: (onChange) =>
      mirrorLink({
        host,
        desk: keys.desk,
        size: read.mirrorSize,
        remake: () => remakeMirror(host, keys, parts.vault),
        onChange,
      }),
    verify: (running) => (read.verified ? Promise.resolve([]) : verifyBehind(running)),
  }
  return openDesk(parts)
}

const noStamp = (): Stamp => {
  throw new Error('A desk without any item cannot open')
}

/** Settings that name another device are stale when this desk knows that one as replaced; else they are ahead of it. */
function whyNew(
  read: ReadDesk,
  fold: Fold,
  machineIdNow: string,
  known: Settings['desks'][number] | undefined,
): NewDeviceWhy | undefined {
  const device = read.head?.device ?? ''
  const replaced =
    known !== undefined && valueOf(entityOf(fold.state, 'device', known.device), 'replacedBy') !== undefined
  const sequenceInSettings =
    known === undefined || replaced ? 0 : known.device === device ? known.sequence : Number.MAX_SAFE_INTEGER
  return whyNewDevice({
    headThere: read.head !== undefined,
    machineIdThen: read.head?.machineId,
    machineIdNow,
    sequenceInSettings,
    sequenceInDesk: fold.heads()[device]?.sequence ?? 0,
  })
}

function latestDevice(byDevice: ReadonlyMap<string, Item>): string | undefined {
  let latest: Item | undefined
  for (const item of byDevice.values()) if (latest === undefined || item.at > latest.at) latest = item
  return latest?.device
}
