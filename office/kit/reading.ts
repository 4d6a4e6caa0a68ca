import { readPlanMarkdown } from '../../shared/exchange/planMarkdown'
import { checkRecord, type KitForm, type KitRecord, type KitRow } from '../../shared/exchange/kit/content'
import type { KitSet } from '../../shared/exchange/kit/format'
import type { Problem } from '../../shared/exchange/kit/problem'
import { tariffJson, tariffRows } from '../../shared/exchange/kit/tariff'
import { productColumns } from '../../shared/exchange/imports/mergeProducts'
import type { ImportRecord, Target } from '../../shared/exchange/imports/record'
import type { Scalar } from '../../shared/journal/item'
import { readFirmCsv, readFirmJson, type FirmFile } from './firmFile'
import { bytesOf, type FileUse, type KitFile } from './folder'
import { readPlainRows, readTargetFile } from './tableFile'

/** The files of a folder one use after the other; what is wrong is noted as it is found. */
export class Reading {
  readonly sources: Partial<Record<KitSet, { exportedAt: string; source: string }>> = {}

  constructor(
    private readonly files: readonly KitFile[],
    readonly problems: Problem[],
  ) {}

  /** The files of one use; its data set is in the kit, as old as the oldest of them. */
  of(use: FileUse, set?: KitSet): KitFile[] {
    const found = this.files.filter((file) => file.use === use)
    const oldest = found.map(({ exportedAt }) => exportedAt).sort()[0]
    if (set !== undefined && oldest !== undefined)
      this.sources[set] = {
        exportedAt: oldest,
        source: found.length > 3 ? `${found.length} files` : found.map(({ name }) => name).join(', '),
      }
    return found
  }

  async rows(use: Target, set?: KitSet): Promise<(ImportRecord & { file: KitFile })[]> {
    const rows: (ImportRecord & { file: KitFile })[] = []
    const seen = new Map<string, string>()
    for (const file of this.of(use, set)) {
      const { records, problems } = await readTargetFile(file, use)
      this.problems.push(...problems)
      for (const record of records) {
        const earlier = seen.get(record.id)
        if (earlier !== undefined)
          this.problems.push({
            file: file.name,
            row: record.row,
            what: `The same stands in ${earlier} already. This row was not taken.`,
            stops: false,
          })
        else rows.push({ ...record, file })
        seen.set(record.id, `${file.name} row ${record.row}`)
      }
    }
    return rows
  }

  async firm(): Promise<FirmFile | undefined> {
    const [file, ...more] = this.of('firm', 'firm')
    if (file === undefined) return undefined
    for (const other of more)
      this.problems.push({ file: other.name, what: `There is ${file.name} too: name the firm once.`, stops: true })
    const read = file.name.endsWith('.json') ? readFirmJson(file.name, await this.text(file)) : await this.firmCsv(file)
    this.problems.push(...read.problems)
    return read.firm
  }

  private async firmCsv(file: KitFile) {
    const { rows, problems } = await readPlainRows(file)
    this.problems.push(...problems)
    return readFirmCsv(file.name, rows)
  }

  async records(use: Target & KitSet, kind: KitRecord['kind']): Promise<KitRecord[]> {
    const out: KitRecord[] = []
    const dated = kind === 'arrival' || kind === 'inFlight'
    for (const { id, row, fields, file } of await this.rows(use, use)) {
      const record: KitRecord = {
        kind,
        id,
        fields: { ...fields, source: `Main system: ${use}`, ...(dated ? { asOf: file.exportedAt } : {}) },
      }
      const checked = checkRecord(record)
      if (checked.ok) out.push(record)
      else
        this.problems.push({
          file: file.name,
          row,
          column: checked.error.field,
          what: `It cannot be stored: ${checked.error.why}. The row was not taken.`,
          stops: false,
        })
    }
    return out
  }

  async products(clients: ReadonlySet<string>): Promise<KitRow[]> {
    return (await this.rows('products', 'products')).map(({ id, fields }) => {
      const row: KitRow = { ...emptyProduct, id }
      for (const [column, value] of Object.entries(fields)) row[column] = String(value)
      row['importer'] = clientId(row['importer'] ?? '', clients)
      row['name'] ||= row['description'] ?? ''
      row['description'] ||= row['name']
      return row
    })
  }

  async plan(): Promise<{ text: string; records: KitRecord[] }> {
    const texts: string[] = []
    const records: KitRecord[] = []
    for (const file of this.of('plan', 'plan')) {
      const text = await this.text(file)
      const { steps, refused } = readPlanMarkdown(text)
      texts.push(text)
      for (const { line, what } of refused) this.problems.push({ file: file.name, row: line, what, stops: false })
      for (const { id, fields } of steps) records.push({ kind: 'planStep', id, fields: known(fields) })
      if (steps.length === 0)
        this.problems.push({
          file: file.name,
          what: 'There is no step in it: a phase is “## …”, a step “### …”.',
          stops: false,
        })
    }
    return { text: texts.join('\n'), records }
  }

  async tariff(): Promise<KitRow[]> {
    const rows: KitRow[] = []
    for (const file of this.of('tariff', 'tariff')) {
      const read = file.name.toLowerCase().endsWith('.json')
        ? tariffJson(await this.text(file))
        : tariffRows((await readPlainRows(file)).rows)
      if (read.ok) rows.push(...read.value)
      else
        this.problems.push({
          file: file.name,
          what: 'It is not the tariff as USITC exports it (hts.usitc.gov, CSV or JSON).',
          stops: true,
        })
    }
    return rows
  }

  async forms(): Promise<KitForm[]> {
    const forms: KitForm[] = []
    for (const file of this.of('forms', 'forms')) {
      const bytes = await bytesOf(file)
      if (bytes.ok && new TextDecoder('latin1').decode(bytes.value.subarray(0, 1024)).includes('%PDF-'))
        forms.push({ name: file.name.replace(/^.*\//u, ''), bytes: bytes.value })
      else this.problems.push({ file: file.name, what: 'It is no PDF.', stops: false })
    }
    return forms
  }

  async text(file: KitFile): Promise<string> {
    const bytes = await bytesOf(file)
    if (bytes.ok) return new TextDecoder().decode(bytes.value)
    this.problems.push({ file: file.name, what: `It cannot be read: ${bytes.error.reason}`, stops: true })
    return ''
  }
}

/** Every column of a product, so that a kit's rows are all alike. */
const emptyProduct: Readonly<Record<string, string>> = Object.fromEntries(productColumns.map((column) => [column, '']))

/** A list names its client by number; the desk knows clients by the id that the list of clients gave. */
export const clientId = (number: string, clients: ReadonlySet<string>): string => {
  const bare = number.toUpperCase().replace(/[^A-Z0-9]/gu, '')
  return clients.has(bare) ? bare : number
}

const known = (fields: Readonly<Record<string, Scalar | undefined>>): Record<string, Scalar> =>
  Object.fromEntries(
    Object.entries(fields).filter((pair): pair is [string, Scalar] => pair[1] !== undefined && pair[1] !== ''),
  )
