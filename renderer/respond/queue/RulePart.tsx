import type { ReactNode } from 'react'
import { RulePage } from '../../paper/RulePage'
import { queueRule } from './queueReports'

/** The published rule: anybody can look why one shipment stands before another. */
export function RulePart({ nav }: { nav: ReactNode }) {
  return (
    <RulePage rule={queueRule} title="Queue" about="how it is ranked" nav={nav}>
      A shipment stands under the first line that speaks for it. Nothing is added up: no sum of small reasons passes the
      law.
    </RulePage>
  )
}
