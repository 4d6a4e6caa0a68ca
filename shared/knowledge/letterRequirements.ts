import type { Entry } from '../domain/kinds'
import type { Sourced } from './fact'
import { modeFamily, type ModeFamily } from './modes'

/** What a downtime letter must name, by how the goods came; each row cites the notice that asks for it. */
export interface LetterRequirement extends Sourced {
  field: keyof Entry & string
  caption: string
  families: readonly ModeFamily[]
}

const every: readonly ModeFamily[] = ['truck', 'rail', 'ocean', 'air', 'other']
const seed = {
  source: 'CBP, Cyber Incident Guidance for Customs Brokers (April 2023): each entry with its entry number',
  checkedOn: '2026-11-24',
  confidence: 'sure',
} as const
const newOrleans = {
  source: 'Southern Currents 17-011 (New Orleans, 2017): least content of a truck letter, one for each shipment',
  checkedOn: '2026-11-24',
  confidence: 'sure',
} as const
const miami = {
  source: 'Miami port notice of 4 February 2017: least content of a letter, presented by the terminal operator',
  checkedOn: '2026-11-24',
} as const

const rows: readonly LetterRequirement[] = [
  { field: 'entryNumber', caption: 'Entry number', families: every, ...seed },
  { field: 'driverName', caption: "Driver's name", families: ['truck'], ...newOrleans },
  { field: 'driverBirthDate', caption: "Driver's date of birth", families: ['truck'], ...newOrleans },
  { field: 'plate', caption: 'Vehicle plate number', families: ['truck'], ...newOrleans },
  { field: 'tripNumber', caption: 'ACE trip number', families: ['truck'], ...newOrleans },
  { field: 'importerName', caption: "Importer's name", families: ['air'], ...miami, confidence: 'sure' },
  { field: 'importerAddress', caption: "Importer's address", families: ['air'], ...miami, confidence: 'sure' },
  { field: 'carrierName', caption: 'Carrier', families: ['air'], ...miami, confidence: 'sure' },
  { field: 'importerName', caption: "Importer's name", families: ['ocean'], ...miami, confidence: 'likely' },
  { field: 'importerAddress', caption: "Importer's address", families: ['ocean'], ...miami, confidence: 'likely' },
  { field: 'carrierName', caption: 'Carrier', families: ['ocean'], ...miami, confidence: 'likely' },
]

/** What the letter of this mode of transport (two-digit code) must name. */
export function letterRequirements(modeOfTransport: string | undefined): readonly LetterRequirement[] {
  const family = modeFamily(modeOfTransport)
  return rows.filter((row) => row.families.includes(family))
}
