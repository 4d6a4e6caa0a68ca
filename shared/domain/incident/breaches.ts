import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { DeskState } from '../../journal/state'
import { partsOf, type IncidentPart } from './rows'

export type Touched = IncidentPart<'touched'>

/** A breach that stands, and the clients whose data it is known to have touched, each once, in the order found. */
export interface BreachRow extends IncidentPart<'breach'> {
  touched: readonly Touched[]
}

/** Standing breaches of an incident. None: *no breach known yet*, which is a state and not an absence (practice 16). */
export function breachesOf(state: DeskState, incident: string): BreachRow[] {
  const touched = partsOf(state, 'touched', incident).filter(({ fields }) => fields.withdrawn !== true)
  return partsOf(state, 'breach', incident)
    .filter(({ fields }) => fields.withdrawn !== true)
    .map((breach) => ({ ...breach, touched: touched.filter(({ fields }) => fields.breach === breach.id) }))
}

/** All of them, those taken back too: what was once reported is not forgotten. */
export function everyBreachOf(state: DeskState, incident: string): BreachRow[] {
  const touched = partsOf(state, 'touched', incident)
  return partsOf(state, 'breach', incident).map((breach) => ({
    ...breach,
    touched: touched.filter(({ fields }) => fields.breach === breach.id),
  }))
}

/** id of a touched client: breach + '/' + client; hashed where it would be too long, or fall apart in a list of ids. */
export function touchedId(breach: string, client: string): string {
  const id = `${breach}/${client}`
  return id.length <= 64 && !/\s/u.test(id) ? id : `${breach}/${bytesToHex(sha256(utf8ToBytes(client))).slice(0, 40)}`
}

/** As screens and copies show an importer number until somebody asks: it may be a Social Security number. */
export const maskedNumber = (importerNumber: string): string =>
  importerNumber === '' ? '' : `••••${importerNumber.length > 4 ? importerNumber.slice(-2) : ''}`
