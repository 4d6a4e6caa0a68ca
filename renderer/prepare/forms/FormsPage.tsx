import { lazy, Suspense, useRef, useState, type DragEvent } from 'react'
import { officialForms } from '../../../shared/knowledge/officialForms'
import { filedForms, type FiledForm } from '../../../shared/sheets/official/filedForm'
import { go } from '../../frame/routes'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Screen } from '../../ui/Screen'
import { Tag } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { officialErrorWords } from '../../words/forms'
import { dayWords } from '../../words/times'
import { FileFormDialog } from './FileFormDialog'
import { openFormFile, type FormFound } from './fileForm'
import './forms.css'

/** What fills and binds forms is fetched when a form is opened: until then it costs nothing. */
const BindingScreen = lazy(() => import('./BindingScreen'))

const formsOf = ({ state }: Desk): FiledForm[] => filedForms(state)

/** The agencies' own PDFs, put in and bound in peace time: on the day they are filled like any sheet of ours. */
export function FormsPage({ openId }: { openId: string | undefined }) {
  const forms = useMade(['officialForm', 'formBinding'], formsOf)
  const [found, setFound] = useState<FormFound>()
  const [state, setState] = useState<{ busy: boolean; refusal?: string }>({ busy: false })
  const box = useRef<HTMLInputElement>(null)
  const { record } = useRecord()
  const open = forms.find((form) => form.id === openId)

  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    setState({ busy: true })
    const read = await openFormFile(file)
    setState({ busy: false, ...(!read.ok && { refusal: `${file.name}: ${officialErrorWords(read.error)}` }) })
    if (read.ok) setFound(read.value)
    if (box.current !== null) box.current.value = ''
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    void take(event.dataTransfer.files[0])
  }

  if (open !== undefined)
    return (
      <Suspense fallback={<p role="status">Opening the form …</p>}>
        <BindingScreen form={open} key={open.id} />
      </Suspense>
    )
  return (
    <Screen
      title="Official forms"
      about="The agencies’ own PDFs, filled by Lifeboat. A form that is not here prints as our facsimile, and says so."
      actions={
        <Button look="primary" large disabled={state.busy} onClick={() => box.current?.click()}>
          {state.busy ? 'Reading the form …' : 'Put a form on file'}
        </Button>
      }
    >
      <div className="forms" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <input
          ref={box}
          type="file"
          accept="application/pdf,.pdf"
          aria-label="Agency’s PDF"
          className="visually-hidden"
          onChange={(event) => void take(event.target.files?.[0])}
        />
        {state.refusal !== undefined && (
          <p role="alert" className="field__error">
            {state.refusal}
          </p>
        )}
        <Card title="On file">
          <DataTable
            caption="Official forms on file"
            rows={forms}
            keyOf={(form) => form.id}
            empty="No agency’s form is on file. Fetch the PDFs below on another machine, bring them on a stick, and put them in here, or drop them on this page."
            columns={[
              { id: 'title', head: 'Form', cell: (form) => form.title },
              { id: 'edition', head: 'Edition', cell: (form) => <Edition form={form} /> },
              { id: 'filled', head: 'Filled', cell: (form) => <Filled form={form} /> },
              { id: 'on', head: 'Put on file', cell: (form) => dayWords(form.obtainedOn) },
              {
                id: 'do',
                head: '',
                cell: (form) => (
                  <div className="row">
                    <Button onClick={() => go({ at: 'prepare', page: 'forms', id: form.id })}>
                      {form.filled.by === 'name' ? 'Look at it' : 'Bind its fields'}
                    </Button>
                    <Button
                      look="quiet"
                      aria-label={`Take ${form.title} off file`}
                      onClick={() =>
                        void record({
                          action: 'officialForm.removed',
                          kind: 'officialForm',
                          id: form.id,
                          patch: [['removed', true]],
                        })
                      }
                    >
                      Take off
                    </Button>
                  </div>
                ),
              },
            ]}
          />
        </Card>
        <Card title="Where the agencies keep them">
          <p className="muted small">
            Shown, never opened from here. “Heard of” comes from an index of 2026: look at the edition on the form
            itself.
          </p>
          <DataTable
            caption="Forms to put on file"
            rows={officialForms}
            keyOf={(form) => form.form}
            empty=""
            columns={[
              { id: 'title', head: 'Form', cell: (form) => form.title },
              { id: 'edition', head: 'Newest heard of', cell: (form) => form.edition || 'not known' },
              {
                id: 'address',
                head: 'Address',
                cell: (form) => <span className="forms__address">{form.address || 'ask the agency'}</span>,
              },
              {
                id: 'here',
                head: 'Here',
                cell: (form) =>
                  forms.some((one) => one.form === form.form) ? (
                    <Tag tone="good">on file</Tag>
                  ) : form.wanted ? (
                    <Tag tone="later">wanted</Tag>
                  ) : (
                    ''
                  ),
              },
            ]}
          />
        </Card>
      </div>
      {found !== undefined && <FileFormDialog found={found} onClose={() => setFound(undefined)} />}
    </Screen>
  )
}

function Edition({ form }: { form: FiledForm }) {
  return (
    <>
      {form.edition || 'not said'}
      {form.newer !== undefined && (
        <div>
          <Tag tone="later">{form.newer} is heard of</Tag>
        </div>
      )}
    </>
  )
}

function Filled({ form: { filled, fields } }: { form: FiledForm }) {
  switch (filled.by) {
    case 'name':
      return <Tag tone="good">this edition is known: by name</Tag>
    case 'hand':
      return <Tag tone="good">{`${filled.fields} of ${fields} fields bound`}</Tag>
    case 'nobody':
      return <Tag tone="later">not bound: prints empty</Tag>
  }
}
