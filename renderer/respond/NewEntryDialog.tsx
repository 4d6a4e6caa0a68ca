import { useCallback, useRef, useState, type ReactNode } from 'react'
import { go } from '../frame/routes'
import { useDeskHandle } from '../store/hooks'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { useSay } from '../ui/Status'
import { recordErrorWords } from '../words/errors'
import { openEntry } from './openEntry'

/** F2: a number is drawn and its entry opened at once. `dialog` is shown when no number is left. */
export function useNewEntry(): { newEntry: () => void; dialog: ReactNode } {
  const desk = useDeskHandle()
  const say = useSay()
  const [exhausted, setExhausted] = useState(false)
  const [busy, setBusy] = useState(false)
  const newEntry = useCallback(() => {
    if (busy) return
    setBusy(true)
    void openEntry(desk).then((opened) => {
      setBusy(false)
      if (opened.ok) return
      if (opened.error.type === 'ReserveExhausted') setExhausted(true)
      else say(recordErrorWords(opened.error), 'stop')
    })
  }, [desk, say, busy])
  return { newEntry, dialog: <ExhaustedDialog open={exhausted} onClose={() => setExhausted(false)} /> }
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
