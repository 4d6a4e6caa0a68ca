import { useEffect, useRef, useState, type DragEvent } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { focusFirst } from '../../ui/focusFirst'

interface ChooseFileProps {
  /** the file that is being read */
  reading: string | undefined
  refusal: string | undefined
  /** wall clock, ms: what is pasted is as old as now */
  now: () => number
  onTake: (file: Blob, name: string, madeMs: number) => void
}

/** By file dialog, by drop, or by paste anywhere on the page. */
export function ChooseFile({ reading, refusal, now, onTake }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const takeFile = (files: FileList | null) => {
    const file = files?.[0]
    if (file !== undefined && reading === undefined) onTake(file, file.name, file.lastModified)
  }
  const taking = useRef({ now, onTake, reading })
  useEffect(() => {
    taking.current = { now, onTake, reading }
  })
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { current } = taking
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text.trim() === '' || current.reading !== undefined) return
      event.preventDefault()
      current.onTake(new Blob([text]), 'Pasted table', current.now())
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    takeFile(event.dataTransfer.files)
  }
  return (
    <Card>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="File to import"
        accept=".csv,.txt,.tsv,.xlsx,.xls"
        onChange={(event) => {
          takeFile(event.currentTarget.files)
          event.currentTarget.value = ''
        }}
      />
      <div
        className={over ? 'import__drop import__drop--over' : 'import__drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {reading === undefined ? (
          <>
            <Button look="primary" large ref={focusFirst} onClick={() => input.current?.click()}>
              Choose a file
            </Button>
            <p>
              or drop it here, or copy rows in a spreadsheet and paste them with <kbd>Ctrl</kbd> <kbd>V</kbd>.
            </p>
          </>
        ) : (
          <p role="status">Reading {reading} …</p>
        )}
        {refusal !== undefined && (
          <p role="alert" className="import__refusal">
            {refusal}
          </p>
        )}
        <p className="small muted">
          Nothing is changed before you have seen what is new, what is changed and what is refused.
        </p>
      </div>
    </Card>
  )
}
