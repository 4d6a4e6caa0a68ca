import { useEffect, useState } from 'react'
import type { Answer } from '../../shared/host'
import { useDeskHandle } from '../store/hooks'

const EVERY_MS = 60_000

/** What the host says of this machine, asked again every minute; undefined before the first answer. */
export function useMachine(): Answer<'machine'> | undefined {
  const { host } = useDeskHandle()
  const [machine, setMachine] = useState<Answer<'machine'>>()
  useEffect(() => {
    let ended = false
    const ask = async () => {
      const answer = await host.machine({})
      if (!ended && answer.ok) setMachine(answer.value)
    }
    void ask()
    const timer = setInterval(() => void ask(), EVERY_MS)
    return () => {
      ended = true
      clearInterval(timer)
    }
  }, [host])
  return machine
}
