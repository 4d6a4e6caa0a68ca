import { useEffect, useState } from 'react'
import { useDeskHandle } from '../store/hooks'
import type { Now } from '../words/times'

/** The wall clock of this laptop, read again every `everyMs`. */
export function useNow(everyMs = 30_000): Now {
  const desk = useDeskHandle()
  const [now, setNow] = useState(() => desk.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(desk.now()), everyMs)
    return () => clearInterval(timer)
  }, [desk, everyMs])
  return now
}
