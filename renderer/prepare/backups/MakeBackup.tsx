import { useEffect, useState } from 'react'
import type { Answer } from '../../../shared/host'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { hostErrorWords } from '../../words/errors'
import { backupErrorWords, bytesWords } from './backupWords'
import { makeBackup, type BackupWish } from './makeBackup'

type Volume = Answer<'volumes'>['volumes'][number]

/** Where to, where it will lie, and whether that is in US customs territory; then it is copied and read back. */
export function MakeBackup({ onClose }: { onClose: () => void }) {
  const desk = useDeskHandle()
  const [volumes, setVolumes] = useState<Volume[]>([])
  const [token, setToken] = useState('')
  const [place, setPlace] = useState('')
  const [territory, setTerritory] = useState<BackupWish['inUsTerritory']>('notKnown')
  const [wrong, setWrong] = useState<{ token?: string; place?: string }>({})
  const [state, setState] = useState<{ busy: boolean; refusal?: string }>({ busy: false })
  const say = useSay()

  const look = async (pick: boolean) => {
    const answer = await desk.host.volumes({ pick })
    if (!answer.ok) return setState({ busy: false, refusal: hostErrorWords(answer.error) })
    const found = answer.value.volumes
    setVolumes(found)
    setToken((before) => (found.some((one) => one.token === before) ? before : (found.at(-1)?.token ?? '')))
  }
  useEffect(() => {
    void desk.host.volumes({ pick: false }).then((answer) => {
      if (!answer.ok) return
      setVolumes(answer.value.volumes)
      setToken(answer.value.volumes[0]?.token ?? '')
    })
  }, [desk])

  const save = async () => {
    const clean = cleanLine(place)
    const found = {
      ...(token === '' ? { token: 'Plug in a stick and look again, or choose a folder.' } : {}),
      ...(clean === '' ? { place: 'Say where the copy will lie: a copy that nobody finds is none.' } : {}),
    }
    setWrong(found)
    if (Object.keys(found).length > 0) return
    setState({ busy: true })
    const made = await makeBackup(desk, { token, place: clean, inUsTerritory: territory })
    if (!made.ok) return setState({ busy: false, refusal: backupErrorWords(made.error) })
    say(
      `Copied and read back: ${made.value.files} files, ${bytesWords(made.value.bytes)}, all equal. It lies in ${made.value.shownAs}.`,
      'good',
    )
    onClose()
  }
  return (
    <Dialog
      open
      title="Make a sealed copy"
      about="The whole mirror: journal, pages and documents, sealed as they are. It opens only with a passphrase of today or the recovery code. Each file is read back and compared."
      onClose={onClose}
    >
      <RecordForm
        save={state.busy ? 'Copying and reading back …' : 'Make the copy'}
        busy={state.busy}
        refusal={state.refusal}
        onCancel={onClose}
        onSave={save}
      >
        <SelectField
          id="backup-volume"
          label="To"
          value={token}
          error={wrong.token}
          onChange={(event) => setToken(event.target.value)}
          options={
            volumes.length === 0
              ? [{ value: '', label: 'no stick is plugged in' }]
              : volumes.map((one) => ({
                  value: one.token,
                  label: `${one.label}${one.freeBytes === null ? '' : `, ${bytesWords(one.freeBytes)} free`}`,
                }))
          }
        />
        <div className="row">
          <Button onClick={() => void look(false)}>Look again</Button>
          <Button onClick={() => void look(true)}>Choose a folder</Button>
        </div>
        <TextField
          id="backup-place"
          label="Where it will lie"
          placeholder="safe of the Laredo office, stick no. 2"
          value={place}
          error={wrong.place}
          onChange={(event) => {
            setPlace(event.target.value)
            setWrong({})
          }}
        />
        <SelectField
          id="backup-territory"
          label="In US customs territory"
          value={territory}
          onChange={(event) =>
            setTerritory(event.target.value === 'yes' || event.target.value === 'no' ? event.target.value : 'notKnown')
          }
          options={[
            { value: 'notKnown', label: 'not known' },
            { value: 'yes', label: 'yes' },
            { value: 'no', label: 'no' },
          ]}
          hint="19 CFR 111.23 and 163.5 ask where a broker’s records are kept."
        />
      </RecordForm>
    </Dialog>
  )
}
