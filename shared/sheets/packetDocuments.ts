import type { EntryFile } from '../domain/entryFile'
import { AGENCY_RANK, OTHER_SORT, rankOf, sortById } from '../documents/sorts'
import type { PacketPart } from './packet'
import type { DocumentValues } from './values'

/** Attached documents as parts of the packet, and what is put behind by hand. */

/** A paper that is not printed with the packet: it is put behind the sheet named, by hand. */
export interface Attachment {
  what: string
  /** null: nothing says that it is there */
  named: string | null
}

export function documentValues(
  file: EntryFile,
  paperTitle: (paper: string) => string | undefined = () => undefined,
): DocumentValues[] {
  return file.documents.map(({ id, fields }) => ({
    id,
    what: documentTitle(fields.sort, paperTitle),
    sort: fields.sort ?? OTHER_SORT,
    name: fields.name ?? '',
    sha256: fields.sha256 ?? '',
    bytes: fields.bytes ?? 0,
    rotate: fields.rotate ?? 0,
    pages: fields.pages ?? 1,
    inPacket: fields.inPacket === true && fields.pages !== undefined,
  }))
}

/** What a document is, in words: one of the usual sorts, else the title of an agency's paper. */
export const documentTitle = (sort: string | undefined, paperTitle: (paper: string) => string | undefined): string =>
  sortById(sort ?? OTHER_SORT)?.name ?? paperTitle(sort ?? '') ?? 'Paper of another agency'

/** The trade's papers, and from the first paper of an agency on the rest: the agencies' forms stand between the two. */
export function aroundAgencies(
  documents: readonly DocumentValues[],
): readonly [trade: readonly DocumentValues[], rest: readonly DocumentValues[]] {
  const first = documents.findIndex(({ sort }) => rankOf(sort) >= AGENCY_RANK)
  return first < 0 ? [documents, []] : [documents.slice(0, first), documents.slice(first)]
}

/** In the order in which they stand; each copy of a document behind the other. */
export const documentParts = (documents: readonly DocumentValues[], copies: number): PacketPart[] =>
  documents
    .filter(({ inPacket }) => inPacket)
    .flatMap(({ id }) =>
      Array.from({ length: copies }, (_, at): PacketPart => ({
        sheet: 'document',
        document: id,
        ...(at === 0 ? CBP : at === 1 ? BROKER : copy(at)),
      })),
    )

const CBP = { copy: 'CBP COPY', audience: 'cbp' } as const
const BROKER = { copy: 'BROKER COPY', audience: 'broker' } as const
const copy = (at: number) => ({ copy: `COPY ${at + 1}`, audience: 'cbp' }) as const

export const byHand = ({ what, name }: Pick<DocumentValues, 'what' | 'name'>): Attachment => ({
  what,
  named: `${name}, put behind by hand`,
})

/**
 * Order of a packet: behind the forms come invoice, packing list, bill, single bond, then the agencies' papers. What is
 * attached and printed is not asked for again; what is attached and cannot be printed is named.
 */
export function attachmentsOf(file: EntryFile, documents: readonly DocumentValues[]): Attachment[] {
  const { attachedPapers = '', pgaPapers = '', bondType } = file.entry
  const keyed = attachedPapers.split(/[;\n]/u).map((part) => part.trim())
  const named = (pattern: RegExp) => keyed.find((part) => pattern.test(part)) ?? null
  const known = /invoice|packing|bill|waybill/iu
  const asked: (Attachment & { sorts: string[] })[] = [
    { what: 'Commercial invoice', named: named(/invoice/iu), sorts: ['commercialInvoice'] },
    { what: 'Packing list', named: named(/packing/iu), sorts: ['packingList'] },
    {
      what: 'Bill of lading or air waybill',
      named: named(/\bbill|waybill/iu),
      sorts: ['bill', 'arrivalNotice'],
    },
    ...(bondType === '9' ? [{ what: 'Single transaction bond', named: null, sorts: ['singleBond'] }] : []),
  ]
  const usual = asked.filter(({ sorts }) => !documents.some(({ sort }) => sorts.includes(sort)))
  const left = documents.filter(({ inPacket }) => !inPacket)
  const agencies = documents.some(({ inPacket, sort }) => inPacket && rankOf(sort) === AGENCY_RANK)
  return [
    ...usual.map(({ what, named: text }) => ({ what, named: text })),
    ...left.filter(({ sort }) => rankOf(sort) < AGENCY_RANK).map(byHand),
    ...(pgaPapers === '' || agencies ? [] : [{ what: 'Papers of other agencies', named: pgaPapers }]),
    ...left.filter(({ sort }) => rankOf(sort) >= AGENCY_RANK).map(byHand),
    ...keyed.filter((part) => part !== '' && !known.test(part)).map((what) => ({ what, named: what })),
  ]
}
