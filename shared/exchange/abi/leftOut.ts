/**
 * What a draft does not tell ACE about an entry, or tells with a doubt. Each reason is a row of this table; the sidecar
 * prints its words. Add a reason here, never a sentence elsewhere.
 */
export const LEFT_OUT_WHY = {
  /** lacking: the place stays blank */
  notKeyed: { sort: 'lacking', words: 'is not keyed; the place is left blank' },
  aceAsksFor: { sort: 'lacking', words: 'is not keyed, and ACE refuses the entry without it' },
  addressIncomplete: { sort: 'lacking', words: 'has no full address (street, city, country): the party is left out' },
  pastDay: { sort: 'lacking', words: 'lies in the past, and ACE takes today or later; the place is left blank' },
  /** left out: keyed, but not told */
  noPlace: { sort: 'leftOut', words: 'has no place in these records; key it in the main system' },
  layoutNotKnown: { sort: 'leftOut', words: 'its layout is not public; key it in the main system' },
  codesNotKnown: { sort: 'leftOut', words: 'the agency’s codes for it are not known here; key it in the main system' },
  otherScript: { sort: 'leftOut', words: 'is not in Latin letters' },
  tooLong: { sort: 'leftOut', words: 'is longer than its place' },
  whichBill: { sort: 'leftOut', words: 'nothing says to which bill it belongs' },
  agencyOpen: { sort: 'lacking', words: 'nobody has decided whether it applies' },
  notOfThisPart: { sort: 'leftOut', words: 'is told in the other message' },
  /** doubted: written, and somebody should look */
  transliterated: { sort: 'doubted', words: 'was written in plain letters; compare it with the paper' },
  shortened: { sort: 'doubted', words: 'was longer than its place and was cut' },
  roundedToDollars: { sort: 'doubted', words: 'was rounded to whole dollars' },
  roundedToHundredths: { sort: 'doubted', words: 'was rounded to two decimals' },
  stateFromAddress: { sort: 'doubted', words: 'was taken from the address' },
  buyerFromImporter: { sort: 'doubted', words: 'was not keyed; the importer of record was written' },
  inFeeTotals: { sort: 'doubted', words: 'is in the fee totals too; the chapter at hand does not say so in words' },
  needsStatementDay: { sort: 'leftOut', words: 'needs a statement day that is not keyed; key both in the main system' },
  notCollected: { sort: 'leftOut', words: 'is $3.00 or less and stands alone: it is not collected' },
  notComputed: { sort: 'leftOut', words: 'is not computed here; add it in the main system' },
  checkDigit: { sort: 'doubted', words: 'its check digit is not the one that CBP’s rule gives' },
  wholeBill: { sort: 'doubted', words: 'is not keyed; a blank means all that the carrier’s manifest has' },
  masterAlone: { sort: 'doubted', words: 'has no house bill under it and was written as a simple bill' },
  codesLikely: { sort: 'doubted', words: 'come from notes on the agency’s guide, not from the guide itself' },
  replaceRefused: {
    sort: 'doubted',
    words: 'ACE refuses a replacement once the goods have arrived and are released: ask the port to correct it',
  },
  likely: { sort: 'doubted', words: 'its place rests on a transcription of the chapter, not on the chapter itself' },
} as const satisfies Record<string, { sort: 'leftOut' | 'lacking' | 'doubted'; words: string }>

export type LeftOutWhy = keyof typeof LEFT_OUT_WHY

export interface LeftOut {
  /** record that it belongs to or would belong to: SE13, 40, PG01; '' where none is known */
  record: string
  /** '' the entry, else `line 2`, `bill 1`, `line 2, FDA` */
  where: string
  /** what, in the words of the screen: `contact telephone` */
  what: string
  why: LeftOutWhy
  /** the value as it was keyed, where that helps; never an importer number or a name of a person */
  value?: string
}
