import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { err, ok, type Result } from '../../../shared/result'
import { officialForm } from '../../../shared/knowledge/officialForms'
import { knownEdition } from '../../../shared/sheets/official/knownEditions'
import type { FormRead } from '../../../shared/sheets/official/readForm'
import { MOST_FORM_BYTES, readOfficial, type OfficialError } from '../../paper/official'
import type { Desk, RecordError } from '../../store/types'
import type { HostError } from '../../../shared/host'
import { dayOf } from '../../words/times'

/** A PDF that was read and can be filled, before the operator says what it is. */
export interface FormFound {
  bytes: Uint8Array<ArrayBuffer>
  sha256: string
  read: FormRead
  fileName: string
  /** proposed from the edition where it is known, else from the file */
  title: string
  form: string
  edition: string
}

export async function openFormFile(file: File): Promise<Result<FormFound, OfficialError>> {
  // Before its bytes are fetched: a file of a gigabyte is not read to be refused.
  if (file.size > MOST_FORM_BYTES) return err({ type: 'FormTooLarge', bytes: file.size })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const read = await readOfficial(bytes)
  if (!read.ok) return read
  const known = knownEdition(read.value.fingerprint)
  return ok({
    bytes,
    sha256: bytesToHex(sha256(bytes)),
    read: read.value,
    fileName: file.name,
    title: known?.title ?? (read.value.title || file.name.replace(/\.pdf$/iu, '')),
    form: known?.form ?? guessedForm(`${read.value.title} ${file.name}`),
    edition: known?.edition ?? '',
  })
}

/** "CBP Form 7501.pdf" → cbp7501: only where agency or form and number both stand there. */
function guessedForm(text: string): string {
  const plain = text.toLowerCase().replace(/[^a-z0-9]/gu, '')
  for (const form of ['cbp7512a', 'cbp7512', 'cbp7501', 'cbp3461', 'cbp5106', 'cbp4455', 'cbp7533', 'fda2877']) {
    const [, agency = '', number = ''] = /^([a-z]+)(.*)$/u.exec(form) ?? []
    if (plain.includes(number) && (plain.includes(agency) || plain.includes(`form${number}`))) return form
  }
  return ''
}

/** The bytes go sealed into the vault, and what they are into the journal: one item. */
export async function keepForm(
  desk: Desk,
  found: FormFound,
  keyed: { title: string; form: string; edition: string; source: string },
): Promise<Result<unknown, RecordError | HostError>> {
  const document = await desk.putDocument(found.bytes, { name: `${keyed.title}.pdf`, mime: 'application/pdf' })
  if (!document.ok) return document
  return desk.record([
    document.value,
    {
      action: 'officialForm.filed',
      kind: 'officialForm',
      id: found.sha256,
      patch: [
        ['title', keyed.title],
        ['form', keyed.form],
        ['edition', keyed.edition],
        ['fingerprint', found.read.fingerprint],
        ['document', document.value.id],
        ['fields', found.read.fields.length],
        ['source', keyed.source],
        ['obtainedOn', dayOf(desk.now())],
        ['removed', false],
      ],
    },
  ])
}

/** Said beside an edition that is not the newest heard of. */
export const newestOf = (form: string): string => officialForm(form)?.edition ?? ''
