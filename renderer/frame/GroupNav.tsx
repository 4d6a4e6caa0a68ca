import { routeToHash, type Route } from './routes'

export interface NavGroup {
  name: string
  pages: readonly { name: string; to: Route }[]
}

/** The pages of a station under few headings: a row that is read at a glance, and under it the pages of the one chosen. */
export function GroupNav({ station, groups, here }: { station: string; groups: readonly NavGroup[]; here: Route }) {
  const at = routeToHash(here)
  const open = groups.find((group) => group.pages.some(({ to }) => routeToHash(to) === at))
  return (
    <>
      <nav className="subnav" aria-label={station}>
        {groups.map(({ name, pages }) => (
          <a
            key={name}
            href={routeToHash(pages[0]?.to ?? { at: 'desk' })}
            aria-current={open?.name === name ? 'page' : undefined}
          >
            {name}
          </a>
        ))}
      </nav>
      {open !== undefined && open.pages.length > 1 && (
        <nav className="subnav subnav--pages" aria-label={open.name}>
          {open.pages.map(({ name, to }) => (
            <a key={name} href={routeToHash(to)} aria-current={routeToHash(to) === at ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
      )}
    </>
  )
}
