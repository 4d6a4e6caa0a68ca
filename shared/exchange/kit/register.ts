import { csvText } from '../bundle/csv'
import type { GivenBlock, KitBlock, KitPurpose } from './numbers'
import { serialText } from './numbers'

/** Which laptop got which kit and which numbers: a table for people, kept beside the kits, and read by the next build. */
export interface RegisterKit {
  laptop: number
  file: string
  sha256: string
  blocks: readonly KitBlock[]
}

const header = [
  'Kit',
  'Made at',
  'Laptop',
  'File',
  'SHA-256',
  'Purpose',
  'Filer code',
  'First',
  'Last',
  'Words of the key',
  'Handed to',
  'On',
  'Signature',
]

export function registerCsv(
  about: { kitId: string; madeAt: string; laptops: number; keyWords: string },
  kits: readonly RegisterKit[],
): string {
  const rows = kits.flatMap((kit) =>
    kit.blocks.map((block) => [
      about.kitId,
      about.madeAt,
      `${kit.laptop}${kit.laptop > about.laptops ? ' spare' : ''}`,
      kit.file,
      kit.sha256,
      block.purpose,
      block.filerCode,
      serialText(block.first),
      serialText(block.last),
      about.keyWords,
      '',
      '',
      '',
    ]),
  )
  return csvText([header, ...rows], 'people')
}

const purposes: readonly string[] = ['ordinary', 'emergency', 'tearOff', 'branch']

/** Blocks given by earlier builds, each once. Rows that are none (a remark below the table) are passed over. */
export function readRegister(rows: readonly (readonly string[])[]): { given: GivenBlock[]; keyWords: string[] } {
  const at = header.map((name) => rows[0]?.indexOf(name) ?? -1)
  const cell = (row: readonly string[], name: string) => row[at[header.indexOf(name)] ?? -1]?.trim() ?? ''
  const given = new Map<string, GivenBlock>()
  const keyWords = new Set<string>()
  for (const row of rows.slice(1)) {
    const laptop = /^\d{1,4}/u.exec(cell(row, 'Laptop'))?.[0]
    const [first, last] = [cell(row, 'First'), cell(row, 'Last')]
    const purpose = cell(row, 'Purpose')
    if (laptop === undefined || !/^\d{1,7}$/u.test(first) || !/^\d{1,7}$/u.test(last) || !purposes.includes(purpose))
      continue
    const block: GivenBlock = {
      filerCode: cell(row, 'Filer code').toUpperCase().padStart(3, '0'),
      first: Number(first),
      last: Number(last),
      purpose: purpose as KitPurpose,
      laptop: Number(laptop),
    }
    given.set(JSON.stringify(block), block)
    if (cell(row, 'Words of the key') !== '') keyWords.add(cell(row, 'Words of the key'))
  }
  return { given: [...given.values()], keyWords: [...keyWords] }
}
