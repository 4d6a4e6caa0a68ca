import { evidenceStanding } from '../../../shared/domain/evidence'
import { textOf } from '../../../shared/journal/state'
import { evidenceLines } from '../../../shared/knowledge/readinessLines'
import { agoWords, dayWords } from '../../words/times'
import type { ReadyFacts, ReadyLine } from './line'

/** What the laptop cannot see: believed on evidence, for as long as it counts. */
export const evidence = ({ state, today }: ReadyFacts): ReadyLine[] =>
  evidenceLines.map(({ id, title, show, guidance, goodDays }) => {
    const { newest, doneOn, until, counts } = evidenceStanding(state, id, goodDays, today)
    const said = [textOf(newest, 'what'), textOf(newest, 'where'), textOf(newest, 'by')].filter(Boolean).join(', ')
    return {
      id,
      tone: counts ? 'good' : 'later',
      title: doneOn === '' ? `${title}: no evidence` : `${title}: ${dayWords(doneOn)}, ${agoWords(doneOn, today)}`,
      about:
        doneOn === ''
          ? show
          : `${said === '' ? show : said}. ${counts ? 'Counts until' : 'Counted until'} ${dayWords(until)}`,
      guidance,
      mend: {
        words: counts ? 'Show' : 'File evidence',
        to: { at: 'prepare', page: 'readiness', id },
      },
    }
  })
