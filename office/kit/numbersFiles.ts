import {
  laptopOf,
  rangeProblems,
  shareBlocks,
  type BlockRow,
  type GivenBlock,
  type KitBlock,
  type KitPurpose,
  type UsedNumber,
} from '../../shared/exchange/kit/numbers'
import type { KitRecord } from '../../shared/exchange/kit/content'
import { readRegister } from '../../shared/exchange/kit/register'
import type { ImportRecord } from '../../shared/exchange/imports/record'
import type { FirmFile } from './firmFile'
import type { KitFile } from './folder'
import type { Reading } from './reading'
import { readPlainRows } from './tableFile'

/**
 * Blocks, numbers used and earlier registers: every clash is named, and what is left is shared out among the laptops.
 * Entries in flight are used numbers too.
 */
export async function readNumbers(
  reading: Reading,
  firm: FirmFile | undefined,
  inFlight: readonly KitRecord[],
  options: { laptops: number; registers: readonly KitFile[] },
): Promise<{ blocks: readonly KitBlock[]; keyWords: readonly string[] }> {
  const filerCode = firm?.filerCode ?? ''
  const used: UsedNumber[] = []
  for (const { fields, row, file } of await reading.rows('numbersUsed'))
    used.push(...usedOf(String(fields['entryNumber']), `${file.name} row ${row}`))
  for (const record of inFlight)
    used.push(...usedOf(String(record.fields['entryNumber'] ?? ''), 'the entries in flight'))
  const rows = await blockRows(reading, filerCode, options.laptops)
  const given = new Map<string, GivenBlock>()
  const keyWords: string[] = []
  for (const file of [...reading.of('register'), ...options.registers]) {
    const plain = await readPlainRows(file)
    reading.problems.push(...plain.problems)
    const read = readRegister(plain.rows)
    for (const block of read.given) given.set(JSON.stringify(block), block)
    keyWords.push(...read.keyWords)
  }
  if (firm !== undefined) reading.problems.push(...rangeProblems(rows, used, filerCode))
  const shared = shareBlocks(rows, [...given.values()], options.laptops)
  if (rows.length > 0) reading.problems.push(...shared.problems)
  return { blocks: shared.blocks, keyWords }
}

async function blockRows(reading: Reading, filerCode: string, laptops: number): Promise<BlockRow[]> {
  const rows: BlockRow[] = []
  for (const { fields, row, file } of await reading.rows('blocks', 'blocks')) {
    const say = (column: string, what: string, stops: boolean) =>
      reading.problems.push({ file: file.name, row, column, what, stops })
    const purpose = purposeOf(fields)
    const laptop = purpose === 'branch' ? undefined : laptopOf(String(fields['heldBy'] ?? ''), laptops)
    if (laptop === null) {
      say('laptop', `“${String(fields['heldBy'])}” is no laptop: 1 to ${laptops}, or spare.`, true)
      continue
    }
    rows.push({
      file: file.name,
      row,
      purpose,
      laptop,
      filerCode: String(fields['filerCode'] ?? filerCode).toUpperCase(),
      first: Number(fields['first']),
      last: Number(fields['last']),
      fields: proofOf(fields, purpose),
    })
    if (fields['lockedProof'] === undefined && fields['lockedBy'] === undefined)
      say('locked by', 'Nothing says that the main system locked this range.', false)
  }
  return rows
}

const purposes: readonly KitPurpose[] = ['ordinary', 'emergency', 'tearOff', 'branch']
const purposeOf = (fields: ImportRecord['fields']): KitPurpose =>
  purposes.find((purpose) => purpose === fields['purpose']) ?? 'ordinary'

const proofOf = (fields: ImportRecord['fields'], purpose: KitPurpose): Record<string, string> => {
  const proof: Record<string, string> = { source: 'Main system: numbers' }
  for (const field of ['lockedProof', 'lockedOn', 'lockedBy', ...(purpose === 'branch' ? ['heldBy'] : [])])
    if (fields[field] !== undefined) proof[field] = String(fields[field])
  return proof
}

function usedOf(entryNumber: string, where: string): UsedNumber[] {
  const match = /^([A-Z0-9]{3})-(\d{7})-\d$/u.exec(entryNumber)
  return match === null ? [] : [{ filerCode: match[1] ?? '', serial: Number(match[2]), entryNumber, where }]
}
