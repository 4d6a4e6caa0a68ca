import type { ReadBatch } from '../../shared/exchange/abi/readStream'

/** What throws out a whole batch, judged from the raw records and by rules of this file alone (BB-31 to 33). */

export interface BatchFault {
  code: string
  /** number of the record in the batch, 0 none */
  record: number
}

/** Order of records of one entry summary as the chapter’s map has it, of types 01 and 11 that do not certify. */
const SUMMARY =
  /^10( 11( 20)?( 21)?( 22( 23)+)*( 31){0,2}( 33)?( 34)?( 40( 43)?( 44)*( 47){0,6}( 50( (OI|PG))*){1,32}( 62){0,5})+( 89){0,9} 90)?$/u
const RELEASE =
  /^SE10( SE11)?( SE13)?( SE15( SE15)*( SE16)*( SE17)*)*( SE20)*( SE30( SE31)*( SE35)*( SE36)?)*( SE40( SE41)?( SE50( SE51)*( SE55)*( SE56)?)*( SE60( SE61)?( (OI|PG))*)+)*$/u

const id = (line: string): string => {
  if (line.startsWith('SE')) return line.slice(0, 4)
  return line.slice(0, 2)
}

export function batchFaults(batch: ReadBatch, stream: string): BatchFault[] {
  const faults: BatchFault[] = []
  const bare = stream.replace(/[\r\n]+$/u, '')
  // A bare stream is whole records; on lines a program may have cut blanks.
  if (!/[\r\n]/u.test(bare) && bare.length % 80 !== 0) faults.push({ code: 'X42', record: 0 })
  if (batch.application !== 'AE' && batch.application !== 'SE') return [...faults, { code: 'X12', record: 0 }]
  for (const block of batch.blocks) {
    if (block.application !== batch.application) faults.push({ code: 'X19', record: 0 })
    if (block.port === '') faults.push({ code: 'X15', record: 0 })
    if (block.filerCode === '') faults.push({ code: 'X16', record: 0 })
    if (block.transactions.length === 0) faults.push({ code: 'X04', record: 0 })
    for (const { at, records } of block.transactions) {
      const order = records.map(({ line }) => id(line)).join(' ')
      if (!(batch.application === 'AE' ? SUMMARY : RELEASE).test(order)) faults.push({ code: 'X35', record: at })
      for (const { at: place, line } of records) {
        if (line.length !== 80 || !/^[\x20-\x7e]*$/u.test(line) || /[a-z]/u.test(line))
          faults.push({ code: 'X40', record: place })
        if (fillerOf(line) !== '') faults.push({ code: 'X39', record: place })
      }
    }
  }
  return faults
}

/** Positions that are always spaces, of records that go out most. */
const FILLERS: Readonly<Record<string, readonly (readonly [from: number, to: number])[]>> = {
  '10': [
    [7, 8],
    [17, 17],
    [31, 33],
    [50, 50],
    [71, 80],
  ],
  '11': [
    [39, 41],
    [54, 60],
    [72, 80],
  ],
  '20': [[58, 80]],
  '21': [[8, 80]],
  '22': [[16, 80]],
  '23': [[20, 80]],
  '40': [
    [3, 4],
    [59, 59],
    [61, 80],
  ],
  '44': [[73, 80]],
  '47': [[19, 80]],
  '50': [
    [13, 13],
    [24, 24],
    [35, 35],
  ],
  '62': [[14, 80]],
  '89': [[73, 80]],
  '90': [
    [14, 14],
    [26, 26],
    [38, 38],
    [50, 50],
    [62, 62],
    [74, 80],
  ],
  SE10: [
    [9, 10],
    [19, 19],
    [61, 80],
  ],
  SE15: [
    [68, 72],
    [74, 80],
  ],
  SE40: [[10, 10]],
  SE60: [[25, 80]],
}

const fillerOf = (line: string): string =>
  (FILLERS[id(line)] ?? []).map(([from, to]) => line.slice(from - 1, to).trim()).join('')
