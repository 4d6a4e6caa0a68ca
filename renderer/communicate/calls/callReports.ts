import type { CallDue } from '../../../shared/domain/incident/calls'
import { outcomeName, type CallRow } from '../../../shared/domain/incident/callsMade'
import type { TreeSum } from '../../../shared/domain/incident/callsTree'
import type { NotifyRow } from '../../../shared/domain/incident/notify'
import { textOf } from '../../../shared/journal/state'
import type { ReportBody } from '../../paper/useReport'
import { momentOf, momentWords, type Now } from '../../words/times'
import { audienceName, groupedNumber, stateWords, timeShort } from './callWords'
import { treeWords } from './treeWords'

const asOf = (now: Now): string => `As of ${momentWords(momentOf(now))}, this laptop alone.`

/** The queue to be worked on paper: blank columns for what came of each call. */
export function queueReport(calls: readonly CallDue[], now: Now): ReportBody {
  return {
    title: 'Call sheet',
    under: `${calls.length} calls, in the order in which they are made. ${asOf(now)} Write what came of each, and key it afterwards.`,
    blocks: [
      {
        is: 'table',
        head: [
          'Due',
          'Whom',
          'Number',
          'Why',
          'Rung at',
          '1 reached 2 message 3 none 4 busy 5 wrong 6 refused',
          'Heard, promised',
        ],
        parts: [10, 20, 15, 21, 8, 12, 24],
        rows: calls.map((call) => [
          `${call.overdue ? '! ' : ''}${call.dueAt === undefined ? '' : timeShort(call.dueAt, now)}`,
          call.name,
          call.number === '' ? 'no number' : groupedNumber(call.number),
          call.why,
          '',
          '',
          '',
        ]),
      },
      { is: 'blanks', captions: ['Rung by', 'Day', 'Keyed by, at'] },
    ],
  }
}

/** Who is told what at one stage, with what became of it. */
export function matrixReport(rows: readonly NotifyRow[], stage: string, now: Now): ReportBody {
  const audiences = [...new Set(rows.map(({ party }) => party.audience))]
  const told = rows.filter(({ state }) => state === 'told').length
  return {
    title: `Who is told what: ${stage}`,
    under: `${told} of ${rows.length} reached. ${asOf(now)} Hours are proposals of ours but for the SOC's; the guidance says whom and what.`,
    blocks: audiences.flatMap((audience) => {
      const of = rows.filter(({ party }) => party.audience === audience)
      return [
        {
          is: 'heading',
          text: audienceName(audience),
          aside: `${of.filter(({ state }) => state === 'told').length} of ${of.length} reached`,
        },
        {
          is: 'table',
          head: ['Who', 'Number', 'What kind of information', 'By', 'State'],
          parts: [22, 14, 34, 10, 20],
          rows: of.map((row) => [
            [row.party.name, row.party.organisation].filter(Boolean).join(', '),
            groupedNumber(row.party.lines[0]?.value ?? 'no number'),
            row.rule.what,
            row.dueAt === undefined ? '' : `${row.overdue ? '! ' : ''}${timeShort(row.dueAt, now)}`,
            stateWords(row, now).words,
          ]),
        },
      ] as const
    }),
  }
}

/** Own people, indented as they are rung, with room for the pen. */
export function treeReport(tree: TreeSum, now: Now): ReportBody {
  const nameOf = (id: string) =>
    id === '' ? 'this desk' : textOf(tree.rows.find(({ contact }) => contact.id === id)?.contact, 'name')
  return {
    title: 'Call tree',
    under: `${tree.reached} of ${tree.rows.length} reached, ${tree.missing.length} missing. ${asOf(now)}`,
    blocks: [
      {
        is: 'table',
        head: ['Who', 'Number', 'Second number', 'Rung by', 'State', 'Reached at', 'Comes at'],
        parts: [27, 14, 14, 18, 20, 10, 10],
        rows: tree.rows.map((row) => [
          `${'    '.repeat(row.depth)}${textOf(row.contact, 'name')}`,
          groupedNumber(textOf(row.contact, 'phone')) || 'no number',
          groupedNumber(textOf(row.contact, 'secondPhone')),
          row.broken ? `${nameOf(row.ringsNow)}, in place of ${nameOf(row.caller)}` : nameOf(row.ringsNow),
          treeWords(row, now).words,
          '',
          '',
        ]),
      },
    ],
  }
}

/** All calls, in order; counsel's words stay out. */
export function callsReport(calls: readonly CallRow[], now: Now): ReportBody {
  return {
    title: 'Calls of the incident',
    under: `${calls.length} calls, made, tried and taken. ${asOf(now)} What is for counsel stands in counsel's export.`,
    blocks: [
      {
        is: 'table',
        head: ['When', 'With', 'Number', 'What came of it', 'Said', 'Heard', 'By'],
        parts: [13, 20, 13, 12, 22, 22, 12],
        rows: calls.map(({ fields }) => {
          const counsel = fields.counsel === true
          return [
            fields.at === undefined ? '' : momentWords(fields.at),
            [fields.name, fields.organisation].filter(Boolean).join(', '),
            groupedNumber(fields.value ?? ''),
            fields.direction === 'in' ? 'they rang' : outcomeName(fields.outcome).toLowerCase(),
            counsel ? 'for counsel' : (fields.said ?? '').replace(/\n/gu, '; '),
            counsel ? '' : [fields.heard, fields.minutes].filter(Boolean).join('; ').replace(/\n/gu, '; '),
            fields.by ?? '',
          ]
        }),
      },
    ],
  }
}
