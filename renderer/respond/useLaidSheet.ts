import { useEffect, useRef, useState } from 'react'
import type { PacketPlan, PacketSheet } from '../../shared/sheets/packet'
import type { LaidPage } from '../../shared/sheets/sheet'
import { laySheet } from '../paper/paper'

/** One sheet of the plan, laid by the paper worker; the sheet before stays until the next one is there (the next key asks again). */
export function useLaidSheet(plan: PacketPlan | undefined, sheet: PacketSheet): readonly LaidPage[] {
  const [pages, setPages] = useState<readonly LaidPage[]>([])
  const asked = useRef(0)
  useEffect(() => {
    if (plan === undefined) return
    asked.current += 1
    const turn = asked.current
    void laySheet(plan, sheet).then((laid) => {
      if (turn === asked.current && laid.ok) setPages(laid.value)
    })
  }, [plan, sheet])
  return pages
}
