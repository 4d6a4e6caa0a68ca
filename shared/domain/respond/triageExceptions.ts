import { entitiesOf, isRemoved } from '../../journal/state'
import { fieldsOf } from '../entryFile'
import { rememberBy } from '../remember'
import { exceptionId, type FoundException } from './exceptions'
import { aceMayHave, answersOf } from './triageAnswers'

/** New numbers that were drawn while ACE may have the original: red until CBP has said that it does not, or the lead settles it. */
export const secondNumbers = rememberBy(['flightDecision', 'flightAnswer', 'inFlight'], (state): FoundException[] =>
  [...entitiesOf(state, 'flightDecision').values()].flatMap((entity): FoundException[] => {
    const decided = fieldsOf('flightDecision', entity)
    if (isRemoved(entity) || decided.decision !== 'newNumber' || decided.entryNumber === undefined) return []
    if (!aceMayHave(answersOf(state, entity.id))) return []
    const original = fieldsOf('inFlight', entitiesOf(state, 'inFlight').get(entity.id)).entryNumber
    return [
      {
        id: exceptionId('secondNumber', entity.id),
        rule: 'secondNumber',
        entry: decided.entry ?? '',
        what: `Number ${decided.entryNumber} was drawn for the entry in flight ${original ?? 'without a number'}, which ACE may have. Reason given: ${decided.why ?? 'none'}`,
        source: 'Practice: the original number unless CBP says it is not on file',
        since: decided.at,
      },
    ]
  }),
)
