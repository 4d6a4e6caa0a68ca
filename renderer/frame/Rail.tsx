import { entitiesOf, entityOf, isRemoved, textOf } from '../../shared/journal/state'
import { useDesk } from '../store/hooks'
import type { Desk } from '../store/types'
import { BuoyIcon, CommunicateIcon, DeskIcon, PrepareIcon, RecoverIcon, RespondIcon } from '../ui/icons'
import { agoWords, dayOf, dayWords } from '../words/times'
import { kitDay } from './facts'
import { hashToRoute, routeToHash, useHash, type Route } from './routes'
import { useNow } from './useNow'

const stations: readonly { route: Route; name: string; Icon: () => React.JSX.Element }[] = [
  { route: { at: 'desk' }, name: 'Desk', Icon: DeskIcon },
  { route: { at: 'prepare', page: 'readiness' }, name: 'Prepare', Icon: PrepareIcon },
  { route: { at: 'communicate' }, name: 'Communicate', Icon: CommunicateIcon },
  { route: { at: 'respond' }, name: 'Respond', Icon: RespondIcon },
  { route: { at: 'recover' }, name: 'Recover', Icon: RecoverIcon },
]

const entriesCount = (desk: Desk): number => {
  let count = 0
  for (const entry of entitiesOf(desk.state, 'entry').values()) if (!isRemoved(entry)) count += 1
  return count
}

export function Rail() {
  const here = stationOf(hashToRoute(useHash()))
  const entries = useDesk(entriesCount)
  return (
    <nav className="rail" aria-label="Parts of Lifeboat">
      <p className="rail__name">
        <BuoyIcon /> Lifeboat
      </p>
      <ul>
        {stations.map(({ route, name, Icon }, nth) => (
          <li key={name}>
            <a
              href={routeToHash(route)}
              aria-current={here === route.at ? 'page' : undefined}
              aria-keyshortcuts={`Alt+${nth + 1}`}
              title={`Alt+${nth + 1}`}
            >
              <Icon />
              {name}
              {route.at === 'respond' && entries > 0 && (
                <span className="rail__count">
                  {entries}
                  <span className="visually-hidden"> entries</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
      <RailFoot />
    </nav>
  )
}

/** An entry, its packet and its agencies belong to Respond. */
function stationOf(route: Route): Route['at'] {
  return route.at === 'entry' || route.at === 'packet' || route.at === 'pga' ? 'respond' : route.at
}

/** The station of Alt+1 to Alt+5. */
export const stationKeys: Readonly<Record<string, Route>> = Object.fromEntries(
  stations.map(({ route }, nth) => [`Alt+${nth + 1}`, route]),
)

/** Who is at which laptop, and how old the kit is. */
function RailFoot() {
  const firm = useDesk((desk) => textOf(entityOf(desk.state, 'firm', 'firm'), 'name'))
  const laptop = useDesk((desk) => textOf(entityOf(desk.state, 'device', desk.device), 'label') || desk.device)
  const operator = useDesk(operatorName)
  const kit = useDesk((desk) => kitDay(desk.state))
  const now = useNow(60_000)
  return (
    <div className="rail__foot">
      <strong>{firm || 'Firm not keyed yet'}</strong>
      <span>
        {laptop} · {operator}
      </span>
      <span>
        {kit === undefined
          ? 'No kit loaded'
          : `Kit of ${dayWords(kit).replace(/ \d{4}$/u, '')} · ${agoWords(kit, dayOf(now))}`}
      </span>
    </div>
  )
}

export const operatorName = (desk: Desk): string =>
  textOf(entityOf(desk.state, 'operator', desk.operator), 'name') ||
  (desk.operator === '' ? 'by recovery code' : 'operator not named')
