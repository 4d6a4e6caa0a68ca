import { axE0, axE1 } from '../../shared/exchange/abi/answers/axTables'
import { se90, so10, so60 } from '../../shared/exchange/abi/answers/cargoTables'
import { writeRecord, type RecordSpec, type RecordValues } from '../../shared/exchange/abi/record'
import { readStream, type ReadBatch, type ReadBlock, type ReadTransaction } from '../../shared/exchange/abi/readStream'
import { envelopeConditionText } from '../../shared/knowledge/aceAnswers'
import { aceErrorTexts } from '../../shared/knowledge/aceErrors'
import { batchFaults } from './batchRules'
import { summaryFaults, releaseFaults, type AceFault } from './transactionRules'

/**
 * An ACE for tests: it reads a stream of ours by our reader, judges it by rules of its own, and answers as CBP's chapters
 * say. What a test wants refused is refused by the real codes that it names; all else is accepted if the rules hold.
 */
export interface Script {
  /** XXX-NNNNNNN-N → condition codes of the dictionary (AE) or of the SE90 list (SE) */
  reject?: ReadonlyMap<string, readonly string[]>
  /** numbers that a CBP officer looks at first (SE90 type 04) */
  review?: ReadonlySet<string>
  /** day of answering, YYYY-MM-DD: SO notices name it */
  now: string
  /** accepted cargo releases are followed by a notice that the goods are released */
  release?: boolean
}

/** The answers to a stream, a record a line: AX and SX in the blocks as they were sent, then SO notices. */
export function answerStream(stream: string, script: Script): string {
  const { batches, faults } = readStream(stream)
  const lines = batches.flatMap((batch) => answerBatch(batch, faults.length > 0, stream, script))
  return `${lines.map((line) => line.trimEnd()).join('\r\n')}\r\n`
}

function answerBatch(batch: ReadBatch, unread: boolean, stream: string, script: Script): string[] {
  const thrownOut = batchFaults(batch, stream)
  if (thrownOut.length > 0) return rejectedBatch(batch, thrownOut)
  if (unread) return rejectedBatch(batch, [{ code: 'X40', record: 0 }])
  const out = batch.application === 'AE' ? 'AX' : 'SX'
  const released: { block: ReadBlock; transaction: ReadTransaction }[] = []
  const blocks = batch.blocks.flatMap((block) => {
    const records = block.transactions.flatMap((transaction) => {
      const answer = out === 'AX' ? answerSummary(transaction, script) : answerRelease(transaction, script)
      if (out === 'SX' && answer.accepted) released.push({ block, transaction })
      return answer.records
    })
    return blockOf(block, out, records)
  })
  const answered = [headerOf(batch, out), ...blocks, trailerOf(batch)]
  if (script.release !== true || released.length === 0) return answered
  const notices = released.flatMap(({ block, transaction }) => blockOf(block, 'SO', noticeOf(transaction, script)))
  return [...answered, headerOf(batch, 'SO'), ...notices, trailerOf(batch)]
}

const record = (spec: RecordSpec, values: RecordValues): string => {
  const written = writeRecord(spec, values)
  if (!written.ok) throw new Error(JSON.stringify(written.error.faults))
  return written.value
}

const headerOf = ({ header }: ReadBatch, application: string): string =>
  `A${(header['site'] ?? '').padEnd(4)}${(header['senderId'] ?? '').padEnd(3)}${' '.repeat(6)}${mmddyy(header['date'])}${' '.repeat(5)}${application.padEnd(2)}${' '.repeat(32)}${header['userData'] ?? ''}`
const trailerOf = ({ header }: ReadBatch): string =>
  `Z${(header['site'] ?? '').padEnd(4)}${(header['senderId'] ?? '').padEnd(3)}${' '.repeat(6)}${mmddyy(header['date'])}`
const mmddyy = (day = ''): string =>
  day === '' ? ' '.repeat(6) : `${day.slice(5, 7)}${day.slice(8, 10)}${day.slice(2, 4)}`

function blockOf(block: ReadBlock, application: string, records: readonly string[]): string[] {
  const head = `  ${block.port.padEnd(4)}${block.filerCode.padEnd(3)}${application}`
  return [
    `B${head}${' '.repeat(47)}${block.userData}`,
    ...records,
    `Y${head}${String(records.length).padStart(5, '0')}`,
  ]
}

