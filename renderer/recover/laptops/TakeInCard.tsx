import { useRef, useState } from 'react'
import { mergeReport, type MergeReport } from '../../../shared/journal/mergeReport'
import { keepChainsAside } from '../../store/forkedChains'
import { useDeskHandle } from '../../store/hooks'
import { runningDesk } from '../../store/runningDesk'
import { readJournalFile, type JournalRead } from '../../store/readTheirs'
import { storeTheirs, type Receipt } from '../../store/storeTheirs'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { TextField } from '../../ui/Field'
import { recordErrorWords, writingErrorWords } from '../../words/errors'
import { readErrorWords } from '../../words/takeIn'
import { GuardQuestion } from './GuardQuestion'
import { ReceiptView } from './ReceiptView'

type Step =
  | { at: 'choose'; refusal?: string }
  | { at: 'secret'; file: File; about: string; refusal?: string }
  | { at: 'busy'; words: string }
  | { at: 'ask'; read: JournalRead; report: MergeReport }
  | { at: 'done'; receipt: Receipt }

/** From the file on the stick to the receipt: read, compared, asked where much would change, then all or nothing. */
export function TakeInCard() {
  const desk = useDeskHandle()
  const [step, setStep] = useState<Step>({ at: 'choose' })
  const box = useRef<HTMLInputElement>(null)
  const busy = (words: string) => setStep({ at: 'busy', words })

  const read = async (file: File, secret?: string) => {
    busy('Reading the journal and checking every chain …')
    const answer = await readJournalFile(desk, file, secret)
    if (!answer.ok) {
      const words = readErrorWords(answer.error)
      if (answer.error.type === 'SecretAsked') return setStep({ at: 'secret', file, about: words })
      if (answer.error.type === 'WrongSecret') return setStep({ at: 'secret', file, about: '', refusal: words })
      return setStep({ at: 'choose', refusal: words })
    }
    const aside = await keepChainsAside(desk, answer.value, file.name)
    if (!aside.ok)
      return setStep({
        at: 'choose',
        refusal: `The other chain could not be kept aside. ${writingErrorWords(aside.error)}`,
      })
    if (runningDesk(desk).readOnly() !== undefined)
      return setStep({
        at: 'choose',
        refusal: 'Nothing was taken in: say first which laptop is the true one, then take the file in again.',
      })
    const report = mergeReport(runningDesk(desk).parts.fold, answer.value.items, desk.device)
    if (report.guard.mustAsk) return setStep({ at: 'ask', read: answer.value, report })
    await store(answer.value)
  }
  const store = async (found: JournalRead) => {
    busy('Saving it in both places …')
    const stored = await storeTheirs(desk, found)
    if (stored.ok) setStep({ at: 'done', receipt: stored.value })
    else setStep({ at: 'choose', refusal: `Nothing was taken in. ${recordErrorWords(stored.error)}` })
  }

  return (
    <Card title="Take in a journal">
      <div className="stack">
        {step.at !== 'ask' && (
          <p>
            Choose <span className="mono">journal.lbj</span> of the other laptop, from its stick. What is the same stays
            as it is: taking in twice changes nothing.
          </p>
        )}
        <input
          ref={box}
          id="take-in-file"
          type="file"
          accept=".lbj"
          aria-label="Journal file of another laptop"
          className="visually-hidden"
          tabIndex={-1}
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ''
            if (file !== undefined) void read(file)
          }}
        />
        {step.at === 'secret' && (
          <SecretForm
            key={step.file.name}
            about={step.about}
            refusal={step.refusal}
            onSecret={(secret) => void read(step.file, secret)}
          />
        )}
        {step.at === 'busy' && <p role="status">{step.words}</p>}
        {step.at === 'ask' && (
          <GuardQuestion
            report={step.report}
            items={step.read.items.length}
            onTake={() => void store(step.read)}
            onLeave={() => setStep({ at: 'choose' })}
          />
        )}
        {step.at === 'choose' && step.refusal !== undefined && (
          <p role="alert" className="field__error">
            {step.refusal}
          </p>
        )}
        {step.at === 'done' && <ReceiptView receipt={step.receipt} />}
        {step.at !== 'busy' && step.at !== 'ask' && (
          <div>
            <Button look={step.at === 'choose' ? 'primary' : 'plain'} large onClick={() => box.current?.click()}>
              {step.at === 'done' ? 'Take in another' : 'Choose a journal file'}
            </Button>
          </div>
        )}
      </div>
    </Card>
  )
}

interface SecretFormProps {
  about: string
  refusal: string | undefined
  onSecret: (secret: string) => void
}

function SecretForm({ about, refusal, onSecret }: SecretFormProps) {
  const [secret, setSecret] = useState('')
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        onSecret(secret)
      }}
    >
      {about !== '' && <p>{about}</p>}
      <TextField
        id="take-in-secret"
        label="Passphrase, or the recovery code, of that laptop"
        type="password"
        value={secret}
        error={refusal}
        onChange={(event) => setSecret(event.target.value)}
      />
      <div>
        <Button type="submit" look="primary" disabled={secret === ''}>
          Open the journal
        </Button>
      </div>
    </form>
  )
}
