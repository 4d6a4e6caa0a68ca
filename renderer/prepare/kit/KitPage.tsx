import { useRef, useState, type DragEvent } from 'react'
import { Button } from '../../ui/Button'
import { Screen } from '../../ui/Screen'
import { KitCards } from './KitCards'
import { KitQuestions } from './KitQuestions'
import { LoadKit } from './LoadKit'
import './kit.css'

/** The kit on this laptop: how old each part is, whose job the next one is, and the way to load one. */
export function KitPage() {
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File>()
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const first = files?.[0]
    if (first !== undefined) setFile(first)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <Screen
      title="Kit"
      about="What the office loads on this laptop in peace time. On the day, only this exists."
      actions={
        <Button look="primary" large onClick={() => input.current?.click()}>
          Load a kit
        </Button>
      }
    >
      <input
        ref={input}
        type="file"
        hidden
        aria-label="Kit file"
        onChange={(event) => {
          take(event.currentTarget.files)
          event.currentTarget.value = ''
        }}
      />
      <div
        className={over ? 'kit kit--over' : 'kit'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <KitQuestions />
        <KitCards />
        <p className="kit__drop">A kit file from the office’s stick can be dropped anywhere on this page.</p>
      </div>
      {file !== undefined && <LoadKit file={file} onClose={() => setFile(undefined)} />}
    </Screen>
  )
}
