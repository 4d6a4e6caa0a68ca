import { procedureAnswers, versionFile, versionName, type ProcedureRow } from '../../domain/respond/procedure'
import { printedMoment } from '../printed'
import type { Report, ReportBlock } from '../report'

/** A version of the downtime procedure on paper: its text as it was kept, its hash, and room for CBP's answer. */
export function procedureSheet(row: ProcedureRow): Pick<Report, 'title' | 'under' | 'blocks'> {
  const { body = '', madeAt, madeBy, sha256 = '', answer, answeredBy, answeredAt, answerText } = row.fields
  const made = [madeAt === undefined ? '' : `Made ${printedMoment(madeAt)}`, madeBy === undefined ? '' : `by ${madeBy}`]
  const answered: ReportBlock[] =
    answer === undefined
      ? [{ is: 'blanks', captions: ['CBP: name and title', 'Answer, reference', 'Until', 'Date and time'] }]
      : [
          {
            is: 'text',
            text: [
              `CBP’s answer: ${procedureAnswers[answer]}`,
              answeredBy === undefined ? '' : `by ${answeredBy}`,
              answeredAt === undefined ? '' : printedMoment(answeredAt),
              answerText ?? '',
            ]
              .filter(Boolean)
              .join(', '),
            strong: true,
          },
        ]
  return {
    title: versionName(row),
    under: `${made.filter(Boolean).join(' ')}. For the Office of Field Operations, CBP headquarters. SHA-256 of the text ${sha256}`,
    blocks: [...bodyBlocks(body), { is: 'heading', text: 'Answer of CBP' }, ...answered],
  }
}

/** A line that is followed by text and begins with a number, or stands alone after an empty one, is a heading. */
function bodyBlocks(body: string): ReportBlock[] {
  return body.split(/\n{2,}/u).flatMap((part): ReportBlock[] => {
    const [first = '', ...rest] = part.split('\n').filter((line) => line.trim() !== '')
    if (first === '') return []
    if (rest.length === 0) return [{ is: 'text', text: first }]
    return [{ is: 'heading', text: first }, ...rest.map((text): ReportBlock => ({ is: 'text', text }))]
  })
}

/** The same for a clean machine: Windows line ends, the hash under it. */
export function procedureFile(row: ProcedureRow, firm: string, drill: boolean): { name: string; text: string } {
  const { body = '', sha256 = '' } = row.fields
  const head = [firm, versionName(row), drill ? 'EXERCISE: not a real request' : ''].filter(Boolean)
  const foot = [`SHA-256 of the text between the lines: ${sha256}`]
  const rule = '-'.repeat(60)
  return {
    name: `${versionFile(row)}${drill ? ' EXERCISE' : ''}.txt`,
    text: `${[...head, rule, body, rule, ...foot].join('\n')}\n`.replaceAll('\n', '\r\n'),
  }
}
