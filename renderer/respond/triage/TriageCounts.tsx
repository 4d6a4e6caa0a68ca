import type { Triage } from '../../../shared/domain/respond/triage'
import { flightStateWords } from '../../../shared/domain/respond/triageWords'
import { Tag } from '../../ui/Tag'

export interface TriageCountsProps {
  list: Triage
  /** '' all, `open`, `toAsk`, or a state */
  only: string
  onOnly: (only: string) => void
}

/** How many of each state are decided; a press shows only those. Green when each is decided, and not before. */
export function TriageCounts({ list, only, onOnly }: TriageCountsProps) {
  if (list.counts.all === 0) return null
  const choices = [
    { id: '', words: `All ${list.counts.all}` },
    { id: 'open', words: `Open ${list.counts.open}` },
    { id: 'toAsk', words: `To ask ${list.toAsk}` },
    ...list.groups
      .filter(({ all }) => all > 0)
      .map(({ state, all, decided }) => ({
        id: state,
        words: `${capital(flightStateWords[state])} ${decided === 0 ? all : `${decided} of ${all}`}`,
      })),
  ]
  return (
    <div className="triage-counts" role="group" aria-label="Show only">
      <Tag tone={list.settled ? 'good' : 'later'}>
        {list.counts.decided} of {list.counts.all} decided
      </Tag>
      {choices.map(({ id, words }) => (
        <button
          key={id}
          type="button"
          className="triage-counts__one"
          aria-pressed={only === id}
          onClick={() => onOnly(id)}
        >
          {words}
        </button>
      ))}
    </div>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
