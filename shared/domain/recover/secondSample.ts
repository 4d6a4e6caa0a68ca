import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Change } from '../../journal/item'
import { entitiesOf, isRemoved, type DeskState } from '../../journal/state'
import { fieldsOf } from '../entryFile'
import { fieldTypes } from '../input'
import type { FieldsOf } from '../kinds'
import { homeStandings } from './home'
import { riskFields } from './secondRisk'

/**
 * So many per mille of the entries, at least one: each entry has a place by the hash of seed and id, and the first ones
 * are taken. The same entries and seed give the same sample, on every laptop; one entry more moves no other.
 */
export function drawEntries(pool: readonly string[], perMille: number, seed: string): string[] {
  if (perMille <= 0) return []
  const placed = pool.map((id) => ({ id, place: bytesToHex(sha256(utf8ToBytes(`${seed} ${id}`))) }))
  placed.sort((a, b) => (a.place < b.place ? -1 : 1))
  const drawn = new Set(placed.slice(0, Math.ceil((pool.length * perMille) / 1000)).map(({ id }) => id))
  return pool.filter((id) => drawn.has(id))
}

/** Entries that go home and stand in no sample yet, in order of opening. */
export function poolToSample(state: DeskState): string[] {
  const drawn = new Set(samplesOf(state).flatMap(({ entries }) => entries))
  return homeStandings(state)
    .filter(({ id, lane }) => lane.lane !== 'nothingToFile' && !drawn.has(id))
    .map(({ id }) => id)
}

/** Words of the program, ids of the kit, and answers that stand on no paper of the importer's. */
const NOT_KEYED_TWICE: ReadonlySet<string> = new Set([
  ...['importer', 'signer', 'product', 'pinned', 'sameBillReason', 'typeAllowedBy', 'downtimeRemark'],
  ...['reviewedBy', 'reviewedDigest', 'reviewedAt', 'reviewer', 'aloneWhy', 'aloneBy'],
  ...['arrival', 'inFlight', 'splitFrom', 'combinedInto', 'pgaHint', 'pgaPapers', 'attachedPapers', 'consigneeSame'],
  ...['adcvdAnswer', 'quotaAnswer', 'forcedLabourAnswer', 'isfFiled', 'declarant', 'purchased'],
])

/** `kind.field` of every value that a sample can ask for; the risk fields are always among them. */
export const sampleFields = (every: boolean): string[] => {
  const risk = riskFields.map(({ kind, field }) => `${kind}.${field}`)
  if (!every) return risk
  const all = Object.entries(fieldTypes).flatMap(([kind, fields]) =>
    Object.keys(fields ?? {})
      .filter((field) => !NOT_KEYED_TWICE.has(field))
      .map((field) => `${kind}.${field}`),
  )
  return [...risk, ...all.filter((id) => !risk.includes(id))]
}

export interface Sample {
  id: string
  fields: FieldsOf<'sample'>
  title: string
  entries: readonly string[]
  asked: ReadonlySet<string>
}

/** Samples that were not removed, the last one first. */
export function samplesOf(state: DeskState): Sample[] {
  return [...entitiesOf(state, 'sample').values()]
    .filter((entity) => !isRemoved(entity))
    .sort((a, b) => (a.born.at > b.born.at ? -1 : 1))
    .map((entity) => {
      const fields = fieldsOf('sample', entity)
      const words = (text = '') => text.split(' ').filter(Boolean)
      return {
        id: entity.id,
        fields,
        title: fields.title ?? 'Second keying',
        entries: words(fields.entries),
        asked: new Set(words(fields.fields)),
      }
    })
}

export const sampleDrawn = (wish: {
  id: string
  title: string
  perMille: number
  seed: string
  entries: readonly string[]
  every: boolean
  by: string
  at: string
}): Change => ({
  action: 'sample.drawn',
  kind: 'sample',
  id: wish.id,
  patch: [
    ['title', wish.title],
    ['at', wish.at],
    ['by', wish.by],
    ['perMille', wish.perMille],
    ['seed', wish.seed],
    ['entries', wish.entries.join(' ')],
    ['fields', sampleFields(wish.every).join(' ')],
  ],
})

export const sampleRemoved = (id: string): Change => ({
  action: 'sample.removed',
  kind: 'sample',
  id,
  patch: [['removed', true]],
})
