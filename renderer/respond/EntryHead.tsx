import type { RefObject } from 'react'
import type { EntryFile } from '../../shared/domain/entryFile'
import { port as portOf } from '../../shared/knowledge/ports'
import { modeOf } from '../../shared/sheets/entryValues'
import { Button, Kbd } from '../ui/Button'
import { Tag } from '../ui/Tag'
import { DocumentsButton } from './documents/DocumentsButton'
import { entryStateWords } from './entryState'
import { ReviewTag } from './review/ReviewTag'
import { ExceptionLine } from './leave/ExceptionLine'

export interface EntryHeadProps {
  file: EntryFile
  /** ruled blanks of the packet as it stands */
  ink: number
  onPacket: () => void
  onAgencies: () => void
  printButton: RefObject<HTMLButtonElement | null>
}

const modeWords = { truck: 'Truck', ocean: 'Vessel', air: 'Air', rail: 'Rail', other: 'Mode open' } as const

const portWords = (port: string | undefined) => [port, portOf(port)?.name.split(',')[0]].filter(Boolean).join(' ')

/** Number, state, and the two actions of the screen. */
export function EntryHead({ file, ink, onPacket, onAgencies, printButton }: EntryHeadProps) {
  const { entry } = file
  const state = entryStateWords(file)
  return (
    <header className="entry-head">
      <h1>{entry.entryNumber ?? 'No number'}</h1>
      <div className="entry-head__tags">
        <Tag tone={state.tone}>
          {[state.words, modeWords[modeOf(entry.modeOfTransport)], portWords(entry.portOfEntry)]
            .filter(Boolean)
            .join(' · ')}
        </Tag>
        {ink > 0 && <Tag tone="stop">{ink} to complete in ink</Tag>}
        <ReviewTag entryId={file.id} />
        <ExceptionLine entry={file.id} />
      </div>
      <div className="entry-head__actions">
        <DocumentsButton file={file} />
        <Button onClick={onAgencies} aria-keyshortcuts="F9">
          Agencies <Kbd>F9</Kbd>
        </Button>
        <Button look="primary" ref={printButton} onClick={onPacket} aria-keyshortcuts="Control+P">
          Print packet <Kbd>Ctrl P</Kbd>
        </Button>
      </div>
    </header>
  )
}
