import { useRef, useState } from 'react'
import { Button } from '../ui/Button'

export interface AttachPaperProps {
  /** of the paper, for who cannot see the row */
  title: string
  attached: number
  onFiles: (files: readonly File[]) => Promise<void>
}

/** The paper itself, as a file: sealed, and ticked off as owed. */
export function AttachPaper({ title, attached, onFiles }: AttachPaperProps) {
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const take = async (files: readonly File[]) => {
    if (files.length === 0) return
    setBusy(true)
    await onFiles(files)
    setBusy(false)
  }
  return (
    <>
      <Button onClick={() => input.current?.click()} disabled={busy} aria-label={`Attach ${title}`}>
        {busy ? 'Sealing …' : attached === 0 ? 'Attach' : 'Attach more'}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={`${title}, as a file`}
        onChange={(event) => {
          void take([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
