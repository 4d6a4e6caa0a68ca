import { documentTitle } from '../../../shared/sheets/packetDocuments'
import { paperById } from '../../../shared/knowledge/pga'

/** What a document is, in words: one of the usual sorts, else the title of an agency's paper. */
export const documentName = (sort: string | undefined): string =>
  documentTitle(sort, (paper) => paperById(paper)?.title)
