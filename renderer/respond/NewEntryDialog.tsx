import { useCallback, useRef, useState, type ReactNode } from 'react'
import { go } from '../frame/routes'
import { useDeskHandle } from '../store/hooks'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { useSay } from '../ui/Status'
import { recordErrorWords } from '../words/errors'
import { copyEntry, openEntry } from './openEntry'

export interface NewEntry {
  newEntry: () => void
  /** the same parties and goods on the next number */
  copyOf: (entryId: string) => void
  /** shown when no number is left */
  dialog: ReactNode
}

/** F2 and Ctrl+Shift+C: a number is drawn and its entry opened at once. */
export function useNewEntry(): NewEntry {
  const desk = useDeskHandle()
  const say = useSay()
  const [exhausted, setExhausted] = useState(false)
  const [busy, setBusy] = useState(false)
  const draw = useCallback(
    (open: () => ReturnType<typeof openEntry>, said?: string) => {
      if (busy) return
      setBusy(true)
      void open().then((opened) => {
        setBusy(false)
        if (opened.ok) {
          if (said !== undefined) say(said, 'good')
        } else if (opened.error.type === 'ReserveExhausted') setExhausted(true)
        else say(recordErrorWords(opened.error), 'stop')
      })
    },
    [say, busy],
  )
  const newEntry = useCallback(() => draw(() => openEntry(desk)), [desk, draw])
  const copyOf = useCallback(
    (entryId: string) => {
      // Leaving the open box records it: the copy has it too.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      draw(
        () => copyEntry(desk, entryId),
        'Copied: parties and goods. Bills, containers, conveyance and dates are to be keyed; amounts are tentative (~).',
      )
    },
    [desk, draw],
  )
  return { newEntry, copyOf, dialog: <ExhaustedDialog open={exhausted} onClose={() => setExhausted(false)} /> }
}

function ExhaustedDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const primary = useRef<HTMLButtonElement>(null)
  const toNumbers = () => {
    onClose()
    go({ at: 'prepare', page: 'numbers' })
  }
  return (
    <Dialog
      open={open}
      title="No entry number is left on this laptop"
      about="Every number of its open blocks is taken, void or quarantined. The emergency block can be opened with a reason; or key a block that your office reads to you, once the main system has locked it."
      onClose={onClose}
      initialFocus={primary}
    >
      <div className="form-actions">
        <Button onClick={onClose}>Not now</Button>
        <Button look="primary" onClick={toNumbers} ref={primary}>
          Entry numbers
        </Button>
      </div>
    </Dialog>
  )
}
