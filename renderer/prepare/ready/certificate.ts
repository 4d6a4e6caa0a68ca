import type { ReportBody } from '../../paper/useReport'
import { dayWords } from '../../words/times'
import type { ReadyLine } from './line'

/** One page for the wall, the insurer or CBP: how ready, on which day, and every gap by name. */
export function certificate(lines: readonly ReadyLine[], today: string): ReportBody {
  const gaps = lines.filter((line) => line.tone !== 'good')
  const fine = lines.filter((line) => line.tone === 'good')
  return {
    title: 'Readiness certificate',
    under: `Computed on ${dayWords(today)} from what is on this laptop: ${fine.length} of ${lines.length} lines in order, ${gaps.length === 0 ? 'no gap' : gaps.length === 1 ? '1 gap' : `${gaps.length} gaps`}. Nothing in it was ticked by hand.`,
    blocks: [
      { is: 'heading', text: gaps.length === 0 ? 'No gap' : `Gaps: ${gaps.length}` },
      ...(gaps.length === 0
        ? []
        : [
            {
              is: 'table' as const,
              head: ['', 'Gap', 'Asked by'],
              parts: [8, 42, 50],
              rows: gaps.map((line) => [line.tone === 'stop' ? 'STOPS' : 'open', line.title, line.guidance]),
            },
          ]),
      { is: 'heading', text: `In order: ${fine.length}` },
      { is: 'text', text: fine.map((line) => line.title).join('. ') || 'Nothing yet.' },
      { is: 'blanks', captions: ['Seen by the lead', 'Signature', 'Day'] },
    ],
  }
}
