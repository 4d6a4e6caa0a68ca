import { useRef } from 'react'
import { Button } from '../../ui/Button'

export interface AttachButtonProps {
  busy: boolean
  onFiles: (files: readonly File[]) => Promise<void>
  primary?: boolean
}

/** The machine's own dialog for files; any number at once. */
export function AttachButton({ busy, onFiles, primary = false }: AttachButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button look={primary ? 'primary' : 'plain'} onClick={() => input.current?.click()} disabled={busy}>
        {busy ? 'Sealing…' : 'Attach files'}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to attach"
        onChange={(event) => {
          void onFiles([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
