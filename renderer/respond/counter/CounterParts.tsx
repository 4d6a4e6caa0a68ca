import { routeToHash } from '../../frame/routes'

const parts = [
  { id: undefined, name: 'Carry' },
  { id: 'sheets', name: 'Decision sheets' },
  { id: 'stamps', name: 'Stamps to scan' },
] as const

/** Parts of the counter's page. */
export function CounterParts({ here }: { here: 'sheets' | 'stamps' | undefined }) {
  return (
    <nav className="parts" aria-label="Parts of the counter">
      {parts.map(({ id, name }) => (
        <a
          key={name}
          href={routeToHash({ at: 'respond', page: 'counter', ...(id === undefined ? {} : { id }) })}
          aria-current={here === id ? 'page' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  )
}
