import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import {
  entitiesOf,
  entityOf,
  isRemoved,
  rowsOfEntry,
  textOf,
  valueOf,
  type DeskState,
  type Entity,
} from '../../journal/state'
import { latinLetters } from '../latin'
import { rememberBy } from '../remember'

/**
 * Parties of entries and whether somebody screened them (practice 12). A party is its name and country; what was keyed
 * about it on the clean machine holds for every entry that names it. Clients carry their own screening (`importer`).
 */
export type PartyRole = 'importer' | 'consignee' | 'manufacturer' | 'seller' | 'buyer' | 'shipTo' | 'consolidator'

export interface Party {
  /** `partyId` of name and country: the id of its screening */
  id: string
  name: string
  /** ISO code; '' where none was keyed */
  country: string
  role: PartyRole
  /** the entity and field that name it */
  entity: string
  field: string
  /** keyed at this desk; false: it came with the kit or a product of it, and was screened there */
  typed: boolean
}

export type PartyStanding = 'notScreened' | 'clear' | 'cleared' | 'possibleMatch' | 'match' | 'asClient' | 'fromKit'

const plainName = (name: string): string =>
  latinLetters(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** 40 hexadecimal digits of SHA-256 over the name without case, accents and punctuation, and the country. */
export const partyId = (name: string, country: string): string =>
  bytesToHex(sha256(utf8ToBytes(`${plainName(name)}|${country.toUpperCase()}`))).slice(0, 40)

const countryOf = (address: string): string => address.split('\n')[4]?.trim().toUpperCase() ?? ''

const made = new WeakMap<Entity, readonly Party[]>()

/** The parties that one entity names; made once for each state of it. */
function namedBy(entity: Entity): readonly Party[] {
  const known = made.get(entity)
  if (known !== undefined) return known
  const parties = isRemoved(entity) ? [] : (readers[entity.kind]?.(entity) ?? [])
  made.set(entity, parties)
  return parties
}

const readers: Readonly<Record<string, ((entity: Entity) => Party[]) | undefined>> = {
  entry: (entry) => [
    ...(textOf(entry, 'importer') === '' ? party(entry, 'importer', 'importerName', 'importerAddress') : []),
    ...(valueOf(entry, 'consigneeSame') === true ? [] : party(entry, 'consignee', 'consigneeName', 'consigneeAddress')),
  ],
  line: (line) =>
    party(line, 'manufacturer', 'manufacturerName', 'manufacturerAddress', textOf(line, 'mid').slice(0, 2)),
  isf: (isf) => [
    ...party(isf, 'seller', 'seller', 'sellerAddress'),
    ...party(isf, 'buyer', 'buyer', 'buyerAddress'),
    ...party(isf, 'manufacturer', 'manufacturer', 'manufacturerAddress'),
    ...party(isf, 'shipTo', 'shipTo', 'shipToAddress'),
    ...party(isf, 'consolidator', 'consolidator', 'consolidatorAddress'),
  ],
}

function party(entity: Entity, role: PartyRole, field: string, address: string, otherwise = ''): Party[] {
  const name = textOf(entity, field).trim()
  if (plainName(name) === '') return []
  const country = countryOf(textOf(entity, address)) || (/^[A-Z]{2}$/u.test(otherwise) ? otherwise : '')
  // A data sheet for a security filing carries no marks: all of it was keyed here.
  const mark = entity.kind === 'isf' ? 'T' : (entity.fields[field]?.m ?? 'K')
  return [{ id: partyId(name, country), name, country, role, entity: entity.id, field, typed: !/^[KP]/u.test(mark) }]
}

/** All parties that an entry, its lines and its security filing name; one that is named twice stands twice. */
export function partiesOf(state: DeskState, entry: Entity): readonly Party[] {
  return [entry, ...rowsOfEntry(state, 'line', entry.id), ...rowsOfEntry(state, 'isf', entry.id)].flatMap(namedBy)
}

/** Clients that were screened clear, by name. */
const clearClients = rememberBy(['importer'], (state): ReadonlySet<string> => {
  const clear = [...entitiesOf(state, 'importer').values()].filter(
    (client) =>
      !isRemoved(client) &&
      textOf(client, 'screenedOn') !== '' &&
      /^(no match|clear)/iu.test(textOf(client, 'screenedResult')),
  )
  return new Set(clear.map((client) => plainName(textOf(client, 'name'))))
})

/** How a party stands now: by what was keyed about it, else by where it came from. */
export function standingOf(state: DeskState, { id, name, typed }: Party): PartyStanding {
  const kept = entityOf(state, 'screening', id)
  if (kept !== undefined && !isRemoved(kept)) {
    const result = textOf(kept, 'result')
    if (result === 'possibleMatch') return textOf(kept, 'clearedBy') === '' ? 'possibleMatch' : 'cleared'
    if (result === 'clear' || result === 'match') return result
  }
  if (!typed) return 'fromKit'
  return clearClients(state).has(plainName(name)) ? 'asClient' : 'notScreened'
}

/** What stops the counter until a named person has said more. */
export const stopsCounter = (standing: PartyStanding): boolean =>
  standing === 'notScreened' || standing === 'possibleMatch' || standing === 'match'
