import type { AfterAction, Finding } from '../../domain/recover/afterAction'
import type { LessonRow } from '../../domain/recover/lessons'
import { printedDay, printedMoment } from '../printed'
import type { Report, ReportBlock } from '../report'

const SECTIONS: readonly { id: Finding['section']; head: string; none: string }[] = [
  { id: 'targets', head: 'Targets', none: 'No target was recorded.' },
  { id: 'promises', head: 'Promises', none: 'No promise was recorded.' },
  { id: 'counter', head: 'At the counter', none: 'Nothing was printed.' },
  { id: 'corrections', head: 'Corrected after it was printed', none: 'Nothing was corrected.' },
]

/** The after-action report on paper: what the log says, with the lines on which each finding stands, and the lessons. */
export function afterActionSheet(
  report: AfterAction,
  lessons: readonly LessonRow[],
): Pick<Report, 'title' | 'under' | 'blocks'> {
  const span = [
    report.declaredAt === '' ? '' : `declared ${printedMoment(report.declaredAt)}`,
    report.closedAt === '' ? 'not closed yet' : `closed ${printedMoment(report.closedAt)}`,
  ]
  return {
    title: 'After-action report',
    under: `${report.title}: ${span.filter(Boolean).join(', ')}. Made of the log alone; no cause is stated here.`,
    blocks: [
      ...SECTIONS.flatMap(({ id, head, none }): ReportBlock[] => {
        const findings = report.findings.filter(({ section }) => section === id)
        if (findings.length === 0)
          return [
            { is: 'heading', text: head },
            { is: 'text', text: none },
          ]
        return [
          { is: 'heading', text: head },
          {
            is: 'table',
            head: ['Finding', 'Lines of the log'],
            parts: [7, 3],
            rows: findings.map(({ says, lines }) => [says, lines.slice(0, 4).join(', ')]),
            red: new Set(findings.flatMap(({ tone }, at) => (tone === 'late' ? [at] : []))),
          },
        ]
      }),
      { is: 'heading', text: 'Lessons' },
      lessons.length === 0
        ? { is: 'text', text: 'None is written yet.' }
        : {
            is: 'table',
            head: ['What is mended', 'Who', 'By', 'Done'],
            parts: [6, 2, 1.5, 2],
            rows: lessons.map(({ fields }) => [
              [fields.title, fields.what].filter(Boolean).join(': '),
              fields.owner ?? '',
              fields.dueDay === undefined ? '' : printedDay(fields.dueDay),
              fields.doneAt === undefined ? '' : [fields.doneHow, fields.doneBy].filter(Boolean).join(', '),
            ]),
          },
      { is: 'blanks', captions: ['Lead', 'Responsible broker', 'Day'] },
    ],
  }
}
