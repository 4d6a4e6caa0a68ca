import { Suspense, type ReactNode } from 'react'
import { GroupNav, type NavGroup } from './GroupNav'
import type { Route } from './routes'

interface StationPagesProps {
  station: string
  groups: readonly NavGroup[]
  here: Route
  /** what is said while the code of a page is read */
  reading?: string
  /** the page that is open; it may be read when it is first wanted */
  children: ReactNode
}

/** A station: its pages under few headings, and the page that is open. */
export function StationPages({ station, groups, here, reading = 'Reading …', children }: StationPagesProps) {
  return (
    <>
      <GroupNav station={station} groups={groups} here={here} />
      <Suspense fallback={<p className="screen muted">{reading}</p>}>{children}</Suspense>
    </>
  )
}
