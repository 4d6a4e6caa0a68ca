import { useState } from 'react'
import { officialForms } from '../../../shared/knowledge/officialForms'
import { useDeskHandle } from '../../store/hooks'
import { go } from '../../frame/routes'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { writingErrorWords } from '../../words/errors'
import { knownEdition } from '../../../shared/sheets/official/knownEditions'
import { keepForm, newestOf, type FormFound } from './fileForm'

/** What the form is, in the operator's words; what the file says by itself is filled in. */
export function FileFormDialog({ found, onClose }: { found: FormFound; onClose: () => void }) {
  const desk = useDeskHandle()
  const [title, setTitle] = useState(found.title)
  const [form, setForm] = useState(found.form)
  const [edition, setEdition] = useState(found.edition)
  const [source, setSource] = useState('')
  const [state, setState] = useState<{ busy: boolean; refusal?: string }>({ busy: false })
  const known = knownEdition(found.read.fingerprint) !== undefined
  const { remarks } = found.read

  const keep = async (): Promise<void> => {
    setState({ busy: true })
    const kept = await keepForm(desk, found, { title: title.trim() || found.fileName, form, edition, source })
    if (!kept.ok)
      return setState({
        busy: false,
        refusal: writingErrorWords(kept.error),
      })
    onClose()
    if (!known) go({ at: 'prepare', page: 'forms', id: found.sha256 })
  }
  return (
    <Dialog
      open
      title="Put this form on file"
      about={`${found.fileName}: ${found.read.pages === 1 ? 'one page' : `${found.read.pages} pages`}, ${found.read.fields.length === 1 ? 'one field' : `${found.read.fields.length} fields`}. ${known ? 'Lifeboat knows this edition and fills it by name.' : 'Lifeboat does not know this edition: its fields are bound once, on the next screen.'}`}
      onClose={onClose}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <TextField id="form-title" label="Title" value={title} onChange={(event) => setTitle(event.target.value)} />
        <SelectField
          id="form-which"
          label="Which form it is"
          value={form}
          onChange={(event) => setForm(event.target.value)}
          options={[
            { value: '', label: 'another form' },
            ...officialForms.map((one) => ({ value: one.form, label: one.title })),
          ]}
        />
        <TextField
          id="form-edition"
          label="Edition, as printed on the form"
          value={edition}
          onChange={(event) => setEdition(event.target.value)}
          hint={newestOf(form) === '' ? undefined : `Newest heard of: ${newestOf(form)}.`}
        />
        <TextField
          id="form-source"
          label="Where and when it was fetched"
          value={source}
          onChange={(event) => setSource(event.target.value)}
        />
        {remarks.signed && (
          <p className="small">
            This PDF is signed, and filling breaks a signature. Our text is written on a flat copy, which carries no
            signature; the file that you put in stays as it is.
          </p>
        )}
        {remarks.scripts && (
          <p className="small muted">
            There are programs in this PDF. Lifeboat never runs them, and what it prints and saves is without them.
          </p>
        )}
        {state.refusal !== undefined && (
          <p role="alert" className="field__error">
            {state.refusal}
          </p>
        )}
        <div className="row">
          <Button type="submit" look="primary" disabled={state.busy}>
            {state.busy ? 'Sealing …' : 'Put on file'}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  )
}
