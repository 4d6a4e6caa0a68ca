import { routeToHash } from '../../frame/routes'

export const afterReleaseParts = [
  { id: undefined, name: 'Stands open' },
  { id: '~screening', name: 'Screened again' },
] as const

/** The two halves of *After release*, each with its address. */
export function AfterReleaseParts({ here }: { here: (typeof afterReleaseParts)[number]['id'] }) {
  return (
    <nav className="parts" aria-label="Parts of after release">
      {afterReleaseParts.map(({ id, name }) => (
        <a
          key={name}
          href={routeToHash({ at: 'recover', page: 'afterRelease', ...(id !== undefined && { id }) })}
          aria-current={id === here ? 'page' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  )
}
