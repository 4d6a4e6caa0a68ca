import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode, RefObject } from 'react'
import './dialog.css'

export interface DialogProps {
  open: boolean
  title: string
  /** One sentence under the title. */
  about?: string | undefined
  wide?: boolean
  /** Escape, or a press outside. */
  onClose: () => void
  /** What has the focus first; the first control otherwise. */
  initialFocus?: RefObject<HTMLElement | null>
  children: ReactNode
}

/** Focus stays inside, Escape closes, and the focus goes back to where it was. */
export function Dialog({ open, title, about, wide = false, onClose, initialFocus, children }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="dialog__backdrop" />
        <Base.Popup
          className={wide ? 'dialog dialog--wide' : 'dialog'}
          {...(initialFocus === undefined ? {} : { initialFocus })}
        >
          <Base.Title className="dialog__title">{title}</Base.Title>
          {about !== undefined && <Base.Description className="dialog__about">{about}</Base.Description>}
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
