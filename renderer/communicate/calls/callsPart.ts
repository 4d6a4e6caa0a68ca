import type { ReactNode } from 'react'

/** What every part of the calls is given. */
export interface CallsPart {
  /** id of the incident shown */
  incident: string
  /** the links to the parts */
  nav: ReactNode
  /** which incident, where there are two */
  choice: ReactNode
}
