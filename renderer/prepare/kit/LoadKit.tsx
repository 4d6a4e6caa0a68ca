import { useState } from 'react'
import { useDeskHandle } from '../../store/hooks'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { writingErrorWords } from '../../words/errors'
import { kitErrorWords, kitSetNames, laptopWords } from '../../words/kit'
import { dayWords } from '../../words/times'
import { ConfirmKey } from './ConfirmKey'
import { KitPreview } from './KitPreview'
import { loadKit, type KitProgress } from './loadKit'
import { openKit, type KitOffer } from './openKit'

type Step = { at: 'passphrase' } | { at: 'key'; offer: KitOffer } | { at: 'preview'; offer: KitOffer }

/** From the chosen file to the loaded kit: passphrase, the office's key, what it would change, load. */
export function LoadKit({ file, onClose }: { file: File; onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const [passphrase, setPassphrase] = useState('')
  const [step, setStep] = useState<Step>({ at: 'passphrase' })
  const [busy, setBusy] = useState('')
  const [refusal, setRefusal] = useState<string>()

  const open = async () => {
    if (passphrase === '') return setRefusal('Key the passphrase of the office’s kits.')
    setRefusal(undefined)
    setBusy('Opening and proving the kit (1 to 4 seconds) …')
    const opened = await openKit(desk, file, passphrase)
    setBusy('')
    if (!opened.ok) return setRefusal(kitErrorWords(opened.error))
    const offer = opened.value
    setStep({ at: offer.standing.key === 'same' ? 'preview' : 'key', offer })
  }

  const load = async (offer: KitOffer) => {
    setRefusal(undefined)
    setBusy('Loading …')
    const loaded = await loadKit(desk, offer, (progress) => setBusy(progressWords(progress)))
    setBusy('')
    if (!loaded.ok) {
      const { error } = loaded
      return setRefusal(
        `The kit is not loaded whole. ${writingErrorWords(error)} What is saved stays; load the same kit again.`,
      )
    }
    const { waiting } = loaded.value
    const asked = waiting === 0 ? '' : ` ${waiting === 1 ? '1 value waits' : `${waiting} values wait`} for your yes.`
    say(`The kit of ${dayWords(offer.manifest.madeAt.slice(0, 10))} is loaded.${asked}`, 'good')
    onClose()
  }

  const close = () => {
    if (busy === '') onClose()
  }
  return (
    <Dialog open wide title={titleOf(step)} about={aboutOf(step, file)} onClose={close}>
      {step.at === 'passphrase' && (
        <RecordForm save="Open the kit" busy={busy !== ''} refusal={refusal} onCancel={onClose} onSave={open}>
          <TextField
            id="kit-passphrase"
            label="Passphrase of the kit"
            type="password"
            value={passphrase}
            hint="The one the office chose for its kits; it travels apart from the stick."
            onChange={(event) => setPassphrase(event.target.value)}
          />
          <p role="status">{busy}</p>
        </RecordForm>
      )}
      {step.at === 'key' && (
        <ConfirmKey
          standing={step.offer.standing}
          onConfirm={() => setStep({ at: 'preview', offer: step.offer })}
          onCancel={onClose}
        />
      )}
      {step.at === 'preview' && (
        <KitPreview
          offer={step.offer}
          busy={busy}
          refusal={refusal}
          onLoad={() => void load(step.offer)}
          onCancel={onClose}
        />
      )}
    </Dialog>
  )
}

function titleOf(step: Step): string {
  if (step.at === 'passphrase') return 'Load a kit'
  return step.at === 'key' ? 'Is this the office’s key?' : 'What this kit brings'
}

function aboutOf(step: Step, file: File): string {
  if (step.at === 'passphrase') return file.name
  const { manifest } = step.offer
  return `Kit of ${dayWords(manifest.madeAt.slice(0, 10))} from ${manifest.office}, for ${laptopWords(manifest)}.`
}

function progressWords({ step, done, total }: KitProgress): string {
  const of = `${done.toLocaleString('en-US')} of ${total.toLocaleString('en-US')}`
  return step === 'records' ? `Records: part ${done + 1} of ${total} …` : `${kitSetNames[step]}: ${of} …`
}
