import { err, ok, type Result } from '../../result'
import { inA, inB, inY, inZ } from './envelopeIn'
import { RECORD_LENGTH, writeRecord, type RecordFault, type RecordSpec, type RecordValues } from './record'

/** The transactions of one filer and port. All entries of a block have the filer of its B (BB-17). */
export interface Block {
  /** processing port, Schedule D */
  port: string
  filerCode: string
  /** records of each transaction, between B and Y */
  transactions: readonly (readonly string[])[]
  userData?: string
}

export interface Batch {
  /** who sends it: data processing site and its id; a service center's are its own, B stays the broker's */
  site: string
  senderId: string
  /** absent: the six places stay blank, to be filled in at hand-over, and CBP does not take the batch before */
  password?: string
  /** transmission date, YYYY-MM-DD */
  date?: string
  application: 'SE' | 'AE'
  /** comes back as it was sent: at most 21 characters of class X */
  batchId: string
  blocks: readonly Block[]
}

export type BatchFault =
  | { type: 'EnvelopeRefused'; record: string; block?: number; fault: RecordFault }
  /** X04: a block without transactions throws out the batch */
  | { type: 'BlockEmpty'; block: number }
  /** X42, and what CBP calls displayable characters */
  | { type: 'RecordNotWhole'; block: number; transaction: number; record: string }
  /** all of one block have one filer code, or CBP throws out the batch */
  | { type: 'FilerUnlike'; block: number; filerCode: string; found: string }

const DISPLAYABLE = /^[A-Z0-9 !@#$%^&*()\-_=+[{\]}\\|;:'",<.>/?`~]*$/u

/** A batch as its records: A, blocks of B, transactions and Y, then Z. The same batch gives the same records. */
export function writeBatch(batch: Batch): Result<string[], { type: 'BatchFaults'; faults: readonly BatchFault[] }> {
  const faults: BatchFault[] = []
  const envelope = (spec: RecordSpec, values: RecordValues, block?: number): string => {
    const written = writeRecord(spec, values)
    if (written.ok) return written.value
    for (const fault of written.error.faults)
      faults.push({ type: 'EnvelopeRefused', record: spec.id, ...(block !== undefined && { block }), fault })
    return ''
  }
  const { site, senderId, date, application } = batch
  const password = batch.password ?? ''
  const records = [
    envelope(password === '' ? withoutPassword : inA, {
      site,
      senderId,
      password,
      date,
      application,
      userData: batch.batchId,
    }),
  ]
  for (const [index, { port, filerCode, transactions, userData }] of batch.blocks.entries()) {
    const nth = index + 1
    if (transactions.every((one) => one.length === 0)) faults.push({ type: 'BlockEmpty', block: nth })
    records.push(envelope(inB, { port, filerCode, application, userData }, nth))
    for (const [at, transaction] of transactions.entries()) {
      for (const record of transaction)
        if (record.length !== RECORD_LENGTH || !DISPLAYABLE.test(record))
          faults.push({ type: 'RecordNotWhole', block: nth, transaction: at + 1, record })
      const found = filerOf(application, transaction[0] ?? '')
      if (found !== filerCode) faults.push({ type: 'FilerUnlike', block: nth, filerCode, found })
      records.push(...transaction)
    }
    records.push(envelope(inY, { port, filerCode, application }, nth))
  }
  records.push(envelope(inZ, { site, senderId, date }))
  return faults.length > 0 ? err({ type: 'BatchFaults', faults }) : ok(records)
}

/** The filer stands in SE10 6-8, and in record 10 of the summary 4-6. */
const filerOf = (application: Batch['application'], first: string): string =>
  application === 'SE' ? first.slice(5, 8) : first.slice(3, 6)

/** The password is mandatory for CBP; a draft leaves it blank, and its sidecar says so. */
const withoutPassword: RecordSpec = {
  ...inA,
  fields: inA.fields.map((field) => (field.name === 'password' ? { ...field, must: 'C' } : field)),
}

/** How records stand in a file: one after the other as CBP takes them, or one a line for people and for imports. */
export type StreamForm = 'bare' | 'crlf' | 'lf'

export const streamText = (records: readonly string[], form: StreamForm): string =>
  form === 'bare' ? records.join('') : records.map((record) => `${record}${form === 'crlf' ? '\r\n' : '\n'}`).join('')
