import type { Entity } from '../../journal/state'
import type { Progress } from '../clocks'
import type { Subject } from '../respond/subject'
import { speakingOf, standsUnder, tierKey, type Place, type RankedFacts, type Speaking } from './place'

/** What a shipment is known by, without the clock: made again only when one of its records changes. */
export interface Shipment extends RankedFacts {
  subject: Exclude<Subject, 'importer'>
  /** id of the record: entry, arrival, or entry in flight */
  of: string
  /** records of the same shipment: '' where there is none */
  entry: string
  arrival: string
  inFlight: string
  entryNumber: string
  /** where its entry stands; undefined = no entry yet */
  progress: Progress | undefined
  importer: string
  importerName: string
  reference: string
  bill: string
  container: string
  port: string
  firms: string
  goods: string
  /** an agency's release is on record */
  pgaCleared: boolean
  /** what stops it, each in a few words */
  stops: readonly string[]
  assignment: Entity | undefined
  override: Entity | undefined
}

/** One shipment in its place. */
export interface QueueItem {
  /** of the records that are kept of it: subject and record, the same on every laptop */
  id: string
  shipment: Shipment
  place: Place
  said: readonly Speaking[]
  /** wall ms between which it stands there while no fact changes: from ≤ now < until */
  from: number
  until: number
}

/** What a person said of its place; by the rule once that was taken away. */
export const handOf = ({ override }: Pick<Shipment, 'override'>): 0 | 1 | 2 =>
  override === undefined || override.fields['removed']?.v === true ? 1 : override.fields['place']?.v === 'last' ? 2 : 0

/** @param offsetMinutes of this laptop's clock: a day begins at its midnight */
export const placed = (shipment: Shipment, nowMs: number, offsetMinutes: number): QueueItem =>
  placedAgain(shipment, speakingOf(shipment, offsetMinutes), nowMs)

/** The same facts at another hour. */
export function placedAgain(shipment: Shipment, said: readonly Speaking[], nowMs: number): QueueItem {
  const { under, until } = standsUnder(said, nowMs)
  const { id, costPerDay, tier } = shipment
  const place = { hand: handOf(shipment), rule: under.rule, at: under.at, cost: costPerDay, tier: tierKey(tier), id }
  return { id, shipment, place, said, from: under.from, until }
}
