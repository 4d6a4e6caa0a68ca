import { z } from 'zod'
import { addressLeaf } from '../../shared/domain/address'
import { parseFilerCode } from '../../shared/domain/entryNumber'
import { FirmFields, PortProfileFields, SignerFields } from '../../shared/domain/kinds'
import type { KitRecord } from '../../shared/exchange/kit/content'
import type { Problem } from '../../shared/exchange/kit/problem'
import { DeskId, type Scalar } from '../../shared/journal/item'

/** The firm's own file: who it is, who signs, its ports, and whose job the next kit is. */
export interface FirmFile {
  records: KitRecord[]
  name: string
  filerCode: string
  checkDigitFactor: number
  refreshOwner: string
  refreshEveryDays: number
  desk: DeskId | undefined
  recipients: string[]
}

const KitPart = z.strictObject({
  refreshOwner: z.string().max(200).optional(),
  refreshEveryDays: z.int().min(1).max(366).optional(),
  desk: DeskId.optional(),
  recipients: z
    .array(z.string().regex(/^age1[0-9a-z]{20,200}$/u))
    .max(8)
    .optional(),
})
const Firm = z.strictObject({
  firm: FirmFields.partial(),
  signers: z.array(SignerFields.partial()).max(200).optional(),
  portProfiles: z.array(PortProfileFields.partial()).max(500).optional(),
  kit: KitPart.optional(),
})

/** firm.json as `docs/kit.md` shows it. */
export function readFirmJson(file: string, text: string): { firm?: FirmFile; problems: Problem[] } {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch (error) {
    const what = `It is no JSON: ${error instanceof Error ? error.message : String(error)}`
    return { problems: [{ file, what, stops: true }] }
  }
  return checked(file, value)
}

function checked(file: string, value: unknown): { firm?: FirmFile; problems: Problem[] } {
  const parsed = Firm.safeParse(value)
  if (!parsed.success)
    return {
      problems: parsed.error.issues.map((issue) => ({
        file,
        column: issue.path.join('.'),
        what: `${issue.message}.`,
        stops: true,
      })),
    }
  const { firm, signers = [], portProfiles = [], kit = {} } = parsed.data
  const problems: Problem[] = []
  const filerCode = parseFilerCode(firm.filerCode ?? '', { drill: true })
  if (!filerCode.ok)
    problems.push({ file, column: 'filerCode', what: 'The filer code is missing or no filer code.', stops: true })
  if ((firm.name ?? '') === '') problems.push({ file, column: 'name', what: 'The firm has no name.', stops: true })
  if ((kit.refreshOwner ?? '') === '')
    problems.push({
      file,
      column: 'kit.refreshOwner',
      what: 'Nobody is named whose job the next kit is.',
      stops: false,
    })
  if (!filerCode.ok || problems.some(({ stops }) => stops)) return { problems }
  const record = (kind: KitRecord['kind'], id: string, fields: Record<string, unknown>): KitRecord => ({
    kind,
    id,
    fields: Object.fromEntries(
      Object.entries(fields).filter((pair): pair is [string, Scalar] => pair[1] !== undefined && pair[1] !== ''),
    ),
  })
  return {
    problems,
    firm: {
      records: [
        record('firm', 'firm', { ...firm, filerCode: filerCode.value }),
        ...signers.map((signer) => record('signer', slug('signer', signer.name ?? ''), signer)),
        ...portProfiles.map((profile) => record('portProfile', slug('port', profile.port ?? ''), profile)),
      ],
      name: firm.name ?? '',
      filerCode: filerCode.value,
      checkDigitFactor: firm.checkDigitFactor ?? 0,
      refreshOwner: kit.refreshOwner ?? '',
      refreshEveryDays: kit.refreshEveryDays ?? 7,
      desk: kit.desk,
      recipients: kit.recipients ?? [],
    },
  }
}

const slug = (kind: string, text: string): string =>
  `${kind}-${text
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')}`.slice(0, 64)

/** Rows of firm.csv: `field, value`; a signer is one row `signer, name; title; licence; telephone`. */
export function readFirmCsv(
  file: string,
  rows: readonly (readonly string[])[],
): { firm?: FirmFile; problems: Problem[] } {
  const problems: Problem[] = []
  const firm: Record<string, unknown> = {}
  const kit: Record<string, unknown> = {}
  const signers: Record<string, string>[] = []
  const address: Record<string, string> = {}
  for (const [index, row] of rows.entries()) {
    const [name = '', ...cells] = row
    const value = cells.join(' ').trim()
    const key = name.toLowerCase().replace(/[^a-z]/gu, '')
    if (key === '' || value === '' || (index === 0 && key === 'field')) continue
    if (key === 'signer') {
      const [signer = '', title = '', licenceNumber = '', phone = ''] = value.split(';').map((part) => part.trim())
      signers.push({ name: signer, title, licenceNumber, phone })
    } else if (key in addressFields) address[addressFields[key] ?? ''] = value
    else if (key in firmFields) firm[firmFields[key] ?? ''] = key === 'checkdigitfactor' ? Number(value) : value
    else if (key === 'refreshowner') kit['refreshOwner'] = value
    else if (key === 'refresheverydays') kit['refreshEveryDays'] = Number(value)
    else if (key === 'desk') kit['desk'] = value
    else if (key === 'recipient') kit['recipients'] = [...((kit['recipients'] as string[] | undefined) ?? []), value]
    else problems.push({ file, row: index + 1, column: name, what: 'There is no such field of a firm.', stops: false })
  }
  const { street = '', city = '', state = '', postalCode = '', country = '' } = address
  if (Object.keys(address).length > 0) firm['address'] = addressLeaf({ street, city, state, postalCode, country })
  const read = checked(file, { firm, signers, kit })
  return { ...read, problems: [...problems, ...read.problems] }
}

const addressFields: Readonly<Record<string, string>> = {
  street: 'street',
  city: 'city',
  state: 'state',
  zip: 'postalCode',
  postalcode: 'postalCode',
  country: 'country',
}
const firmFields: Readonly<Record<string, string>> = {
  name: 'name',
  filercode: 'filerCode',
  licencenumber: 'licenceNumber',
  licensenumber: 'licenceNumber',
  permitnumber: 'permitNumber',
  phone: 'phone',
  telephone: 'phone',
  email: 'email',
  cleanemail: 'cleanEmail',
  homeport: 'homePort',
  checkdigitfactor: 'checkDigitFactor',
}
