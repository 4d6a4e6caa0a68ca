import { useState, type ChangeEvent, type InputHTMLAttributes } from 'react'
import { operatorName } from '../../frame/Rail'
import { argon2InWorker } from '../../store/argon2'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { rehearseRestore, type ChosenFile } from '../../store/rehearse'
import { Dialog } from '../../ui/Dialog'
import { Field, TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { recordErrorWords } from '../../words/errors'
import { momentOf } from '../../words/times'
import { isWhole, rehearsalErrorWords, rehearsedWords } from './backupWords'

/** The folder box of Chromium; React's own types leave the attribute out. */
const folderBox: InputHTMLAttributes<HTMLInputElement> & { webkitdirectory: string } = { webkitdirectory: '' }

/** Opens a copy beside the live desk, counts what comes back, and forgets it again. */
export function Rehearse({ onClose }: { onClose: () => void }) {
  const desk = useDeskHandle()
  const operator = useDesk(operatorName)
  const [files, setFiles] = useState<ChosenFile[]>([])
  const [secret, setSecret] = useState('')
  const [state, setState] = useState<{ busy: boolean; refusal?: string }>({ busy: false })
  const say = useSay()

  const choose = (event: ChangeEvent<HTMLInputElement>) =>
    setFiles([...(event.target.files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file })))
  const from = (files[0]?.path ?? '').replaceAll('\\', '/').split('/')[0] ?? ''

  const rehearse = async () => {
    if (files.length === 0 || secret === '')
      return setState({ busy: false, refusal: 'Choose the folder of the copy, and key a passphrase of its day.' })
    setState({ busy: true })
    const rehearsed = await rehearseRestore(desk, argon2InWorker, files, secret, () => performance.now())
    if (!rehearsed.ok) return setState({ busy: false, refusal: rehearsalErrorWords(rehearsed.error) })
    const { answer, headsEqual, seconds } = rehearsed.value
    const recorded = await desk.record({
      action: 'restore.rehearsed',
      kind: 'rehearsal',
      id: desk.randomId(),
      patch: [
        ['doneAt', momentOf(desk.now())],
        ['by', operator],
        ['from', from],
        ['seconds', seconds],
        ['entries', answer.entries],
        ['headsEqual', headsEqual && isWhole(rehearsed.value)],
      ],
    })
    if (!recorded.ok) return setState({ busy: false, refusal: recordErrorWords(recorded.error) })
    say(rehearsedWords(rehearsed.value), isWhole(rehearsed.value) ? 'good' : 'stop')
    onClose()
  }
  return (
    <Dialog
      open
      title="Rehearse a restore"
      about="The copy is opened beside this desk, counted, compared and forgotten: nothing of it is stored, and this desk stays as it is."
      onClose={onClose}
    >
      <RecordForm
        save={state.busy ? 'Reading it back …' : 'Rehearse'}
        busy={state.busy}
        refusal={state.refusal}
        onCancel={onClose}
        onSave={rehearse}
      >
        <Field id="rehearse-folder" label="Folder of the copy, with its date in its name">
          <input id="rehearse-folder" className="input" type="file" onChange={choose} {...folderBox} />
        </Field>
        <Field id="rehearse-journal" label="or its journal.lbj alone">
          <input id="rehearse-journal" className="input" type="file" accept=".lbj" onChange={choose} />
        </Field>
        <TextField
          id="rehearse-secret"
          label="Passphrase of an operator, or the recovery code"
          type="password"
          value={secret}
          onChange={(event) => setSecret(event.target.value)}
        />
      </RecordForm>
    </Dialog>
  )
}
