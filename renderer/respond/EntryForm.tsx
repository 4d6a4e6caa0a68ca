import { useEffect, useRef, useState, type RefObject } from 'react'
import type { EntryFile } from '../../shared/domain/entryFile'
import { modeOf, type Mode } from '../../shared/sheets/entryValues'
import { useAskedBy } from './aheadOfJournal'
import { BoxSectionCard } from './BoxSectionCard'
import { findBox, firstNeeded, showBox } from './boxNavigation'
import { onFormKey } from './formKeys'
import { asksContainers, billBoxes, boxName, containerBoxes, sections, type BoxSpec } from './formLayout'
import { GridCard } from './GridCard'
import { useKeying } from './keying'
import { LinesCard } from './LinesCard'
import { useFormCommands } from './useFormCommands'

const transportTitles: Record<Mode, string> = {
  truck: 'Truck',
  ocean: 'Vessel',
  air: 'Flight',
  rail: 'Rail',
  other: 'Transport',
}

export interface EntryFormProps {
  file: EntryFile
  root: RefObject<HTMLDivElement | null>
  line: string | undefined
  onLine: (lineId: string) => void
  onHelp: (spec: BoxSpec, id: string) => void
  /** after the last box: the next action of the screen */
  onLast: () => void
  say: (sentence: string) => void
}

/** The boxes of an entry. All its keys are here; what they do is in `useFormCommands`. */
export function EntryForm({ file, root, line, onLine, onHelp, onLast, say }: EntryFormProps) {
  const keying = useKeying()
  const commands = useFormCommands({ keying, root, selectLine: onLine, onHelp, onLast, say })
  useFirstFocus(root)
  const entry = useAskedBy(keying, file.entry)
  const [shipment, transport, declaration] = sections
  if (shipment === undefined || transport === undefined || declaration === undefined) return null
  return (
    // The form listens for the keys of all its boxes; the boxes themselves are the controls.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- keys bubble up from the inputs inside
    <div
      className="entry-form"
      ref={root}
      onKeyDown={(event) => root.current !== null && onFormKey(event, root.current, commands)}
    >
      <BoxSectionCard section={shipment} title={shipment.title} entry={entry} />
      <BoxSectionCard section={transport} title={transportTitles[modeOf(entry.modeOfTransport)]} entry={entry} />
      <GridCard title="Bills" kind="bill" boxes={billBoxes} />
      {asksContainers(entry) && <GridCard title="Containers" kind="container" boxes={containerBoxes} />}
      <LinesCard file={file} selected={line} onSelect={onLine} />
      <BoxSectionCard section={declaration} title={declaration.title} entry={entry} />
    </div>
  )
}

/** Opens in the box where one was when the window closed, else in the first one that is needed. */
function useFirstFocus(root: RefObject<HTMLDivElement | null>): void {
  const keying = useKeying()
  const done = useRef(false)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (done.current || root.current === null) return
    const { place } = keying.draft
    const box = place === undefined ? undefined : findBox(root.current, boxName(place.id, place.field))
    // A row that stands ready is put there by an effect of its own: look once more.
    if (place !== undefined && box === undefined && tries === 0) return setTries(1)
    done.current = true
    const first = box ?? firstNeeded(root.current)
    if (first !== undefined) showBox(first)
  }, [keying, root, tries])
}
