import { useState, type ChangeEvent, type InputHTMLAttributes } from 'react'
import type { JoinAs } from '../store/joining'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Field, TextField } from '../ui/Field'
import { unlockErrorWords } from '../words/errors'
import type { OpeningStepProps } from './DrillStart'
import { JoinChoice } from './JoinChoice'
import { OpeningPage } from './OpeningPage'

/** The folder box of Chromium; React's own types leave the attribute out. */
const folderBox: InputHTMLAttributes<HTMLInputElement> & { webkitdirectory: string } = { webkitdirectory: '' }

type Chosen = { path: string; file: File }[]

/** A mirror folder, or its journal file alone, and a secret: the whole desk is here, in place of a laptop or beside it. */
export function Restore({ opening, onOpen, onBack }: OpeningStepProps) {
  const [files, setFiles] = useState<Chosen>([])
  const [secret, setSecret] = useState('')
  const [as, setAs] = useState<JoinAs>()
  const [state, setState] = useState<{ busy: boolean; refusal?: string }>({ busy: false })
  const journal = files.find((chosen) => chosen.path.endsWith('.lbj'))

  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    setFiles([...(event.target.files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file })))
    setState({ busy: false })
  }
  const restore = async () => {
    if (as === undefined) return setState({ busy: false, refusal: 'Say first what is with the other laptop.' })
    setState({ busy: true })
    const restored = await opening.restore(files, secret, as)
    if (restored.ok) return onOpen(restored.value)
    setState({ busy: false, refusal: unlockErrorWords(restored.error) })
  }

  return (
    <OpeningPage
      title="Open a desk from a mirror folder or stick"
      about="Choose the folder that holds journal.lbj (with pages and blobs beside it), on the stick or copied from the other laptop. The journal file alone brings back every entry, number, contact and log; what is missing is named."
    >
      <Card>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void restore()
          }}
        >
          <Field id="restore-folder" label="Mirror folder">
            <input id="restore-folder" className="input" type="file" onChange={choose} {...folderBox} />
          </Field>
          <Field id="restore-journal" label="or the journal file alone">
            <input id="restore-journal" className="input" type="file" accept=".lbj" onChange={choose} />
          </Field>
          {files.length > 0 && (
            <p role="status">
              {journal === undefined
                ? 'There is no journal.lbj among these files: this is not a mirror folder.'
                : `${files.length === 1 ? 'The journal file alone' : `${files.length} files`}; journal of ${Math.ceil(journal.file.size / 1024).toLocaleString('en-US')} kB.`}
            </p>
          )}
          <JoinChoice
            chosen={as}
            onChoose={(chosen) => {
              setAs(chosen)
              setState({ busy: false })
            }}
          />
          <TextField
            id="restore-secret"
            label="Passphrase of an operator, or the recovery code"
            type="password"
            value={secret}
            onChange={(event) => setSecret(event.target.value)}
          />
          {state.refusal !== undefined && (
            <p role="alert" className="field__error">
              {state.refusal}
            </p>
          )}
          <div className="row">
            <Button type="submit" look="primary" large disabled={journal === undefined || secret === '' || state.busy}>
              {state.busy ? 'Reading it back …' : as === 'second' ? 'Join this desk' : 'Restore'}
            </Button>
            <Button onClick={onBack}>Back</Button>
          </div>
        </form>
      </Card>
    </OpeningPage>
  )
}
