import { useRef, useState } from 'react'
import type { PgaTables } from '../../../shared/domain/pga/types'
import { entityOf, textOf } from '../../../shared/journal/state'
import type { Part } from '../../../shared/domain/recover/home'
import { draftErrorWords } from '../../../shared/exchange/abi/draftWords'
import type { StreamForm } from '../../../shared/exchange/abi/writeStream'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { CheckField, TextField } from '../../ui/Field'
import { useSay } from '../../ui/Status'
import { writingErrorWords } from '../../words/errors'
import { DestinationChoice } from '../DestinationChoice'
import { FileLiesDialog } from '../FileLiesDialog'
import { countWords } from '../maps/mapWords'
import { draftNow } from './draftNow'
import { writeDraft } from './writeDraft'

export interface WriteDraftDialogProps {
  parts: readonly Part[]
  today: string
  tables: PgaTables
  onClose: () => void
}

/** Who sends it, in which form, where to. The password is used for this one file and kept nowhere. */
export function WriteDraftDialog({ parts, today, tables, onClose }: WriteDraftDialogProps) {
  const desk = useDeskHandle()
  const say = useSay()
  const firm = entityOf(desk.state, 'firm', 'firm')
  const [site, setSite] = useState(textOf(firm, 'homePort'))
  const [senderId, setSenderId] = useState(textOf(firm, 'filerCode'))
  const [password, setPassword] = useState('')
  const [lines, setLines] = useState(false)
  const [volume, setVolume] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const [lies, setLies] = useState<string>()
  const first = useRef<HTMLInputElement>(null)

  const write = async () => {
    setBusy(true)
    const draft = await draftNow(desk, {
      parts,
      site: site.trim().toUpperCase(),
      senderId: senderId.trim().toUpperCase(),
      ...(password !== '' && { password: password.toUpperCase() }),
      today,
      tables,
    })
    if (!draft.ok) {
      setBusy(false)
      return setRefusal(draftErrorWords(draft.error))
    }
    const form: StreamForm = lines ? 'crlf' : 'bare'
    const written = await writeDraft(desk, draft.value, form, volume)
    setBusy(false)
    if (!written.ok) return setRefusal(writingErrorWords(written.error))
    setRefusal(undefined)
    setPassword('')
    setLies(written.value)
    say(`${countWords(new Set(draft.value.written.map(({ id }) => id)).size, 'entry', 'entries')} written.`, 'good')
  }
  if (lies !== undefined)
    return (
      <FileLiesDialog title="The draft is written" lies={lies} onClose={onClose}>
        Beside it lie two files that say what each entry lacks and what is not in it. None is sealed: they stand among
        the files outside the vault until somebody signs them off as destroyed.
      </FileLiesDialog>
    )
  return (
    <Dialog
      open
      wide
      title="Write the draft"
      about="For the service center or the main system. Ask them for the site code and the sender id of record A."
      onClose={onClose}
      initialFocus={first}
    >
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void write()
        }}
      >
        <div className="filing__sender">
          <TextField
            id="draft-site"
            label="Site code"
            ref={first}
            mono
            maxLength={4}
            value={site}
            onChange={(event) => setSite(event.target.value)}
          />
          <TextField
            id="draft-sender"
            label="Sender id"
            mono
            maxLength={3}
            value={senderId}
            onChange={(event) => setSenderId(event.target.value)}
          />
          <TextField
            id="draft-password"
            label="Communication password"
            type="password"
            maxLength={6}
            hint="Best left blank and filled in at hand-over. It is kept nowhere."
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </div>
        <CheckField
          id="draft-lines"
          label="One record a line, for people and imports (CBP itself takes no line ends)"
          checked={lines}
          onChange={(event) => setLines(event.target.checked)}
        />
        <DestinationChoice chosen={volume} onChoose={setVolume} />
        {refusal !== undefined && (
          <p role="alert" className="field__error">
            {refusal}
          </p>
        )}
        <div className="form-actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={busy}>
            {busy ? 'Writing …' : 'Write the draft'}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
