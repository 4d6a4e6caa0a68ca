import { useCallback } from 'react'
import { incidentsOf } from '../../../shared/domain/incident/incidents'
import { firstHourPages } from '../../../shared/sheets/firstHour/firstHourPages'
import { useReport } from '../../paper/useReport'
import { useDeskHandle } from '../../store/hooks'

/** The first-hour pages of an incident, printed in one go: as many as there are roles, made at the moment of asking. */
export function useFirstHour(incident: string) {
  const desk = useDeskHandle()
  const { print: send, busy, said } = useReport()
  const print = useCallback(
    () =>
      send(() => {
        const row = incidentsOf(desk.state).find(({ id }) => id === incident)
        return row === undefined ? [] : firstHourPages(desk.state, row)
      }),
    [desk, incident, send],
  )
  return { busy, said, print }
}
