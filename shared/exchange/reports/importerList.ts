import { momentSaid } from '../../domain/deadlines/words'
import { maskedNumber, type Touched } from '../../domain/incident/breaches'
import type { Pending } from '../../domain/incident/reportsPending'
import { readText, writeText, type Section } from './sections'

export const listName = (number: number, drill: boolean): string => `Importer list ${number}${drill ? ' EXERCISE' : ''}`

/** Stands between number, name and what was found, and in none of them (`part` sees to it). */
const BETWEEN = ' | '
const part = (text: string | undefined, none: string): string => (text ?? '').replaceAll('|', '/') || none

const line = ({ fields }: Touched): string =>
  [
    part(fields.importerNumber, 'number not on file'),
    part(fields.importerName, 'name not on file'),
    [
      fields.foundAt && `found ${momentSaid(fields.foundAt)}`,
      fields.foundBy && `by ${part(fields.foundBy, '')}`,
      fields.how && `(${part(fields.how, '')})`,
    ]
      .filter(Boolean)
      .join(' '),
  ].join(BETWEEN)

/** The importer numbers of one version, in the clear: those added, and those that turned out whole. */
export function importerListText(
  { touched, touchedTakenBack }: Pick<Pending, 'touched' | 'touchedTakenBack'>,
  about: { number: number; drill: boolean; madeAt: string; listReference: string },
): string | undefined {
  if (touched.length + touchedTakenBack.length === 0) return undefined
  const sections: Section[] = [
    ...(touched.length === 0 ? [] : [{ heading: about.number === 0 ? 'Known' : 'Added', lines: touched.map(line) }]),
    ...(touchedTakenBack.length === 0
      ? []
      : [
          {
            heading: 'Told before and withdrawn',
            lines: touchedTakenBack.map(
              (one) => `${line(one)}${BETWEEN}${part(one.fields.withdrawnWhy, 'why: not said')}`,
            ),
          },
        ]),
  ]
  return writeText({
    exercise: about.drill,
    title: `COMPROMISED IMPORTER IDENTIFICATION NUMBERS, LIST ${about.number}`,
    head: [
      ['Belongs to', about.number === 0 ? 'the breach report' : `supplement ${about.number} to the breach report`],
      ['Made', momentSaid(about.madeAt)],
      ['Reference', about.listReference],
    ],
    sections,
  })
}

/** The same list with its numbers masked: for eyes and papers that need not see them. It is another text, and says so. */
export function maskedList(list: string): string {
  const read = readText(list)
  return writeText({
    ...read,
    title: `${read.title} (MASKED COPY: NUMBERS WITHHELD)`,
    sections: read.sections.map(({ heading, lines }) => ({
      heading,
      lines: lines.map((one) => {
        const [number = '', ...rest] = one.split(BETWEEN)
        return [/\d/u.test(number) ? maskedNumber(number) : number, ...rest].join(BETWEEN)
      }),
    })),
  })
}

export interface ListRow {
  number: string
  name: string
  found: string
}
/** The rows of a kept list, section by section. */
export const listRows = (list: string): { heading: string; rows: ListRow[] }[] =>
  readText(list).sections.map(({ heading, lines }) => ({
    heading,
    rows: lines.map((one) => {
      const [number = '', name = '', ...rest] = one.split(BETWEEN)
      return { number, name, found: rest.join('. ') }
    }),
  }))
