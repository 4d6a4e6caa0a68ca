import type { EntryFile } from '../../shared/domain/entryFile'
import type { Fact } from '../../shared/domain/kinds'
import { printedMoment } from '../../shared/sheets/printed'

/** One print of an entry: what is on paper, out there. */
export interface Revision {
  /** id of the fact */
  id: string
  revision: number
  packetHash: string
  pages: number
  /** the sealed document that holds its bytes, so that a reprint is the same to the byte */
  document: string | undefined
  digest: string
  replaces: number | undefined
  printedAt: string
}

/** Newest last. */
export const revisionsOf = (file: EntryFile): Revision[] =>
  file.facts.flatMap(({ id, fields }) =>
    fields.what !== 'printed'
      ? []
      : [
          {
            id,
            revision: fields.revision ?? 1,
            packetHash: fields.packetHash ?? '',
            pages: fields.pages ?? 0,
            document: fields.document,
            digest: fields.digest ?? '',
            replaces: fields.replaces,
            printedAt: fields.happenedAt ?? '',
          },
        ],
  )

export const lastPrint = (file: EntryFile): Revision | undefined => revisionsOf(file).at(-1)

/** Why the paper that is out there no longer says what the desk says: the reasons given since the last print. */
export function reasonsSincePrint(file: EntryFile): string[] {
  const last = file.facts.findLastIndex((fact) => fact.fields.what === 'printed')
  return file.facts
    .slice(last + 1)
    .flatMap(({ fields }) =>
      fields.what === 'amended' ? [[officerWords(fields), fields.reason].filter(Boolean).join(': ')] : [],
    )
}

/** An amendment that names somebody is the officer's: the paper says who changed it and when (practice 19). */
function officerWords({ by, happenedAt }: Pick<Fact, 'by' | 'happenedAt'>): string {
  if (by === undefined) return ''
  return happenedAt === undefined ? by : `as changed by the officer ${by} at ${printedMoment(happenedAt)}`
}
