import { useRef, useState } from 'react'
import { isCodeOf, type ArchiveRow } from '../../../shared/domain/recover/archive'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'

/** The code that the opened archive shows, keyed back: the proof that it opens, and that all of it was checked. */
export function ArchiveOpenedDialog({ archive, onClose }: { archive: ArchiveRow; onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const first = useRef<HTMLInputElement>(null)
  const { busy, refusal, record } = useRecord()
  const [code, setCode] = useState('')
  const [where, setWhere] = useState('')
  const [by, setBy] = useState(operatorName(desk))
  const [fault, setFault] = useState<{ code?: string; where?: string }>({})

  const save = async () => {
    const place = cleanLine(where)
    const faults = {
      ...(!isCodeOf(archive, code) && {
        code: 'This is not the code of this archive. Verify that file itself, and key what the last line says.',
      }),
      ...(place === '' && { where: 'Say on which machine it was opened.' }),
    }
    setFault(faults)
    if (Object.keys(faults).length > 0) return
    const done = await record({
      action: 'archive.opened',
      kind: 'archive',
      id: archive.id,
      patch: [
        ['openedAt', momentOf(desk.now())],
        ['openedBy', cleanLine(by) || operatorName(desk)],
        ['openedWhere', place],
      ],
    })
    if (!done) return
    say('The archive opens elsewhere: it is proved.', 'good')
    onClose()
  }
  return (
    <Dialog
      open
      title="The archive, opened elsewhere"
      about="On the other machine: npx lifeboat verify, then the file. Its last line is the code."
      onClose={onClose}
      initialFocus={first}
    >
      <RecordForm save="Record it" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <TextField
          id="archive-code"
          label="Code that it showed"
          ref={first}
          value={code}
          error={fault.code}
          autoComplete="off"
          onChange={({ target }) => setCode(target.value)}
        />
        <div className="form-grid">
          <TextField
            id="archive-where"
            label="On which machine"
            value={where}
            error={fault.where}
            onChange={({ target }) => setWhere(target.value)}
          />
          <TextField id="archive-by" label="Who opened it" value={by} onChange={({ target }) => setBy(target.value)} />
        </div>
      </RecordForm>
    </Dialog>
  )
}
