import { mendSentence } from '../../../shared/domain/recover/accountingMend'
import { groupOf, type OpenThing } from '../../../shared/domain/recover/accountingThings'
import { openGroupWords, openSentence } from '../../../shared/domain/recover/accountingWords'
import { routeToHash } from '../../frame/routes'
import { useDeskHandle } from '../../store/hooks'
import { Button, Kbd } from '../../ui/Button'
import { isCountable } from './CountedDialog'
import { mendRoute } from './mendRoute'

/** The chosen thing whole, and what a person does about it. */
export function OpenSide({ thing, onMend }: { thing: OpenThing | undefined; onMend: () => void }) {
  const desk = useDeskHandle()
  if (thing === undefined)
    return (
      <aside className="card list-and-card__side" aria-label="Chosen thing">
        <p className="muted">Nothing is chosen.</p>
      </aside>
    )
  const { name, to } = mendRoute(thing)
  const entry = 'entry' in thing && to.at !== 'entry' ? thing.entry : ''
  return (
    <aside className="card list-and-card__side stack" aria-label="Chosen thing">
      <h2>{openGroupWords[groupOf(thing)]}</h2>
      <p>{openSentence(desk.state, thing)}</p>
      <p className="muted">{mendSentence(thing)}</p>
      <p>
        <Button look="primary" onClick={onMend}>
          {isCountable(thing) ? 'Say who counted' : name} <Kbd>Enter</Kbd>
        </Button>
      </p>
      {isCountable(thing) && (
        <p>
          <a href={routeToHash(to)}>{name}</a>
        </p>
      )}
      {entry !== '' && (
        <p>
          <a href={routeToHash({ at: 'entry', id: entry })}>Open the entry</a>
        </p>
      )}
    </aside>
  )
}
