import { countries } from '../../shared/knowledge/countries'
import { entryTypes } from '../../shared/knowledge/entryTypes'
import { modes } from '../../shared/knowledge/modes'
import { ports } from '../../shared/knowledge/ports'
import type { Scalar } from '../../shared/journal/item'
import type { BoxList } from './formLayout'

/** What a code box offers. `shown` is what stands in the box where the stored code is not a word of the trade. */
export interface CodeRow {
  code: string
  name: string
  shown?: string
  /** what is stored, where it is not the code itself */
  stored?: Scalar
}

type CodeList = Exclude<BoxList, 'importers' | 'products' | 'signers'>

const lists: Record<CodeList, readonly CodeRow[]> = {
  entryTypes: entryTypes.map(({ code, name, support }) => ({
    code,
    name: support === 'full' ? name : `${name} (${support === 'askCbp' ? 'ask CBP first' : 'not made here'})`,
  })),
  modes: modes.map(({ code, name }) => ({ code, name })),
  ports: ports.map(({ code, name }) => ({ code, name })),
  countries: countries.map(({ code, name }) => ({ code, name })),
  bondTypes: [
    { code: '8', name: 'Continuous bond' },
    { code: '9', name: 'Single transaction bond' },
    { code: '0', name: 'No bond required' },
  ],
  billTypes: [
    { code: 'R', name: 'Regular (simple) bill, PAPS number' },
    { code: 'M', name: 'Master bill' },
    { code: 'H', name: 'House bill' },
    { code: 'I', name: 'In-bond number' },
  ],
  units: [
    { code: 'NO', name: 'Number' },
    { code: 'KG', name: 'Kilograms' },
    { code: 'DOZ', name: 'Dozens' },
    { code: 'PRS', name: 'Pairs' },
    { code: 'PCS', name: 'Pieces' },
    { code: 'L', name: 'Liters' },
    { code: 'M', name: 'Meters' },
    { code: 'M2', name: 'Square meters' },
    { code: 'M3', name: 'Cubic meters' },
    { code: 'T', name: 'Metric tons' },
    { code: 'G', name: 'Grams' },
    { code: 'PFL', name: 'Proof liters' },
    { code: 'X', name: 'No unit collected' },
  ],
  sameOrOther: [
    { code: 'same', name: 'Same as the importer of record', shown: 'Same', stored: true },
    { code: 'other', name: 'Another party', shown: 'Other', stored: false },
  ],
  relationship: [
    { code: 'Y', name: 'Yes, related parties', shown: 'Yes', stored: 'Y' },
    { code: 'N', name: 'No, not related', shown: 'No', stored: 'N' },
  ],
  declarant: [
    { code: 'agent', name: 'Agent of the importer of record', shown: 'Agent', stored: 'agent' },
    { code: 'importer', name: 'Importer of record himself', shown: 'Importer', stored: 'importer' },
  ],
  purchased: [
    { code: 'yes', name: 'Purchased, or agreed to be', shown: 'Yes', stored: 'yes' },
    { code: 'no', name: 'Not purchased', shown: 'No', stored: 'no' },
  ],
  answer: [
    { code: 'no', name: 'No: looked at and answered', shown: 'No', stored: 'no' },
    { code: 'yes', name: 'Yes', shown: 'Yes', stored: 'yes' },
    { code: '?', name: 'Not known yet', shown: 'Not known', stored: 'notKnown' },
  ],
  isf: [
    { code: 'yes', name: 'Filed', shown: 'Filed', stored: 'yes' },
    { code: 'no', name: 'Not filed', shown: 'Not filed', stored: 'no' },
    { code: 'not required', name: 'Not required', shown: 'Not required', stored: 'notRequired' },
  ],
}

export const codeList = (list: CodeList): readonly CodeRow[] => lists[list]

const isCodeList = (list: BoxList | undefined): list is CodeList => list !== undefined && list in lists

/** How a stored choice stands in its box; undefined where the box shows the stored code itself. */
export function choiceText(list: BoxList | undefined, value: Scalar): string | undefined {
  if (!isCodeList(list)) return undefined
  return lists[list].find((row) => row.stored === value)?.shown
}

/** What is stored for a choice as typed: its word, its code, or letters that only one of them begins with. */
export function choiceByText(list: BoxList | undefined, text: string): Scalar | undefined {
  if (!isCodeList(list)) return undefined
  const typed = text.toLowerCase()
  const choices = lists[list].filter((row) => row.stored !== undefined)
  const exact = choices.find((row) => row.code.toLowerCase() === typed || row.shown?.toLowerCase() === typed)
  if (exact !== undefined) return exact.stored
  const only = (begins: (row: CodeRow) => boolean | undefined): Scalar | undefined => {
    const begun = choices.filter(begins)
    return begun.length === 1 ? begun[0]?.stored : undefined
  }
  return (
    only((row) => row.code.toLowerCase().startsWith(typed)) ?? only((row) => row.shown?.toLowerCase().startsWith(typed))
  )
}