function rejectedBatch(batch: ReadBatch, thrownOut: readonly { code: string; record: number }[]): string[] {
  const conditions = thrownOut.flatMap(({ code, record: at }) => [
    ...(at === 0 ? [] : [`X0 TRNACT 000001 REF ID: ${String(at).padStart(7, '0')} 00`]),
    `X1 F${code}   ${envelopeConditionText(code)}`,
  ])
  const records = [...conditions, 'X1RF999   BATCH REJECTED']
  return [
    headerOf(batch, ''),
    `B${' '.repeat(78)}B`,
    ...records,
    `Y${' '.repeat(11)}${String(records.length).padStart(5, '0')}${' '.repeat(62)}Y`,
    `Z${' '.repeat(78)}Z`,
  ]
}

const numberOf = (filer: string, digits: string): string => `${filer}-${digits.slice(0, 7)}-${digits.slice(7)}`

interface Answered {
  accepted: boolean
  records: string[]
}

function answerSummary({ nth, records }: ReadTransaction, script: Script): Answered {
  const [first = ''] = records.map(({ line }) => line)
  const [filer, digits, reference] = [first.slice(3, 6), first.slice(8, 16), first.slice(21, 30).trim()]
  const wished = (script.reject?.get(numberOf(filer, digits)) ?? []).map((code): AceFault => ({
    code,
    place: undefined,
  }))
  const faults = [...wished, ...summaryFaults(records.map(({ line }) => line))]
  const signpost = (type: string, text: string, occurrence = 1) =>
    record(axE0, {
      referenceType: type,
      occurrence: String(occurrence),
      referenceConstant: 'REF ID:',
      referenceText: text,
    })
  const e1 = (values: RecordValues) => record(axE1, values)
  const rejected = faults.length > 0
  const action = first.charAt(2)
  const done =
    action === 'D'
      ? { condition: '997', narrative: 'ENTRY SUMMARY DELETED' }
      : action === 'R'
        ? { condition: '996', narrative: 'SUMMARY HAS BEEN REPLACED' }
        : { condition: '995', narrative: 'SUMMARY HAS BEEN ADDED' }
  return {
    accepted: !rejected,
    records: [
      signpost('SUMMRY', `${filer} ${digits}${reference === '' ? '' : ` ${reference.padEnd(12)} 123`}`, nth),
      ...faults.flatMap(({ code, place }) => [
        ...(place === undefined ? [] : [signpost(place.type, place.text, place.occurrence)]),
        e1({
          severity: 'F',
          condition: code,
          narrative: (aceErrorTexts(code)[0] ?? 'CONDITION').toUpperCase().replaceAll('’', "'").slice(0, 40),
        }),
      ]),
      e1({
        disposition: rejected ? 'R' : 'A',
        ...(rejected ? { severity: 'F', condition: '998', narrative: 'TRANSACTION DATA REJECTED' } : done),
        filerCode: filer,
        entryNumber: digits,
        ...(rejected ? {} : { version: '00100' }),
        brokerReferenceNumber: reference,
      }),
    ],
  }
}

function answerRelease({ records }: ReadTransaction, script: Script): Answered {
  const lines = records.map(({ line }) => line)
  const [first = ''] = lines
  const number = numberOf(first.slice(5, 8), first.slice(10, 18))
  const wished = (script.reject?.get(number) ?? []).map((code): AceFault => ({ code, place: undefined }))
  const faults = [...wished, ...releaseFaults(lines)]
  const bills = lines.filter((line) => line.startsWith('SE15'))
  const said = (messageType: string, code: string, narrative: string) => record(se90, { messageType, code, narrative })
  const faulty = faults.map(({ code, text }) => said('11', code, text ?? 'RECORD REJECTED'))
  const final =
    faults.length > 0
      ? said('01', '', 'TRANSACTION REJECTED')
      : script.review?.has(number) === true
        ? said('04', '', 'PENDING CBP REVIEW')
        : said('02', '', 'TRANSACTION ACCEPTED')
  return {
    accepted: faults.length === 0 && script.review?.has(number) !== true,
    records: [first, ...faulty, ...bills, final],
  }
}

function noticeOf({ records }: ReadTransaction, { now }: Script): string[] {
  const first = records[0]?.line ?? ''
  return [
    record(so10, {
      portOfEntry: first.slice(49, 53).trim(),
      filerCode: first.slice(5, 8),
      entryNumber: first.slice(10, 18),
      entryType: first.slice(19, 21),
      importerOfRecord: first.slice(24, 36).trim(),
    }),
    record(so60, {
      date: now,
      time: '0915',
      dispositionCode: '98',
      narrative: 'RELEASED',
      releaseDate: now,
      releaseOrigin: '5',
    }),
  ]
}
