import { useCallback } from 'react'
import { ruleNames } from '../../../shared/domain/respond/exceptionRules'
import { openExceptionsOfEntry } from '../../../shared/domain/respond/exceptionsAll'
import { routeToHash } from '../../frame/routes'
import { useDesk } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { ToneMark } from '../../ui/Tag'
import './leave.css'

/** One red line where an exception of this entry is open, to the page where it is explained. */
export function ExceptionLine({ entry }: { entry: string }) {
  const rules = useDesk(useCallback((desk: Desk) => rulesBroken(desk, entry), [entry]))
  if (rules === '') return null
  const [first = '', ...more] = rules.split('; ')
  return (
    <a
      className="tag tag--stop exception-line"
      title={rules}
      href={routeToHash({ at: 'respond', page: 'exceptions', id: entry })}
    >
      <ToneMark tone="stop" spoken={`${first}. `} />
      <span>{more.length === 0 ? 'Exception' : `${more.length + 1} exceptions`}: explain</span>
    </a>
  )
}

/** The names of the rules, parted by semicolons: a text, so that the line is drawn again only when it says another. */
const rulesBroken = (desk: Desk, entry: string): string =>
  openExceptionsOfEntry(desk.state, desk.now(), entry)
    .map(({ rule }) => ruleNames[rule] ?? 'Exception')
    .join('; ')
