import type { Isf } from '../domain/respond/isfFields'
import type { Sourced } from './fact'

/** One of the ten data elements of an importer security filing, and the boxes of our sheet that hold it. */
export interface IsfElement extends Sourced {
  /** paragraph of 19 CFR 149.3(a), 1 to 10 */
  number: number
  name: string
  /** the boxes that hold it; the first is the one without which it is missing */
  fields: readonly (keyof Isf)[]
  /** lading: 24 hours before the vessel is laden. arrival: as early as possible, 24 hours before arrival at the latest. */
  by: 'lading' | 'arrival'
}

const read = { checkedOn: '2026-11-24', confidence: 'sure' } as const

const element = (
  number: number,
  name: string,
  fields: readonly (keyof Isf)[],
  by: IsfElement['by'] = 'lading',
): IsfElement => ({ number, name, fields, by, source: `19 CFR 149.3(a)(${number}), 149.2(b)`, ...read })

export const isfElements: readonly IsfElement[] = [
  element(1, 'Seller', ['seller', 'sellerAddress']),
  element(2, 'Buyer', ['buyer', 'buyerAddress']),
  element(3, 'Importer of record number', ['importerNumber']),
  element(4, 'Consignee number', ['consigneeNumber']),
  element(5, 'Manufacturer or supplier', ['manufacturer', 'manufacturerAddress']),
  element(6, 'Ship to party', ['shipTo', 'shipToAddress']),
  element(7, 'Country of origin', ['countryOfOrigin']),
  element(8, 'Tariff numbers, six digits at least', ['htsNumbers']),
  element(9, 'Container stuffing location', ['stuffingPlace', 'stuffingAddress'], 'arrival'),
  element(10, 'Consolidator (stuffer)', ['consolidator', 'consolidatorAddress'], 'arrival'),
]

/** The two that are not ours: the carrier sends them itself. */
export const isfOfTheCarrier: Sourced & { names: readonly string[] } = {
  names: ['Vessel stow plan', 'container status messages'],
  source: '19 CFR 4.7c, 4.7d',
  checkedOn: '2026-11-24',
  confidence: 'likely',
}

/** What is outside the rule, as far as it is known: said beside the list, decided by a person. */
export const isfOutside: Sourced & { words: string } = {
  words: 'Bulk cargo needs no filing; for break bulk another time may hold.',
  source: '19 CFR 149.4',
  checkedOn: '2026-11-24',
  confidence: 'likely',
}
