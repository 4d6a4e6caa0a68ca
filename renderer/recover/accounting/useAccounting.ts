import { useEffect, useState } from 'react'
import { accountingSteps, type FullAccounting } from '../../../shared/domain/recover/fullAccounting'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { useJournalRead } from './useJournalRead'

/**
 * The full accounting of this desk, counted a step at a time behind the screen; undefined until it is known for the first
 * time. What stands in the items alone follows when they are read. While it is counted again the one before stands.
 */
export function useAccounting(): FullAccounting | undefined {
  const desk = useDeskHandle()
  const version = useDesk(({ state }) => state.version)
  const journal = useJournalRead()
  const [accounts, setAccounts] = useState<FullAccounting>()
  useEffect(() => {
    const steps = accountingSteps(desk.state, journal)
    const goOn = () => {
      const step = steps.next()
      if (step.done === true) setAccounts(step.value)
      else timer = setTimeout(goOn, 0)
    }
    let timer = setTimeout(goOn, 0)
    return () => clearTimeout(timer)
  }, [desk, version, journal])
  return accounts
}
