import type { DeskFound } from '../store/types'
import { focusFirst } from '../ui/focusFirst'
import { Tag } from '../ui/Tag'
import { Choices, type FirstChoice } from './FirstRun'
import { OpeningPage } from './OpeningPage'

export interface ChooseDeskProps {
  found: readonly DeskFound[]
  onUnlock: (found: DeskFound) => void
  onChoose: (to: FirstChoice) => void
}

/** Several desks lie on this machine. The real ones stand first. */
export function ChooseDesk({ found, onUnlock, onChoose }: ChooseDeskProps) {
  const sorted = [...found].sort((a, b) => Number(a.drill) - Number(b.drill) || a.label.localeCompare(b.label))
  return (
    <OpeningPage title="Which desk?">
      {sorted.map((desk, nth) => (
        <button
          key={desk.desk}
          type="button"
          className={nth === 0 ? 'choice choice--first' : 'choice'}
          onClick={() => onUnlock(desk)}
          ref={nth === 0 ? focusFirst : undefined}
        >
          <strong>{desk.label || `Desk ${desk.desk}`}</strong>
          <span>{placesWords(desk)}</span>
          {desk.drill ? (
            <Tag tone="later">Exercise</Tag>
          ) : (
            <span className="choice__arrow" aria-hidden="true">
              →
            </span>
          )}
        </button>
      ))}
      <h2>Something else</h2>
      <Choices onChoose={onChoose} loud={false} />
    </OpeningPage>
  )
}

/** Where a desk was found: said plainly, since a missing half is healed from the other. */
export function placesWords(desk: DeskFound): string {
  if (desk.newer) return 'Written by a newer Lifeboat: open it with that version. It is left untouched.'
  if (desk.database === 'gone')
    return 'The database of this laptop is gone; the mirror folder is there. Unlock, and it is read back.'
  if (desk.mirror === 'gone')
    return 'The mirror folder is gone; the database is there. Unlock, and the mirror is written again.'
  return 'In the database and in the mirror folder.'
}
