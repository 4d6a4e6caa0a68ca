import { AGENCIES, FLAG_GUIDE_OF, FLAGS } from '../../../shared/knowledge/pga'
import { routeToHash } from '../../frame/routes'
import { Screen } from '../../ui/Screen'
import { dayWords } from '../../words/times'
import { AgencyList } from './AgencyList'
import { OpenPart } from './OpenPart'
import { TablesPart } from './TablesPart'
import './agencies.css'

const parts = [
  { id: undefined, name: 'Agency by agency' },
  { id: '~tables', name: 'Tables and products' },
  { id: '~open', name: 'Open questions' },
] as const

/** What is known of each partner government agency, where our tables come from, and what is still to be asked. */
export default function AgenciesPage({ openId }: { openId: string | undefined }) {
  const part = parts.find((one) => one.id === openId)?.id
  return (
    <Screen
      title="Agencies"
      about={`${AGENCIES.length} agencies, ${FLAGS.filter(({ active }) => active).length} flags in the guide of ${dayWords(FLAG_GUIDE_OF)}`}
      className={part === undefined ? 'list-screen' : undefined}
      actions={
        <nav className="parts" aria-label="Parts of the agencies">
          {parts.map((one) => (
            <a
              key={one.name}
              href={routeToHash({ at: 'prepare', page: 'agencies', ...(one.id !== undefined && { id: one.id }) })}
              aria-current={one.id === part ? 'page' : undefined}
            >
              {one.name}
            </a>
          ))}
        </nav>
      }
    >
      {part === undefined && <AgencyList openId={openId} />}
      {part === '~tables' && <TablesPart />}
      {part === '~open' && <OpenPart />}
    </Screen>
  )
}
