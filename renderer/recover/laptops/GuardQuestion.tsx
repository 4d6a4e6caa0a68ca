import type { MergeReport } from '../../../shared/journal/mergeReport'
import { entityOf } from '../../../shared/journal/state'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { focusFirst } from '../../ui/focusFirst'
import { ToneMark } from '../../ui/Tag'
import { entityWords, fieldWords, valueWords } from '../../words/entities'
import { itemsWords } from '../../words/takeIn'

const SHOWN = 12

interface GuardQuestionProps {
  report: MergeReport
  items: number
  onTake: () => void
  onLeave: () => void
}

/** Decision 17: much would be removed or overwritten. Asked before anything is stored, with what it is. */
export function GuardQuestion({ report, items, onTake, onLeave }: GuardQuestionProps) {
  const { state } = useDeskHandle()
  const { guard, overwritten } = report
  return (
    <div className="stack" role="group" aria-label="Before it is taken in">
      <p className="strong">
        <ToneMark tone="later" spoken="" /> This journal would change much of what was keyed here. Nothing was taken in
        yet.
      </p>
      <p>
        {itemsWords(items)} are new. {guard.entitiesChanged === 1 ? '1 record' : `${guard.entitiesChanged} records`}{' '}
        keyed on this laptop would show another value
        {guard.numbersChangingState.length === 0
          ? '.'
          : `, and ${guard.numbersChangingState.length === 1 ? 'the entry number' : 'the entry numbers'} ${guard.numbersChangingState.slice(0, 5).join(', ')}${guard.numbersChangingState.length > 5 ? ' …' : ''} would change state.`}{' '}
        What was not seen by the other laptop is kept beside it, to be settled.
      </p>
      <ul className="laptops__changes">
        {overwritten.slice(0, SHOWN).map(({ kind, id, field, before, after }) => {
          const entity = entityOf(state, kind, id)
          return (
            <li key={`${kind} ${id} ${field}`}>
              <span className="strong">{entity === undefined ? id : entityWords(state, entity)}</span>
              <span className="muted">{fieldWords(kind, field)}</span>
              <span>
                {valueWords(state, kind, field, before)} → {valueWords(state, kind, field, after)}
              </span>
            </li>
          )
        })}
      </ul>
      {overwritten.length > SHOWN && <p className="small muted">And {overwritten.length - SHOWN} more values.</p>}
      <div className="row">
        <Button look="primary" onClick={onLeave} ref={focusFirst}>
          Leave it, take nothing in
        </Button>
        <Button onClick={onTake}>Take it in all the same</Button>
      </div>
    </div>
  )
}
