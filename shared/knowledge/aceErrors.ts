import { from000 } from './aceErrors/from000'
import { from200 } from './aceErrors/from200'
import { from400 } from './aceErrors/from400'
import { from500 } from './aceErrors/from500'
import { from600 } from './aceErrors/from600'
import { from700 } from './aceErrors/from700'
import { lettersAToM } from './aceErrors/lettersAToM'
import { lettersPToR } from './aceErrors/lettersPToR'
import { lettersS } from './aceErrors/lettersS'
import { lettersXToZ } from './aceErrors/lettersXToZ'
import type { AceErrorRow } from './aceErrors/row'
import type { Sourced } from './fact'

/** What CBP's dictionary calls the conditions of an E1. Some codes are shared by applications and stand twice. */
const aceErrorsSource: Sourced = {
  source: 'CBP, ACE Error Dictionary, revision 51 (18 July 2026)',
  checkedOn: '2026-11-24',
  confidence: 'sure',
}

export const aceErrors: readonly AceErrorRow[] = [
  ...from000,
  ...from200,
  ...from400,
  ...from500,
  ...from600,
  ...from700,
  ...lettersAToM,
  ...lettersPToR,
  ...lettersS,
  ...lettersXToZ,
]

let byCode: Map<string, string[]> | undefined

/**
 * The dictionary's texts of a condition of the entry summary: several where applications share a code, none where it is
 * not in it. It is no dictionary of cargo release conditions: there the same three characters mean other things.
 */
export function aceErrorTexts(code: string): readonly string[] {
  if (byCode === undefined) {
    byCode = new Map()
    for (const [known, text] of aceErrors) byCode.set(known, [...(byCode.get(known) ?? []), text])
  }
  return byCode.get(code) ?? []
}

/** What to look at, in our words, for conditions that are often seen (after the dictionary's own explanations). */
const HINTS: Readonly<Record<string, string>> = {
  '101': 'The importer number is not on CBP’s file: check it, or file a 5106.',
  '187': 'The same bill or in-bond number stands twice, or in-bond, master and house are out of order.',
  '188': 'In-bond is claimed, but the port of unlading is the port of entry.',
  '408': 'The country of origin is not an ISO code.',
  '439': 'The tariff number wants a quantity and a unit.',
  '441': 'Quantity and unit do not go together.',
  '442': 'The unit is not the one of the tariff number.',
  '613': 'These tariff numbers do not belong together on one line.',
  '624': 'The duty is not CBP’s figure, or duty was sent with a free program.',
  '664': 'Charges are required.',
  '701': 'The totals (record 90) are missing.',
  '852': 'The order of tariff numbers: chapter 98, then 99, then 1 to 97.',
  '875': 'The importer is inactive at CBP.',
}
export const aceErrorHint = (code: string): string => HINTS[code] ?? ''

/** Census warnings come as accepted with severity W, each with the overrides that answer it. */
export const censusWarnings: Readonly<Record<string, { text: string; overrides: readonly string[] }>> = {
  '27A': { text: 'Improbable country', overrides: ['01', '02', '03', '49', '50'] },
  '27B': { text: 'Quantity 1 against quantity 2', overrides: ['09', '20', '21', '49', '50'] },
  '27C': { text: 'Low value for quantity 1', overrides: ['09', '12', '13', '14', '15', '20', '27', '49', '50'] },
  '27D': {
    text: 'High value for quantity 1',
    overrides: ['04', '05', '06', '07', '08', '09', '10', '11', '15', '21', '49', '50'],
  },
  '27F': {
    text: 'High value for quantity 2',
    overrides: ['04', '05', '06', '07', '08', '09', '10', '11', '15', '21', '49', '50'],
  },
  '27G': { text: 'Improbable tariff number for air', overrides: ['05', '49', '50'] },
  '27H': { text: 'Gross weight, air', overrides: ['20', '22', '49', '50'] },
  '27I': { text: 'Gross weight, vessel', overrides: ['20', '22', '49', '50'] },
  '27J': {
    text: 'Charges against value',
    overrides: ['05', '12', '13', '14', '15', '16', '17', '18', '19', '20', '22', '49', '50'],
  },
  '27M': { text: 'Quantity 2 against quantity 1', overrides: ['09', '20', '21', '49', '50'] },
  '27P': { text: 'Maximum value exceeded', overrides: ['51'] },
  '27Q': { text: 'Maximum charges exceeded', overrides: ['51'] },
  '28E': { text: 'Low value for quantity 2', overrides: ['09', '12', '13', '14', '15', '20', '27', '49', '50'] },
}
const censusWarningsSource: Sourced = {
  source: 'CATAIR Entry Summary Create/Update, July 2026, AE-220 and 221',
  checkedOn: '2026-11-24',
  confidence: 'sure',
}

/** Where the dictionary and the census warnings were read, and when they were checked. */
export const aceErrorSources = { errors: aceErrorsSource, census: censusWarningsSource } as const
