import '../strictZod'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { encodeFrame, type FrameFound } from '../../shared/journal/frames'
import { DeskDatabase } from './database'
import { planHealing, type HealPlan, type Place } from './healPlan'
import { deskKeys, type DeskKeys } from './keys'
import { readJournal } from './mirrorRead'
import { devicesInDatabase, itemsOfDevice, openRecordText, segmentsBroken, type ReadItem } from './readItems'
import { storeRuns } from './segments'
import type { VerifyAnswer, VerifyAsk, VerifyNeed } from './verify'
import { answerOnce } from './workerCalls'

/**
 * Every chain, every frame, every row: read both sides, plan the union, heal. It runs beside the keying and never
 * delays it; only where the quick opening failed does the window wait for it.
 */
answerOnce<VerifyAsk, VerifyAnswer, VerifyNeed>(async (ask, need) => {
  const database = new DeskDatabase(ask.keys.desk)
  const keys = await deskKeys(ask.keys)
  const job: Job = { ask, need, database, keys, previous: new Map(), newerSchema: 0 }
  try {
    const inDatabase = await readDatabase(job)
    const mirror = await readMirror(job)
    if (job.newerSchema > 0) return { newerSchema: job.newerSchema }
    const plan = planHealing(inDatabase, mirror.hashes)
    await healDatabase(job, plan)
    const mirrorRewritten = await healMirror(job, plan, mirror)
    return {
      plan,
      inDatabase: [...inDatabase.values()].reduce((sum, hashes) => sum + hashes.size, 0),
      damagedFrames: mirror.damagedFrames,
      mirrorRewritten,
      chainBroken: brokenChains(job, [inDatabase, mirror.hashes]),
    }
  } finally {
    database.close()
  }
})

interface Job {
  ask: VerifyAsk
  need: <Given>(need: VerifyNeed) => Promise<Given>
  database: DeskDatabase
  keys: DeskKeys
  /** device → sequence → what the item says is the hash of the one before */
  previous: Map<string, Map<number, string>>
  newerSchema: number
}
type Known = Map<string, Map<number, string | null>>

const within = (ask: VerifyAsk, { device, sequence }: Place) => device !== ask.device || sequence <= ask.upTo
const read = (job: Job) => (offset: number, length: number) => job.need<Uint8Array>({ read: { offset, length } })
const encoder = new TextEncoder()
const textHash = (plaintext: string) => bytesToHex(sha256(encoder.encode(plaintext)))

/** Notes an item in `known`; a readable one is never replaced by an unreadable one. */
function note(job: Job, known: Known, item: ReadItem): void {
  let hashes = known.get(item.device)
  if (hashes === undefined) known.set(item.device, (hashes = new Map()))
  if ('broken' in item) {
    job.newerSchema = Math.max(job.newerSchema, item.newerSchema ?? 0)
    if (!hashes.has(item.sequence)) hashes.set(item.sequence, null)
    return
  }
  hashes.set(item.sequence, textHash(item.plaintext))
  let before = job.previous.get(item.device)
  if (before === undefined) job.previous.set(item.device, (before = new Map()))
  if (!before.has(item.sequence)) before.set(item.sequence, item.item.previous)
}

async function readDatabase(job: Job): Promise<Known> {
  const known: Known = new Map()
  for (const device of await devicesInDatabase(job.database))
    for await (const batch of itemsOfDevice(job.database, job.keys, device))
      for (const item of batch) if (within(job.ask, item)) note(job, known, item)
  return known
}

async function readMirror(job: Job): Promise<{ hashes: Known; damagedFrames: number; slots: string | undefined }> {
  const hashes: Known = new Map()
  let damagedFrames = 0
  let slots: string | undefined
  for await (const part of readJournal(read(job), job.ask.mirrorSize)) {
    damagedFrames += part.damaged.length
    for (const frame of part.frames) {
      if (frame.type === 'slots') slots = new TextDecoder().decode(frame.payload)
      if (frame.type !== 'item' || !within(job.ask, frame)) continue
      const item = openRecordText(job.keys, frame.device, frame.sequence, frame.payload)
      if ('broken' in item && item.newerSchema === undefined) damagedFrames += 1
      else note(job, hashes, item)
    }
  }
  return { hashes, damagedFrames, slots }
}

