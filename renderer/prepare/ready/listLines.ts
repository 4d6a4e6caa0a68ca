import { arrivalsExpected, ARRIVALS_AHEAD_DAYS, oldestAsOf } from '../../../shared/domain/arrivals'
import { hoursSince, inFlightList } from '../../../shared/domain/inFlight'
import { permitEnd, type PermitEnd } from '../../../shared/domain/permits'
import { textOf, type Entity } from '../../../shared/journal/state'
import type { Route } from '../../frame/routes'
import { hoursOldWords } from '../../words/inFlight'
import { all, at, namesOf, type ReadyFacts, type ReadyLine } from './line'

export function lists({ state, today, nowMs }: ReadyFacts): ReadyLine[] {
  const flight = inFlightList(state, nowMs)
  const listed = arrivalsExpected(state, today)
  const ahead = listed.filter(({ when }) => when === 'ahead')
  const flightFine = flight.rows.length > 0 && flight.freshness === 'fresh'
  return [
    {
      id: 'inFlight',
      tone: flightFine ? 'good' : 'later',
      title:
        flight.rows.length === 0
          ? 'No list of entries in flight'
          : `${flight.rows.length === 1 ? '1 entry' : `${flight.rows.length} entries`} in flight, ${flight.hours === undefined ? 'of no known age' : `${flight.hours} h old`}`,
      about: 'Printed and saved at the end of each shift, so that nothing is filed twice',
      guidance: 'Recover: “keep a full accounting of entries”',
      mend: { words: flightFine ? 'Show' : 'Bring it up to date', to: at('inFlight') },
    },
    {
      id: 'arrivals',
      tone: ahead.length > 0 ? 'good' : 'later',
      title:
        ahead.length > 0
          ? `${ahead.length} ${ahead.length === 1 ? 'arrival' : 'arrivals'} expected in ${ARRIVALS_AHEAD_DAYS} days`
          : listed.length === 0
            ? 'No arrivals are listed'
            : `No arrival of the list falls into the next ${ARRIVALS_AHEAD_DAYS} days`,
      about:
        ahead.length === 0
          ? 'The work of day one, from the main system'
          : `The work of day one; the list is ${hoursOldWords(hoursSince(oldestAsOf(ahead), nowMs))}`,
      guidance: 'Respond: “Maintain movement of lawful cargo”',
      mend: { words: ahead.length > 0 ? 'Show' : 'List them', to: at('arrivals') },
    },
  ]
}

export function permits({ state, today }: ReadyFacts): ReadyLine[] {
  const every = all(state, 'permit')
  if (every.length === 0) return []
  const having = (end: PermitEnd) => every.filter((permit) => permitEnd(permit, today) === end)
  const [ended, soon] = [having('ended'), having('soon')]
  const [first] = [...ended, ...soon]
  return [
    {
      id: 'permits',
      tone: first === undefined ? 'good' : 'later',
      title:
        first === undefined
          ? `${every.length} permits run on`
          : `Permits: ${ended.length} ended, ${soon.length} end within 60 days`,
      about: first === undefined ? 'Of clients and of their products' : namesOf([...ended, ...soon].map(permitName)),
      guidance: 'Prevent: “verify client’s PGA requirements absent system access”',
      mend: { words: first === undefined ? 'Show' : 'Renew', to: holderOf(first) },
    },
  ]
}

const permitName = (permit: Entity): string =>
  [textOf(permit, 'agency'), textOf(permit, 'what')].filter(Boolean).join(' ')
/** A permit is keyed on the card of its product, or of its client. */
function holderOf(permit: Entity | undefined): Route {
  const product = textOf(permit, 'product')
  if (product !== '') return at('products', product)
  return at('importers', textOf(permit, 'importer') || undefined)
}
