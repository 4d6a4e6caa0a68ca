/**
 * What a document of a shipment is, and where it stands when it is handed over: invoice, packing list, bill or arrival
 * notice, single bond, the agencies' papers, the rest (order of the paper packet: instructions to CBP Form 7501).
 */
export interface DocumentSort {
  /** stored in `document.sort`; the id of an agency's paper (`knowledge/pga`) stands there too */
  id: string
  name: string
  /** place in the order of handing over */
  rank: number
  /** what such files are usually called, in the languages of those who send them */
  called: RegExp
}

export const AGENCY_RANK = 50
export const OTHER_SORT = 'other'

/** The more particular name first: *packing list to invoice 5* is a packing list. */
export const DOCUMENT_SORTS: readonly DocumentSort[] = [
  {
    id: 'packingList',
    name: 'Packing list',
    rank: 20,
    called: /packing|pack.?list|\bpl\b|lista.?de.?empaque|packliste|colisage/iu,
  },
  { id: 'arrivalNotice', name: 'Arrival notice', rank: 35, called: /arrival.?notice|\ban\b|notice.?of.?arrival/iu },
  {
    id: 'bill',
    name: 'Bill of lading or air waybill',
    rank: 30,
    called: /bill.?of.?lading|\bb.?o?.?l\b|\b[mh]b?l\b|\b[hm]?awb\b|way.?bill|conocimiento|carta.?porte|\bbill\b/iu,
  },
  { id: 'singleBond', name: 'Single transaction bond', rank: 40, called: /\bbond\b|cbp.?301|\bstb\b/iu },
  {
    id: 'certificateOfOrigin',
    name: 'Certificate of origin',
    rank: 45,
    called: /certificate.?of.?origin|\bc\/?oo?\b|usmca|origin.?cert|certificado.?de.?origen/iu,
  },
  { id: 'permit', name: 'Permit or licence', rank: 70, called: /permit|licen[cs]e|permiso/iu },
  { id: 'certificate', name: 'Certificate', rank: 75, called: /certifica|phyto|fumigation|inspection|analysis/iu },
  {
    id: 'commercialInvoice',
    name: 'Commercial invoice',
    rank: 10,
    called: /invoice|\binv\b|factura|rechnung|facture|fattura|\bci\b/iu,
  },
  { id: 'powerOfAttorney', name: 'Power of attorney', rank: 80, called: /power.?of.?attorney|\bpoa\b|cbp.?5291/iu },
  { id: OTHER_SORT, name: 'Other document', rank: 90, called: /(?!)/u },
]

const sorts = new Map(DOCUMENT_SORTS.map((sort) => [sort.id, sort]))

/** undefined: the id of an agency's paper, or of a newer version's sort. */
export const sortById = (id: string): DocumentSort | undefined => sorts.get(id)

/** Where a document of the sort stands: an agency's paper with the agencies' papers, nothing known at the end. */
export const rankOf = (sort: string): number => (sort === '' ? 90 : (sortById(sort)?.rank ?? AGENCY_RANK))

export interface OwedPaper {
  /** id in `knowledge/pga` */
  paper: string
  title: string
}

/**
 * What a file is likely to be, by its name: one of the papers owed, else one of the usual. A guess that the person sees
 * and changes; a name that tells nothing ticks nothing off, even where only one paper is owed.
 */
export function proposeSort(fileName: string, owed: readonly OwedPaper[]): string {
  const name = fileName.replace(/\.[a-z0-9]{2,5}$/iu, '').replace(/[_.\-+()]+/gu, ' ')
  const paper = owed.find(({ title }) => saysSame(name, title))
  if (paper !== undefined) return paper.paper
  return DOCUMENT_SORTS.find(({ called }) => called.test(name))?.id ?? OTHER_SORT
}

/** A paper is recognised by a number of its form (`FDA 2877`, `3540-1`) or by two of its longer words. */
function saysSame(name: string, title: string): boolean {
  const words = wordsOf(name)
  const numbers = wordsOf(title).filter((word) => /\d{3}/u.test(word))
  if (numbers.some((number) => words.includes(number))) return true
  const long = wordsOf(title).filter((word) => word.length >= 5 && !/\d/u.test(word))
  return long.filter((word) => words.includes(word)).length >= 2
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z]+|\d+/gu) ?? []
