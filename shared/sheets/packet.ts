import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { EntryFile } from '../domain/entryFile'
import { canonicalJson } from '../journal/canonical'
import { modeOf } from './entryValues'
import {
  aroundAgencies,
  attachmentsOf,
  byHand,
  documentParts,
  documentValues,
  type Attachment,
} from './packetDocuments'
import { packetValues, type PacketContext } from './packetValues'
import type { PgaForPacket } from './pga/forPacket'
import type { PgaFormId } from './pga/formIds'
import { formEntry } from './pga/registry'
import type { DocumentValues, PacketValues, Value } from './values'

/**
 * What goes into a packet and in which order: planned as plain data, so that the drawing worker takes it as it is.
 */
export type PacketSheet =
  'cover' | 'letter' | '3461' | '7501' | 'document' | 'pga' | 'strip' | 'letter-carrier' | 'envelope'

export interface PacketPart {
  sheet: PacketSheet
  /** stands in the bottom margin: CBP COPY */
  copy: string
  audience: 'cbp' | 'carrier' | 'broker'
  /** of a sheet `document`: which */
  document?: string
  /** of a sheet `pga`: place of its form among `values.agencies.forms`, from 0 */
  form?: number
}

export interface PacketPlan {
  values: PacketValues
  parts: PacketPart[]
  attachments: Attachment[]
  /**
   * SHA-256 over the values and the parts: 64 hexadecimal digits; its first eight stand on every page. '' in a preview,
   * which is no paper: hashing each would cost as much as laying the sheet that follows the keys.
   */
  hash: string
  title: string
  printedAtMs: number
}

export interface PacketWish {
  /** false: the entry summary stays out (it is due within ten working days and not at release, unless live) */
  with7501?: boolean
  /** numbers of copies, before the port's profile and the defaults of the trade */
  copies?: {
    letter?: number
    cbp3461?: number
    cbp7501?: number
    documents?: number
    pga?: Partial<Record<PgaFormId, number>>
  }
}

/** `pga`: what the agencies' checklist adds; absent, the packet has no sheets for agencies. */
export function packetOf(
  file: EntryFile,
  context: PacketContext,
  wish: PacketWish = {},
  pga?: PgaForPacket,
): PacketPlan {
  const documents = documentValues(file, context.paperTitle)
  const parts = partsOf(file, wish, documents, pga)
  const whole: PacketValues = {
    ...packetValues(file, context),
    ...(documents.length > 0 && { documents }),
    ...(pga !== undefined && { agencies: pga }),
  }
  const values = parts.some((part) => part.sheet === '7501') ? whole : withoutSummary(whole)
  const attachments = attachmentsOf(file, documents)
  return {
    values,
    parts,
    attachments,
    hash: context.printedAt === undefined ? '' : packetHash(values, parts),
    title: `${values.entry.entryNumber.text || 'Entry'} revision ${values.revision}${values.drill ? ', exercise' : ''}`,
    printedAtMs: context.printedAt?.ms ?? 0,
  }
}

/**
 * The plan as it can be printed: `pages` names each document that was opened, and how many pages it has. One that could
 * not be had is put behind by hand. The plan itself comes back when it holds as it is.
 */
export function withPapers(plan: PacketPlan, pages: ReadonlyMap<string, number>): PacketPlan {
  const { documents = [] } = plan.values
  const isAsPlanned = documents.every(({ id, inPacket, pages: planned }) => !inPacket || pages.get(id) === planned)
  if (isAsPlanned) return plan
  const present = documents.map((one) => ({
    ...one,
    pages: pages.get(one.id) ?? one.pages,
    inPacket: one.inPacket && pages.has(one.id),
  }))
  const missing = documents.filter(({ id, inPacket }) => inPacket && !pages.has(id))
  const values = { ...plan.values, documents: present }
  const parts = plan.parts.filter(({ document }) => document === undefined || pages.has(document))
  const attachments = [...plan.attachments, ...missing.map(byHand)]
  return { ...plan, values, parts, attachments, hash: plan.hash === '' ? '' : packetHash(values, parts) }
}

