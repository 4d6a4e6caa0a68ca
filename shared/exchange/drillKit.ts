import { z } from 'zod'
import {
  BlockFields,
  ContactFields,
  FirmFields,
  ImporterFields,
  PortProfileFields,
  SignerFields,
} from '../domain/kinds'
import type { Action } from '../journal/actions'
import type { Change, Patch, Scalar } from '../journal/item'

/**
 * The drill kit: a broker that does not exist, to practise with (practice 26). The files lie in `assets/drill/`;
 * they are passed in as parsed JSON, so that this stays pure. A file that does not fit is a bug of ours and throws.
 */

const id = { id: z.string().min(1).max(64) }

const FirmFile = z.strictObject({
  about: z.string(),
  kitDate: z.iso.date(),
  firm: FirmFields.partial(),
  signers: z.array(SignerFields.partial().extend(id)),
  blocks: z.array(BlockFields.partial().extend(id)),
  portProfiles: z.array(PortProfileFields.partial().extend(id)),
})
const ImportersFile = z.strictObject({ importers: z.array(ImporterFields.partial().extend(id)) })
const ContactsFile = z.strictObject({ contacts: z.array(ContactFields.partial().extend(id)) })

/** A product as the catalogue `products` holds it: every column is text, '' where nothing is known. */
const ProductRow = z.strictObject({
  id: z.string().min(1),
  sku: z.string().min(1),
  name: z.string().min(1),
  description: z.string().min(1),
  /** chapter 1–97 number as printed: 9401.61.4011 */
  htsNumber: z.string().regex(/^\d{4}\.\d{2}\.\d{4}$/u),
  /** general rate as the tariff prints it: Free, 2.5%, 6.3¢/liter */
  rate: z.string().min(1),
  /** unit codes as on the 7501: NO, KG, DOZ */
  unit1: z.string().min(1),
  unit2: z.string(),
  /** ISO 3166 alpha-2 */
  origin: z.string().length(2),
  mid: z.string().min(7).max(15),
  manufacturerName: z.string(),
  /** five-part address leaf, as in `Address` */
  manufacturerAddress: z.string(),
  /** agencies that may want data or papers, each with how sure we are; '' = no flag in our tables, which proves nothing */
  pgaHint: z.string(),
  pgaSource: z.string(),
  /** id of the importer */
  importer: z.string(),
  specialProgram: z.string(),
  /** typical value of one first unit, US cents */
  unitValueCents: z.string().regex(/^\d+$/u),
})
type ProductRow = z.infer<typeof ProductRow>
const ProductsFile = z.strictObject({
  catalogue: z.literal('products'),
  version: z.string().min(1),
  source: z.string().min(1),
  rows: z.array(ProductRow),
})

/** The JSON files of `assets/drill/`, as imported. */
interface DrillFiles {
  firm: unknown
  importers: unknown
  contacts: unknown
}

const patchOf = (fields: Record<string, unknown>): Patch =>
  Object.entries(fields)
    .filter(([field, value]) => field !== 'id' && value !== undefined && value !== '')
    .map(([field, value]): [string, Scalar] => [field, value as Scalar])

const changeOf = (action: Action, kind: string, record: { id: string }): Change => ({
  action,
  kind,
  id: record.id,
  patch: patchOf(record),
})

/**
 * What fills a practice desk: the firm with `drill` set, signers, the two blocks of numbers, port profiles, importers
 * and contacts.
 * @param about.device the device that may draw from the blocks. Where it is not known yet (a desk about to be made),
 *   leave it out: the blocks are left out too, and `drillBlocks` gives them once the desk has its device.
 */
export function drillChanges(files: DrillFiles, about: { device?: string } = {}): Change[] {
  const kit = FirmFile.parse(files.firm)
  return [
    { action: 'firm.keyed', kind: 'firm', id: 'firm', patch: patchOf({ ...kit.firm, drill: true }) },
    ...kit.signers.map((signer) => changeOf('signer.keyed', 'signer', signer)),
    ...(about.device === undefined ? [] : drillBlocks(files, about.device)),
    ...kit.portProfiles.map((profile) => changeOf('portProfile.keyed', 'portProfile', profile)),
    ...ImportersFile.parse(files.importers).importers.map((row) => changeOf('importer.keyed', 'importer', row)),
    ...ContactsFile.parse(files.contacts).contacts.map((row) => changeOf('contact.keyed', 'contact', row)),
  ]
}

/** The ordinary block of 100 numbers and the emergency block of 25, for one device. */
export function drillBlocks(files: Pick<DrillFiles, 'firm'>, device: string): Change[] {
  return FirmFile.parse(files.firm).blocks.map((block) =>
    changeOf('reserve.block.added', 'block', { ...block, device } as { id: string }),
  )
}

/** The 150 products, for `desk.loadCatalogue(catalogue, version, rows, source)`. */
export function drillProducts(file: unknown): {
  catalogue: 'products'
  version: string
  source: string
  rows: ProductRow[]
} {
  return ProductsFile.parse(file)
}
