import { reasonOf, timeLeftWords } from '../../../shared/domain/queue/reasons'
import { takenTwice, type WorkList } from '../../../shared/domain/queue/work'
import type { DeskState } from '../../../shared/journal/state'
import { queueByHand, queueRules, queueTies } from '../../../shared/knowledge/queueRules'
import type { ReportBody } from '../../paper/useReport'
import { progressWords } from '../../words/clocks'
import { dayWords, momentOf, momentWords, type Now } from '../../words/times'
import { billOf } from './useQueue'

/** The list of one person, to be worked from on paper: in the order of the queue, with room to tick. */
export function workReport(state: DeskState, list: WorkList, now: Now): ReportBody {
  return {
    title: list.operator === '' ? 'Work that nobody has taken' : `Work of ${list.name}`,
    under: `${list.items.length} ${list.items.length === 1 ? 'shipment' : 'shipments'}, ${momentWords(momentOf(now))}, the most urgent first. For the firm alone.`,
    blocks: [
      {
        is: 'table',
        head: ['', 'Entry, bill', 'Client', 'Port', 'Why here', 'Left', 'State', 'Done'],
        parts: [4, 18, 18, 6, 34, 9, 10, 7],
        rows: list.items.map((item, at) => [
          String(at + 1),
          [item.shipment.entryNumber, billOf(state, item.shipment)].filter(Boolean).join(', '),
          item.shipment.importerName,
          item.shipment.port,
          [
            reasonOf(item, now),
            ...item.shipment.stops,
            ...(takenTwice(state, item).length > 0 ? [`taken twice: ${takenTwice(state, item).join(', ')}`] : []),
          ].join('; '),
          timeLeftWords(item, now).words,
          item.shipment.progress === undefined ? 'no entry' : progressWords[item.shipment.progress].words,
          '[  ]',
        ]),
      },
    ],
  }
}

/** The rule as it hangs on the wall. */
export const ruleReport = (): ReportBody => ({
  title: 'How the queue is ranked',
  under: 'A shipment stands under the first line that speaks for it; nothing is added up.',
  blocks: [
    {
      is: 'table',
      head: ['Line', 'Speaks when', 'Then first', 'Source'],
      parts: [18, 44, 24, 22],
      rows: queueRules.map(({ title, when, compares, source, checkedOn }, at) => [
        `${at + 1}. ${title}`,
        when,
        compares,
        `${source}; read ${dayWords(checkedOn)}`,
      ]),
    },
    { is: 'heading', text: 'Under one line at one time' },
    ...queueTies.map((tie, at) => ({ is: 'text', text: `${at + 1}. ${tie}` }) as const),
    { is: 'text', text: queueByHand },
  ],
})