/** What only the entry summary asks for is no blank of a packet without it. */
function withoutSummary(values: PacketValues): PacketValues {
  const notAsked = (value: Value): Value => ({ ...value, needed: false })
  const { duty, other, total } = values.totals
  return {
    ...values,
    lines: values.lines.map((line) => ({
      ...line,
      description: notAsked(line.description),
      value: notAsked(line.value),
    })),
    totals: { ...values.totals, duty: notAsked(duty), other: notAsked(other), total: notAsked(total) },
  }
}

const hashOf = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(plainly(value)))))
/** Members that are absent are left out; the canonical form refuses them. */
const plainly = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** The paper's tie to the record. Computed before anything is laid out: the hash itself stands on the page. */
export const packetHash = (values: PacketValues, parts: readonly PacketPart[]): string => hashOf({ values, parts })

const digests = new WeakMap<PacketValues, string>()

/**
 * SHA-256 over what was keyed, without revision, time and operator: it moves when a value changes after the print.
 * Computed when first asked.
 */
export function packetDigest(values: PacketValues): string {
  const known = digests.get(values)
  if (known !== undefined) return known
  const { entry, bills, containers, lines, declaration, signer, firm, incident, documents, agencies } = values
  const forms = agencies?.forms
  const digest = hashOf({ entry, bills, containers, lines, declaration, signer, firm, incident, documents, forms })
  digests.set(values, digest)
  return digest
}

const COPIES_3461 = ['CBP COPY', 'CARRIER RELEASE COPY', 'BROKER COPY', 'OTHER AGENCY COPY']
const COPIES_7501 = ['RECORD COPY', 'STATISTICAL COPY', 'COLLECTION COPY', 'BROKER COPY']
const COPIES_LETTER = ['CBP COPY', 'BROKER COPY']

/** FDA takes two copies of the entry form with its papers (form FDA 2877, instructions; likely for its other goods too). */
const COPIES_FDA = ['FDA COPY', 'FDA COPY 2']

/** Letter 2, 3461 3 (the trade's default; 19 CFR 142.3 leaves the number to the port director), then the rest. */
function partsOf(
  file: EntryFile,
  { copies, with7501 }: PacketWish,
  documents: readonly DocumentValues[],
  pga: PgaForPacket | undefined,
): PacketPart[] {
  const profile = file.portProfile
  const truck = modeOf(file.entry.modeOfTransport) === 'truck'
  const parts: PacketPart[] = [{ sheet: 'cover', copy: 'BROKER COPY', audience: 'broker' }]
  const add = (sheet: PacketSheet, names: readonly string[], count: number, form?: number) => {
    for (let at = 0; at < count; at++) {
      const copy = names[at] ?? `COPY ${at + 1}`
      parts.push({ sheet, copy, audience: audienceOf(copy), ...(form !== undefined && { form }) })
    }
  }
  add('letter', COPIES_LETTER, copies?.letter ?? profile?.copiesLetter ?? 2)
  const usual = profile?.copies3461 ?? 3
  const toFda = pga?.forms.some(({ agency }) => agency === 'FDA') === true ? COPIES_FDA : []
  const names = toFda.length === 0 ? COPIES_3461 : [...COPIES_3461.slice(0, usual), ...toFda]
  add('3461', names, copies?.cbp3461 ?? usual + toFda.length)
  if (with7501 !== false) add('7501', COPIES_7501, copies?.cbp7501 ?? 1)
  const [trade, agencies] = aroundAgencies(documents)
  parts.push(...documentParts(trade, copies?.documents ?? 1))
  pga?.forms.forEach(({ form }, at) => {
    const own = formEntry(form).copies
    add('pga', own, copies?.pga?.[form] ?? own.length, at)
  })
  parts.push(...documentParts(agencies, copies?.documents ?? 1))
  if (profile?.takesKeyingStrip === true) add('strip', ['CBP COPY'], 1)
  if (truck) {
    parts.push({ sheet: 'letter-carrier', copy: 'CARRIER COPY', audience: 'carrier' })
    parts.push({ sheet: 'envelope', copy: 'ENVELOPE', audience: 'carrier' })
  }
  return parts
}

const audienceOf = (copy: string): PacketPart['audience'] =>
  copy.startsWith('CARRIER') ? 'carrier' : copy.startsWith('BROKER') ? 'broker' : 'cbp'
