import type { AgendaItem } from '../../../shared/domain/incident/agenda'
import type { CallRow } from '../../../shared/domain/incident/callsMade'
import type { ScheduleStanding } from '../../../shared/domain/incident/schedule'
import type { TaskRow } from '../../../shared/domain/incident/tasks'
import type { ReportBlock } from '../../../shared/sheets/report'
import type { ReportBody } from '../../paper/useReport'
import { momentOf, momentWords, type Now } from '../../words/times'
import { groupedNumber } from '../calls/callWords'

/** The agenda as it is laid on the table before the call: each item with room for the pen. */
export function agendaReport(
  standing: ScheduleStanding,
  number: string,
  items: readonly AgendaItem[],
  now: Now,
): ReportBody {
  const { row, next, lastHeld } = standing
  const since =
    lastHeld?.fields.at === undefined
      ? 'Nothing was held before.'
      : `Since the call of ${momentWords(lastHeld.fields.at)}.`
  return {
    title: `Agenda: ${row.fields.title ?? 'status call'}`,
    under: `${next === undefined ? '' : `Due ${momentWords(next.at)}. `}${since} As of ${momentWords(momentOf(now))}, this laptop alone.`,
    blocks: [
      ...(number === '' ? [] : [{ is: 'text', text: `Number: ${groupedNumber(number)}`, strong: true } as const]),
      ...items.flatMap(({ title, lines }, nth): ReportBlock[] => [
        { is: 'heading', text: `${nth + 1}. ${title}` },
        ...lines.map((text): ReportBlock => ({ is: 'text', text })),
        { is: 'blanks', captions: ['Said'] },
      ]),
      { is: 'heading', text: 'Promised' },
      { is: 'blanks', captions: ['What', 'Who', 'By'] },
      { is: 'blanks', captions: ['What', 'Who', 'By'] },
      { is: 'blanks', captions: ['Attended', 'Next call'] },
    ],
  }
}

/** What was on the agenda of a held call, what was said, and what was promised in it. */
export function minutesReport(call: CallRow, promises: readonly TaskRow[]): ReportBody {
  const { fields } = call
  const lines = (text: string | undefined): ReportBlock[] =>
    (text ?? '')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => ({ is: 'text', text: line.trim(), strong: /^\d+\. /u.test(line) }))
  return {
    title: `Minutes: ${fields.name ?? 'status call'}`,
    under: `Held ${momentWords(fields.at ?? '')}${fields.endedAt === undefined ? '' : `, ended ${fields.endedAt.slice(11, 16)}`}, kept by ${fields.by ?? ''}.`,
    blocks: [
      ...(fields.attended === undefined ? [] : [{ is: 'text', text: `Attended: ${fields.attended}` } as const]),
      { is: 'heading', text: 'Agenda' },
      ...lines(fields.agenda),
      { is: 'heading', text: 'Minutes' },
      ...(fields.counsel === true
        ? [{ is: 'text', text: 'For counsel.' } as const]
        : fields.minutes === undefined
          ? [{ is: 'text', text: 'None were keyed.' } as const]
          : lines(fields.minutes)),
      { is: 'heading', text: 'Promised' },
      promises.length === 0
        ? { is: 'text', text: 'Nothing.' }
        : {
            is: 'table',
            head: ['What', 'To', 'Who', 'By', 'Kept'],
            parts: [36, 24, 16, 14, 14],
            rows: promises.map(({ fields: task }) => [
              task.title ?? '',
              task.promisedTo ?? '',
              task.owner ?? '',
              task.dueAt === undefined ? '' : momentWords(task.dueAt),
              task.doneAt === undefined ? 'open' : momentWords(task.doneAt),
            ]),
          },
    ],
  }
}
