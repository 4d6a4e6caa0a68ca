import { applicationOf, type Application } from './applications'
import { inA, inB, inY, inZ } from './envelopeIn'
import { generatedB, generatedY, generatedZ, outA, outB, outY } from './envelopeOut'
import { readRecord, type RecordFault, type RecordSpec } from './record'
import { recordsIn, type StreamRecord } from './recordsIn'

/** A stream taken apart: batches, their blocks, the transactions in them. What stands nowhere is a fault at its record. */
export interface ReadStream {
  batches: readonly ReadBatch[]
  faults: readonly StreamFault[]
  /** records in all */
  count: number
}

export interface ReadBatch {
  /** number of its A in the stream, from 1 */
  at: number
  /** values of A; '' in `application` where the batch was rejected */
  header: Readonly<Record<string, string>>
  application: string
  userData: string
  /** ACE threw out the whole batch: it made B, Y and Z itself */
  rejected: boolean
  blocks: readonly ReadBlock[]
}

export interface ReadBlock {
  at: number
  header: Readonly<Record<string, string>>
  port: string
  filerCode: string
  application: string
  userData: string
  /** made by ACE because the batch was rejected */
  generated: boolean
  /** X0 and X1 of the block, in order */
  conditions: readonly StreamRecord[]
  transactions: readonly ReadTransaction[]
}

export interface ReadTransaction {
  at: number
  /** place in its block, from 1 */
  nth: number
  records: readonly StreamRecord[]
}

export type StreamFault =
  /** a record is shorter than 80 in a stream without line ends, or longer on its line */
  | { type: 'RecordLength'; at: number; length: number }
  /** `position` counts from 1 */
  | { type: 'LetterNotTaken'; at: number; position: number; letter: string }
  | { type: 'EnvelopeRecord'; at: number; fault: RecordFault }
  | { type: 'OutsideBatch'; at: number; record: string }
  | { type: 'OutsideBlock'; at: number; record: string }
  /** records of a block before the first that begins a transaction (X33) */
  | { type: 'TransactionHeaderMissing'; at: number; record: string }
  | { type: 'BlockEmpty'; at: number }
  | { type: 'BlockNotClosed'; at: number }
  | { type: 'BatchNotClosed'; at: number }
  | { type: 'TrailerUnlikeHeader'; at: number; trailer: 'Y' | 'Z'; field: string; header: string; found: string }
  /** the application of the block is not that of the batch (X19) */
  | { type: 'ApplicationUnlike'; at: number; batch: string; block: string }
  | { type: 'ApplicationUnknown'; at: number; application: string }
  | { type: 'CountWrong'; at: number; said: number; counted: number }
  | { type: 'NothingInIt' }

/**
 * Reads a stream, bare or a record a line, whole or cut by a mail program: nothing is thrown away, and every fault is
 * named at its record (from 1) and, where there is one, its position.
 */
export function readStream(text: string): ReadStream {
  const { records, faults } = recordsIn(text)
  const reading = new Reading(faults)
  for (const record of records) reading.take(record)
  reading.end(records.length)
  return { batches: reading.batches, faults: reading.faults, count: records.length }
}

type OpenBlock = Omit<ReadBlock, 'transactions' | 'conditions'>
type OpenBatch = { -readonly [K in keyof ReadBatch]: ReadBatch[K] }

class Reading {
  readonly batches: ReadBatch[] = []
  #batch: { made: OpenBatch; blocks: ReadBlock[] } | undefined
  #block: { made: OpenBlock; conditions: StreamRecord[]; transactions: ReadTransaction[]; counted: number } | undefined
  #transaction: { at: number; records: StreamRecord[] } | undefined

  constructor(readonly faults: StreamFault[]) {}

  take(record: StreamRecord): void {
    const { line, at } = record
    switch (line[0]) {
      case 'A':
        return this.#openBatch(at, line)
      case 'B':
        return this.#openBlock(at, line)
      case 'Y':
        return this.#closeBlock(at, line)
      case 'Z':
        return this.#closeBatch(at, line)
      default:
        return this.#within(record)
    }
  }

