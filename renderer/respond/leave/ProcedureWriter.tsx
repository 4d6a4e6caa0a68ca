import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { useEffect, useRef, useState } from 'react'
import { letterIncident } from '../../../shared/domain/incident/letterIncident'
import { nextVersion, procedureRows, writtenChange } from '../../../shared/domain/respond/procedure'
import { blanksIn, procedureDraft } from '../../../shared/domain/respond/procedureText'
import { LongField } from '../../communicate/facts/LongField'
import { useMessageBox } from '../../communicate/messages/useMessageBox'
import { cleanProse } from '../../communicate/calls/callForm'
import { operatorName } from '../../frame/Rail'
import { go } from '../../frame/routes'
import { useDeskHandle } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Screen } from '../../ui/Screen'
import { useSay } from '../../ui/Status'
import { recordErrorWords, writingErrorWords } from '../../words/errors'
import { momentOf } from '../../words/times'
import '../../ui/listGrid.css'
import './leave.css'

const back = () => go({ at: 'respond', page: 'authorisations' })

/** The text as it goes to headquarters: the first from the template, later ones from the version before. */
export function ProcedureWriter() {
  const desk = useDeskHandle()
  const say = useSay()
  const [stored] = useState(() => procedureRows(desk.state)[0]?.fields.body ?? procedureDraft(desk.state))
  const box = useMessageBox(desk, 'procedure', 'body', stored)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const first = useRef<HTMLDivElement>(null)
  useEffect(() => first.current?.querySelector('textarea')?.focus(), [])
  const version = nextVersion(desk.state)
  const blanks = blanksIn(box.text)

  const keep = async () => {
    setBusy(true)
    const refused = await keepVersion(desk, version, cleanProse(box.text))
    setBusy(false)
    setRefusal(refused)
    if (refused !== undefined) return
    box.close(box.text)
    say(`Version ${version} is kept. Print it, or save it for the clean machine; then key that it was sent.`, 'good')
    back()
  }
  return (
    <Screen
      className="list-screen leave-writer"
      title={`Downtime procedure, version ${version}`}
      about={
        blanks === 0 ? 'for headquarters to confirm' : `${blanks} ${blanks === 1 ? 'blank' : 'blanks'} left to key`
      }
      actions={
        <>
          <Button large onClick={() => box.type(procedureDraft(desk.state))}>
            Fill it anew
          </Button>
          <Button large onClick={back}>
            Back
          </Button>
          <Button look="primary" large disabled={busy || box.text.trim() === ''} onClick={() => void keep()}>
            {busy ? 'Sealing …' : `Keep version ${version}`}
          </Button>
        </>
      }
    >
      <div>
        {refusal !== undefined && (
          <p role="alert" className="field__error">
            {refusal}
          </p>
        )}
        <p className="muted">
          CBP publishes no form for it. A kept version is not changed any more: what is to be said otherwise is the next
          one.
        </p>
      </div>
      <div ref={first} className="leave-writer__box">
        <LongField
          id="procedure-body"
          label="Text"
          maxLength={20_000}
          value={box.text}
          onChange={(event) => box.type(event.target.value)}
        />
      </div>
    </Screen>
  )
}

/** Seals the text and records the version with its hash, as one item; a sentence where it was refused. */
async function keepVersion(desk: Desk, version: number, body: string): Promise<string | undefined> {
  const bytes = utf8ToBytes(body)
  const kept = await desk.putDocument(bytes.slice(), {
    name: `Downtime procedure, version ${version}${desk.drill ? ' EXERCISE' : ''}.txt`,
    mime: 'text/plain',
  })
  if (!kept.ok) return writingErrorWords(kept.error)
  const recorded = await desk.record([
    kept.value,
    writtenChange({
      id: desk.randomId(),
      incident: letterIncident(desk.state)?.id,
      version,
      title: 'Downtime procedure',
      body,
      madeAt: momentOf(desk.now()),
      madeBy: operatorName(desk),
      sha256: bytesToHex(sha256(bytes)),
      document: kept.value.id,
    }),
  ])
  return recorded.ok ? undefined : recordErrorWords(recorded.error)
}
