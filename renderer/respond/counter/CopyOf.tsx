import { useState } from 'react'
import { entitiesOf, textOf } from '../../../shared/journal/state'
import { go } from '../../frame/routes'
import { useDeskHandle } from '../../store/hooks'
import { Card } from '../../ui/Card'
import { TextField } from '../../ui/Field'

/** Which entry a copy is wanted of; Enter goes there. */
export function CopyOf() {
  const desk = useDeskHandle()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string>()
  const find = () => {
    const wanted = typed.toUpperCase().replace(/[^0-9A-Z]/gu, '')
    for (const entry of entitiesOf(desk.state, 'entry').values())
      if (wanted !== '' && textOf(entry, 'entryNumber').replaceAll('-', '') === wanted)
        return go({ at: 'respond', page: 'outside', id: entry.id })
    setWrong('No entry on this desk has that number.')
  }
  return (
    <Card title="A copy for a carrier or a client">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          find()
        }}
      >
        <TextField
          id="copy-of"
          label="Entry number"
          hint="Enter goes to its copies."
          error={wrong}
          mono
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </form>
    </Card>
  )
}
