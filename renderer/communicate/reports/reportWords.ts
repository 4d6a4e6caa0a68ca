import type { Version, VersionState } from '../../../shared/domain/incident/reports'
import { reportName } from '../../../shared/exchange/reports/reportNames'
import type { Tone } from '../../ui/Tag'
import { momentWords } from '../../words/times'

export const versionName = ({ fields }: Version): string =>
  reportName(fields.report ?? 'incidentNotice', fields.number ?? 0)

/** What has happened to a version, and what has not. */
export function stateWords(state: VersionState, { fields }: Version): { tone: Tone; words: string } {
  switch (state) {
    case 'made':
      return { tone: 'later', words: 'made, not sent' }
    case 'saved':
      return { tone: 'later', words: 'saved as a file, not sent' }
    case 'sent':
      return {
        tone: 'note',
        words: `sent ${fields.sentAt === undefined ? '' : momentWords(fields.sentAt)}, not acknowledged`,
      }
    case 'acknowledged':
      return {
        tone: 'good',
        words: `acknowledged ${fields.acknowledgedAt === undefined ? '' : momentWords(fields.acknowledgedAt)}${fields.acknowledgedBy === undefined ? '' : ` by ${fields.acknowledgedBy}`}`,
      }
  }
}

/** 64 hex digits as they are compared by eye: in groups of eight. */
export const shownHash = (sha256: string): string => sha256.replace(/(.{8})(?=.)/gu, '$1 ')

export const countWords = (count: number): string =>
  count === 0 ? 'nothing was added' : count === 1 ? '1 thing is new' : `${count} things are new`