/** A second pass over the file for what the database lacks: long runs become segments, the rest rows. */
async function healDatabase(job: Job, plan: HealPlan): Promise<void> {
  if (plan.toDatabase.length === 0) return
  const wanted = new Set(plan.toDatabase.map(placeKey))
  const broken = await segmentsBroken(job.database, job.keys)
  const runs = storeRuns(job.database, job.keys)
  for await (const part of readJournal(read(job), job.ask.mirrorSize))
    for (const frame of part.frames) await take(frame)
  await runs.end()
  // A segment that does not open is replaced by what was read from the mirror; what neither has is named as lost.
  for (const segment of broken)
    if (!runs.written.has(placeKey(segment))) await job.database.segments.delete(segment.key)

  async function take(frame: FrameFound): Promise<void> {
    if (frame.type !== 'item' || !wanted.has(placeKey(frame))) return
    const item = openRecordText(job.keys, frame.device, frame.sequence, frame.payload)
    if ('broken' in item) return
    wanted.delete(placeKey(frame))
    await runs.add(item, frame.payload.slice())
  }
}

const placeKey = ({ device, sequence }: Place) => `${device} ${sequence}`

/** Where only the end is missing it is appended; else the file is written anew, unless two items contradict: both stay. */
async function healMirror(
  job: Job,
  plan: HealPlan,
  { damagedFrames, slots: slotsThere }: { damagedFrames: number; slots: string | undefined },
): Promise<boolean> {
  if (plan.forked.length > 0) return false
  const { ask } = job
  const slots = { type: 'slots' as const, device: ask.device, sequence: 0, payload: encoder.encode(ask.vaultFile) }
  if (ask.mirrorSize === 0 || damagedFrames > 0 || plan.rewriteMirror) {
    if (ask.mirrorSize === 0 && plan.toMirror.length === 0) return false
    await job.need({ rewrite: 'begin' })
    await job.need({ rewrite: 'add', bytes: encodeFrame(slots) })
    for (const device of await devicesInDatabase(job.database))
      for await (const batch of itemsOfDevice(job.database, job.keys, device)) {
        const bytes = new Blob(framesOf(job, batch).map((frame) => frame.bytes))
        await job.need({ rewrite: 'add', bytes: new Uint8Array(await bytes.arrayBuffer()) })
      }
    await job.need({ rewrite: 'commit' })
    return true
  }
  if (slotsThere !== ask.vaultFile)
    await job.need({ append: [{ type: 'slots', device: ask.device, sequence: 0, bytes: encodeFrame(slots) }] })
  const missing = new Set(plan.toMirror.map(placeKey))
  for (const device of new Set(plan.toMirror.map((place) => place.device))) {
    const from = Math.min(...plan.toMirror.filter((place) => place.device === device).map((place) => place.sequence))
    for await (const batch of itemsOfDevice(job.database, job.keys, device, from)) {
      const frames = framesOf(
        job,
        batch.filter((item) => missing.has(placeKey(item))),
      )
      if (frames.length > 0) await job.need({ append: frames })
    }
  }
  return false
}

function framesOf(job: Job, batch: readonly ReadItem[]) {
  return batch.flatMap((item) => {
    if ('broken' in item) return []
    const { device, sequence } = item
    const payload = job.keys.seal('items', device, sequence, encoder.encode(item.plaintext))
    const frame = { type: 'item' as const, device, sequence }
    return [{ ...frame, bytes: encodeFrame({ ...frame, payload }) }]
  })
}

/** An item that does not follow the one before it, where that one is known: somebody rewrote a chain. */
function brokenChains(job: Job, sides: readonly Known[]): Place[] {
  const broken: Place[] = []
  for (const [device, before] of job.previous)
    for (const [sequence, previous] of before) {
      const hashes = sides.map((side) => side.get(device)?.get(sequence - 1)).filter((hash) => typeof hash === 'string')
      const follows = sequence === 1 ? previous === '' : hashes.length === 0 || hashes.includes(previous)
      if (!follows) broken.push({ device, sequence })
    }
  return broken
}
