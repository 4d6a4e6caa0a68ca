import { useRef, useState } from 'react'
import type { Desk } from '../../store/types'

/** One box of a message while it is typed: kept in the sealed draft, recorded when it is left. */
export interface MessageBox {
  text: string
  /** typed, and not recorded yet */
  open: boolean
  type: (text: string) => void
  /** what stood in it was recorded, or is as it was; what was typed since stays */
  close: (recorded: string) => void
}

export function useMessageBox(desk: Desk, message: string, field: 'subject' | 'body', stored: string): MessageBox {
  const key = `${message}/${field}`
  const [typed, setTyped] = useState<string | undefined>(() => desk.readDraft().boxes[key])
  const route = useRef(window.location.hash)
  return {
    text: typed ?? stored,
    open: typed !== undefined && typed !== stored,
    type: (text) => {
      setTyped(text)
      const kept = desk.readDraft()
      desk.writeDraft({ ...kept, boxes: { ...kept.boxes, [key]: text }, route: route.current })
    },
    close: (recorded) => {
      setTyped((now) => (now === recorded ? undefined : now))
      const kept = desk.readDraft()
      if (kept.boxes[key] !== recorded) return
      const boxes = Object.fromEntries(Object.entries(kept.boxes).filter(([box]) => box !== key))
      desk.writeDraft({ ...kept, boxes })
    },
  }
}
