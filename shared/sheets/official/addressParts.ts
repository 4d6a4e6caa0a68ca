/** A stored address in its five parts, which an official form asks for one by one; '' where nothing is known. */
export interface AddressParts {
  importer: string
  consignee: string
}

/** The stored leaves of both parties; a consignee that is the importer has the importer's. */
export const addressPartsOf = (entry: {
  importerAddress?: string | undefined
  consigneeAddress?: string | undefined
  consigneeSame?: boolean | undefined
}): AddressParts => {
  const importer = entry.importerAddress ?? ''
  return { importer, consignee: entry.consigneeSame === true ? importer : (entry.consigneeAddress ?? '') }
}
