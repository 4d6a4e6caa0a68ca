import { reasonOf, timeLeftWords } from '../../../shared/domain/queue/reasons'
import { takenTwice, type WorkList } from '../../../shared/domain/queue/work'
import type { DeskState } from '../../../shared/journal/state'
import { queueByHand, queueRules, queueTies } from '../../../shared/knowledge/queueRules'
import type { PublishedRule } from '../../paper/ruleReport'
import type { ReportBody } from '../../paper/useReport'
import { progressWords } from '../../words/clocks'
import { momentOf, momentWords, type Now } from '../../words/times'
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

/** The rule as it is shown and as it hangs on the wall. */
export const queueRule: PublishedRule = {
  title: 'How the queue is ranked',
  under: 'A shipment stands under the first line that speaks for it; nothing is added up.',
  lines: queueRules,
  parts: [18, 44, 24, 22],
  tied: 'Under one line at one time',
  ties: queueTies,
  besides: queueByHand,
}
