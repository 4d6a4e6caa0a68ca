import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { SOURCE_GROUPS, sourcesFound } from '../../../shared/domain/recover/mapSources'
import { Field, TextField } from '../../ui/Field'

interface SourceBoxProps {
  /** id of a source */
  chosen: string
  onChoose: (source: string) => void
}

/** Every value that a column can hold, by group; words narrow the list, Enter takes the first and goes into it. */
export function SourceBox({ chosen, onChoose }: SourceBoxProps) {
  const [find, setFind] = useState('')
  const list = useRef<HTMLSelectElement>(null)
  const found = useMemo(() => sourcesFound(find), [find])
  return (
    <div className="stack">
      <TextField
        id="column-find"
        label="Find a value"
        placeholder="line value, importer, day of release …"
        value={find}
        onChange={(event) => setFind(event.target.value)}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
          event.preventDefault()
          if (found[0] !== undefined && !found.some(({ id }) => id === chosen)) onChoose(found[0].id)
          list.current?.focus()
        }}
      />
      <Field id="column-source" label={found.length === 0 ? 'No value of this name' : 'Value'}>
        <select
          id="column-source"
          ref={list}
          className="input map-column__list"
          size={11}
          value={chosen}
          onChange={(event) => onChoose(event.target.value)}
        >
          {SOURCE_GROUPS.map((group) => {
            const inGroup = found.filter((source) => source.group === group)
            return inGroup.length === 0 ? null : (
              <optgroup key={group} label={group}>
                {inGroup.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            )
          })}
        </select>
      </Field>
    </div>
  )
}