  end(count: number): void {
    if (this.#block !== undefined) this.#dropBlock(count)
    if (this.#batch !== undefined) this.#dropBatch(count)
    if (this.batches.length === 0 && !this.faults.some(({ type }) => type === 'OutsideBatch'))
      this.faults.push({ type: 'NothingInIt' })
  }

  #values(at: number, spec: RecordSpec, line: string): Record<string, string> {
    const read = readRecord(spec, line)
    if (read.ok) return read.value
    for (const fault of read.error.faults) this.faults.push({ type: 'EnvelopeRecord', at, fault })
    return read.error.values
  }

  #openBatch(at: number, line: string): void {
    if (this.#block !== undefined) this.#dropBlock(at)
    if (this.#batch !== undefined) this.#dropBatch(at)
    const application = line.slice(25, 27).trim()
    const known = applicationOf(application)
    if (known === undefined && application !== '') this.faults.push({ type: 'ApplicationUnknown', at, application })
    const header = this.#values(at, known?.sent === true ? inA : outA, line)
    delete header['password']
    this.#batch = {
      made: { at, header, application, userData: header['userData'] ?? '', rejected: false, blocks: [] },
      blocks: [],
    }
  }

  #openBlock(at: number, line: string): void {
    if (this.#batch === undefined) this.faults.push({ type: 'OutsideBatch', at, record: line.slice(0, 1) })
    if (this.#block !== undefined) this.#dropBlock(at)
    const generated = line.slice(1, 79).trim() === '' && line[79] === 'B'
    const application = generated ? '' : line.slice(10, 12).trim()
    const header = this.#values(at, generated ? generatedB : isSent(application) ? inB : outB, line)
    const batch = this.#batch?.made
    if (generated && batch !== undefined) batch.rejected = true
    else if (batch !== undefined && application !== batch.application)
      this.faults.push({ type: 'ApplicationUnlike', at, batch: batch.application, block: application })
    this.#block = {
      made: {
        at,
        header,
        port: header['port'] ?? '',
        filerCode: header['filerCode'] ?? '',
        application,
        userData: header['userData'] ?? '',
        generated,
      },
      conditions: [],
      transactions: [],
      counted: 0,
    }
  }

  #within(record: StreamRecord): void {
    const { at, line } = record
    const named = line.slice(0, 4).trim()
    if (this.#batch === undefined && this.#block === undefined) {
      this.faults.push({ type: 'OutsideBatch', at, record: named })
      return
    }
    if (this.#block === undefined) {
      this.faults.push({ type: 'OutsideBlock', at, record: named })
      return
    }
    this.#block.counted += 1
    if (/^X[01] ?/u.test(line.slice(0, 3)) && (this.#block.made.generated || this.#transaction === undefined)) {
      this.#block.conditions.push(record)
      return
    }
    const application: Application | undefined = applicationOf(this.#block.made.application)
    if (application?.begins(line) === true) {
      this.#closeTransaction()
      this.#transaction = { at, records: [record] }
    } else if (this.#transaction !== undefined) this.#transaction.records.push(record)
    else if (application === undefined) this.#transaction = { at, records: [record] }
    else {
      this.faults.push({ type: 'TransactionHeaderMissing', at, record: named })
      this.#transaction = { at, records: [record] }
    }
  }

  #closeTransaction(): void {
    if (this.#transaction === undefined || this.#block === undefined) return
    this.#block.transactions.push({ ...this.#transaction, nth: this.#block.transactions.length + 1 })
    this.#transaction = undefined
  }

  #closeBlock(at: number, line: string): void {
    const block = this.#block
    if (block === undefined) {
      this.faults.push({ type: 'OutsideBlock', at, record: 'Y' })
      return
    }
    const { made } = block
    const sent = isSent(made.application)
    const trailer = this.#values(at, made.generated ? generatedY : sent ? inY : outY, line)
    if (!made.generated)
      for (const field of ['port', 'filerCode', 'application', 'office'] as const)
        this.#compare(at, 'Y', field, made.header, trailer)
    if (!sent && trailer['count'] !== undefined && Number(trailer['count']) !== block.counted)
      this.faults.push({ type: 'CountWrong', at, said: Number(trailer['count']), counted: block.counted })
    if (block.counted === 0) this.faults.push({ type: 'BlockEmpty', at })
    this.#keepBlock()
  }

  #keepBlock(): void {
    const block = this.#block
    if (block === undefined) return
    this.#closeTransaction()
    this.#block = undefined
    this.#batch?.blocks.push({ ...block.made, conditions: block.conditions, transactions: block.transactions })
  }

  /** What was begun and never closed is kept all the same: a torn answer still says what it says. */
  #dropBlock(at: number): void {
    this.faults.push({ type: 'BlockNotClosed', at })
    this.#keepBlock()
  }

  #dropBatch(at: number): void {
    this.faults.push({ type: 'BatchNotClosed', at })
    this.#keepBatch()
  }

  #closeBatch(at: number, line: string): void {
    if (this.#block !== undefined) this.#dropBlock(at)
    if (this.#batch === undefined) {
      this.faults.push({ type: 'OutsideBatch', at, record: 'Z' })
      return
    }
    const { rejected, header } = this.#batch.made
    const trailer = this.#values(at, rejected && line[79] === 'Z' ? generatedZ : inZ, line)
    if (!rejected)
      for (const field of ['site', 'senderId', 'date', 'office'] as const)
        this.#compare(at, 'Z', field, header, trailer)
    this.#keepBatch()
  }

  #keepBatch(): void {
    if (this.#batch === undefined) return
    this.batches.push({ ...this.#batch.made, blocks: this.#batch.blocks })
    this.#batch = undefined
  }

  #compare(
    at: number,
    trailer: 'Y' | 'Z',
    field: string,
    header: Readonly<Record<string, string>>,
    values: Readonly<Record<string, string>>,
  ): void {
    const [said, found] = [header[field] ?? '', values[field] ?? '']
    if (said !== found) this.faults.push({ type: 'TrailerUnlikeHeader', at, trailer, field, header: said, found })
  }
}

const isSent = (application: string): boolean => applicationOf(application)?.sent === true
