import { useCallback, useState } from 'react'
import { incidentsOf } from '../../../shared/domain/incident/incidents'
import { firstHourPages } from '../../../shared/sheets/firstHour/firstHourPages'
import { operatorName } from '../../frame/Rail'
import { useReport } from '../../paper/useReport'
import { useDeskHandle } from '../../store/hooks'
import { recordErrorWords } from '../../words/errors'
import { momentOf } from '../../words/times'

/**
 * The first-hour pages of an incident, printed in one go: as many as there are roles, made at the moment of asking.
 * That they went to the print dialog is recorded, so that log and after-action report know when the pages were there.
 */
export function useFirstHour(incident: string) {
  const desk = useDeskHandle()
  const { print: send, busy, said } = useReport()
  const [unrecorded, setUnrecorded] = useState<string>()
  const print = useCallback(async () => {
    const roles: string[] = []
    const sent = await send(() => {
      const row = incidentsOf(desk.state).find(({ id }) => id === incident)
      const pages = row === undefined ? [] : firstHourPages(desk.state, row)
      roles.push(...pages.map(({ role }) => role))
      return pages
    })
    if (!sent || roles.length === 0) return sent
    const recorded = await desk.record([
      {
        action: 'firstHour.printed',
        kind: 'firstHourPrint',
        id: desk.randomId(),
        patch: [
          ['incident', incident],
          ['at', momentOf(desk.now())],
          ['by', operatorName(desk)],
          ['pages', roles.length],
          ['roles', roles.join(', ')],
        ],
      },
    ])
    setUnrecorded(recorded.ok ? undefined : recordErrorWords(recorded.error))
    return recorded.ok
  }, [desk, incident, send])
  return { busy, said: unrecorded ?? said, print }
}
