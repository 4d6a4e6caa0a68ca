import { useEffect, useState } from 'react'
import { afterActionReader, type AfterAction } from '../../../shared/domain/recover/afterAction'
import { useDesk, useDeskHandle } from '../../store/hooks'

/** The report of an incident, read behind the screen from every item of the journal; undefined until it is read. */
export function useAfterAction(incident: string | undefined): AfterAction | undefined {
  const desk = useDeskHandle()
  const version = useDesk(({ state }) => state.version)
  const [report, setReport] = useState<AfterAction>()
  useEffect(() => {
    if (incident === undefined) return
    let gone = false
    const whole = async () => {
      const reader = afterActionReader(desk.state)
      for await (const item of desk.items()) {
        if (gone) return
        reader.add(item)
      }
      if (!gone) setReport(reader.report(incident, desk.now().ms))
    }
    const timer = setTimeout(() => void whole().catch(() => undefined), 150)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [desk, version, incident])
  return report
}
