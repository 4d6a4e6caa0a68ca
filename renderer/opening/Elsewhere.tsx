import { useState } from 'react'
import { callOtherWindow } from '../frame/otherWindow'
import type { DeskFound } from '../store/types'
import { Button } from '../ui/Button'
import { focusFirst } from '../ui/focusFirst'
import { OpeningPage } from './OpeningPage'

/** One desk, one window: two that write would work against each other. */
export function Elsewhere({ found, onAgain }: { found: DeskFound; onAgain: () => void }) {
  const [answer, setAnswer] = useState<'notAsked' | 'there' | 'silent'>('notAsked')
  const goThere = async () => setAnswer((await callOtherWindow(found.desk)) ? 'there' : 'silent')
  return (
    <OpeningPage
      title="This desk is open in another window"
      about={`${found.label} is unlocked elsewhere on this laptop. Work goes on in one window at a time.`}
      drill={found.drill}
    >
      <p role="status">
        {answer === 'there' &&
          'The other window was called. If it did not come to the front, look for “Lifeboat” in the task bar. This window can be closed.'}
        {answer === 'silent' && 'No window answered. It may be another user’s, or just closing: try again in a moment.'}
      </p>
      <div className="row">
        <Button look="primary" large onClick={() => void goThere()} ref={focusFirst}>
          Go there
        </Button>
        <Button onClick={onAgain}>Try again here</Button>
      </div>
    </OpeningPage>
  )
}
