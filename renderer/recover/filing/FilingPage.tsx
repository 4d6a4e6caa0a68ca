import { useState } from 'react'
import type { Part } from '../../../shared/domain/recover/home'
import { useNow } from '../../frame/useNow'
import { routeToHash } from '../../frame/routes'
import { Button, Kbd } from '../../ui/Button'
import { Screen } from '../../ui/Screen'
import { dayOf } from '../../words/times'
import { countWords } from '../maps/mapWords'
import { FilesPart } from './FilesPart'
import { FilingGrid } from './FilingGrid'
import { FilingSide } from './FilingSide'
import { useFilingDraft } from './useFilingDraft'
import { WriteDraftDialog } from './WriteDraftDialog'
import './filing.css'

const CHOICES: readonly { id: string; name: string; key: string; parts: readonly Part[] }[] = [
  { id: 'both', name: 'Release and summary', key: '1', parts: ['cargoRelease', 'entrySummary'] },
  { id: 'se', name: 'Cargo release', key: '2', parts: ['cargoRelease'] },
  { id: 'ae', name: 'Entry summary', key: '3', parts: ['entrySummary'] },
]
const [BOTH] = CHOICES as [(typeof CHOICES)[number]]

/** Drafts for the service center or the main system: what can be written, what is kept back and why, what was written. */
export default function FilingPage({ id }: { id?: string | undefined }) {
  const files = id === '~files'
  const today = dayOf(useNow(60_000))
  const [choice, setChoice] = useState(BOTH)
  const { rows, tables, known } = useFilingDraft(choice.parts, today)
  const [chosenId, choose] = useState<string>()
  const [writing, setWriting] = useState(false)
  const chosen = rows.find(({ item }) => item.id === chosenId) ?? rows[0]
  const writable = rows.filter(({ written }) => written.length > 0)
  // Whoever is quicker than the looking through is not held up: what is written is looked through again.
  const canWrite = known ? writable.length > 0 : rows.length > 0
  const onKey = (key: string): boolean => {
    const found = CHOICES.find((one) => one.key === key)
    if (found !== undefined) setChoice(found)
    else if (key !== 'W' || !canWrite) return false
    else setWriting(true)
    return true
  }
  return (
    <Screen
      title="Files for ACE"
      className="list-screen filing"
      actions={
        <>
          <nav className="parts" aria-label="Parts of the files for ACE">
            <a href={routeToHash({ at: 'recover', page: 'filing' })} aria-current={files ? undefined : 'page'}>
              Entries
            </a>
            <a
              href={routeToHash({ at: 'recover', page: 'filing', id: '~files' })}
              aria-current={files ? 'page' : undefined}
            >
              Files written
            </a>
          </nav>
          {!files && (
            <Button look="primary" disabled={!canWrite} onClick={() => setWriting(true)}>
              Write the draft <Kbd>W</Kbd>
            </Button>
          )}
        </>
      }
    >
      {files ? (
        <FilesPart />
      ) : (
        <>
          <p role="status" aria-label="What can be written">
            <span className="strong">
              {known
                ? `${countWords(writable.length, 'entry', 'entries')} can be written, ${(rows.length - writable.length).toLocaleString('en-US')} kept back.`
                : `Looking through ${countWords(rows.length, 'entry', 'entries')} …`}
            </span>{' '}
            <span className="small muted">
              A draft for the service center or the main system. Written is not received, and received is not accepted.
            </span>
          </p>
          <div className="list-and-card">
            <section className="card" aria-label="Entries to file">
              <div className="filing__choices" role="group" aria-label="Which message">
                {CHOICES.map((one) => (
                  <Button key={one.id} aria-pressed={one === choice} onClick={() => setChoice(one)}>
                    {one.name} <Kbd>{one.key}</Kbd>
                  </Button>
                ))}
              </div>
              <FilingGrid rows={rows} known={known} chosenId={chosen?.item.id} onChoose={choose} onKey={onKey} />
            </section>
            <FilingSide row={chosen} known={known} />
          </div>
        </>
      )}
      {writing && tables !== undefined && (
        <WriteDraftDialog parts={choice.parts} today={today} tables={tables} onClose={() => setWriting(false)} />
      )}
    </Screen>
  )
}
