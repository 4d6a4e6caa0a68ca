import { useEffect, useState } from 'react'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { headOf, itemAt } from '../../store/itemAt'
import type { Now } from '../../words/times'

/** How far a laptop's journal is known here: its last item, and when that was written by its own clock. */
export interface KnownUpTo {
  sequence: number
  /** undefined while it is read, or when it does not open */
  wall: Now | undefined
}

export function useKnownUpTo(device: string): KnownUpTo {
  const desk = useDeskHandle()
  const sequence = useDesk((open) => headOf(open, device)?.sequence ?? 0)
  const [read, setRead] = useState<{ device: string; sequence: number; wall: Now | undefined }>()
  useEffect(() => {
    let stale = false
    if (sequence > 0)
      void itemAt(desk, device, sequence).then((item) => {
        if (!stale) setRead({ device, sequence, wall: item?.wall })
      })
    return () => {
      stale = true
    }
  }, [desk, device, sequence])
  return { sequence, wall: read?.device === device && read.sequence === sequence ? read.wall : undefined }
}
