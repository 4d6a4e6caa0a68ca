import type { HostError } from '../../shared/host'
import { Button } from '../ui/Button'
import { hostErrorWords } from '../words/errors'
import { OpeningPage } from './OpeningPage'

/** The Node side does not answer. Nothing is offered that could make an empty desk in the meantime. */
export function HostTrouble({ error, onAgain }: { error: HostError; onAgain: () => void }) {
  return (
    <OpeningPage
      title="Lifeboat cannot reach its own folder"
      about="Desks are opened together with their mirror folder, so nothing is opened until it answers. What was saved is safe."
    >
      <p role="alert">{hostErrorWords(error)}</p>
      <div>
        <Button look="primary" large onClick={onAgain}>
          Try again
        </Button>
      </div>
    </OpeningPage>
  )
}
