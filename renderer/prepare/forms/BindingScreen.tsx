import { useMemo, useState } from 'react'
import { captionOf, type PageRun } from '../../../shared/sheets/official/captions'
import { bindingId, bindingsOf, type FiledForm } from '../../../shared/sheets/official/filedForm'
import { proposeBindings, type Why } from '../../../shared/sheets/official/proposeBindings'
import type { FormField, FormRead } from '../../../shared/sheets/official/readForm'
import { textOf } from '../../../shared/journal/state'
import type { Change } from '../../../shared/journal/item'
import { go } from '../../frame/routes'
import { useDeskHandle } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Screen } from '../../ui/Screen'
import { Tag } from '../../ui/Tag'
import { useHotkeys } from '../../ui/useHotkeys'
import { useRecord } from '../../ui/useRecord'
import { FieldList } from './FieldList'
import { FormPage } from './FormPage'
import { useFormFile, type OpenForm } from './useFormFile'
import { useSampleValues } from './useSampleValues'

/** The fields of one edition, bound once to named values: by tooltip, name and place, with the page beside them. */
export default function BindingScreen({ form }: { form: FiledForm }) {
  const { open, pictures, failed } = useFormFile(form)
  return (
    <Screen
      title={form.title}
      about={form.edition === '' ? 'official form on file' : `official form on file, edition ${form.edition}`}
      actions={<Button onClick={() => go({ at: 'prepare', page: 'forms' })}>All forms</Button>}
    >
      {failed !== undefined && (
        <p role="alert" className="field__error">
          {failed}
        </p>
      )}
      {open === undefined && failed === undefined && <p role="status">Opening the form …</p>}
      {open !== undefined && <Bindings form={form} open={open} pictures={pictures} />}
    </Screen>
  )
}

interface Bound {
  /** field → named value; '' = left blank on purpose */
  values: ReadonlyMap<string, string>
  /** proposed and not yet looked at by a person: what each leans on */
  proposed: ReadonlyMap<string, Why>
}

function Bindings({ form, open, pictures }: { form: FiledForm; open: OpenForm; pictures: readonly string[] }) {
  const desk = useDeskHandle()
  const { read, known, offered } = open
  const fillable = useMemo(() => read.fields.filter((field) => field.kind !== 'other'), [read])
  const printed = useMemo(() => captionsOf(fillable, open.runs), [fillable, open.runs])
  const called = useMemo(() => new Map(offered.map(({ name, caption }) => [name, caption])), [offered])
  const [bound, setBound] = useState<Bound>(() => startOf(desk, open))
  const [at, setAt] = useState(fillable[0]?.name ?? '')
  const [said, setSaid] = useState<string>()
  const sample = useSampleValues()
  const { record, refusal, busy } = useRecord()

  const bind = (field: string, value: string) => {
    const values = new Map(bound.values).set(field, value)
    const proposed = new Map(bound.proposed)
    proposed.delete(field)
    setBound({ values, proposed })
    setSaid(undefined)
  }
  const save = async (): Promise<void> => {
    if (await record(changesOf(desk, form, read, bound))) {
      setBound({ ...bound, proposed: new Map() })
      setSaid('Saved. From now on this edition is filled so.')
    }
  }
  useHotkeys(known === undefined ? { 'Ctrl+S': () => void save() } : {})

  const page = read.fields.find((field) => field.name === at)?.page ?? 0
  const count = [...bound.values.values()].filter((value) => value !== '').length
  return (
    <div className="binding">
      <div className="binding__list">
        {known === undefined ? (
          <>
            <div className="row">
              <Button look="primary" disabled={busy} onClick={() => void save()}>
                Save {count} bindings
              </Button>
              {bound.proposed.size > 0 && (
                <Tag tone="later">{`${bound.proposed.size} are proposals: look at each`}</Tag>
              )}
            </div>
            <p className="small muted" role="status">
              {refusal ??
                said ??
                'Go through the fields with Tab; the page shows where you are and what would stand there.'}
            </p>
          </>
        ) : (
          <p className="small">
            This edition ({known.edition}) is known: {known.boxes.length} fields are filled by name,{' '}
            {known.leftBlank.length === 0 ? 'none is' : `${known.leftBlank.length} are`} left blank for a reason.
          </p>
        )}
        <FieldList
          fields={fillable}
          captions={printed}
          offered={offered}
          bound={bound.values}
          proposed={bound.proposed}
          at={at}
          onAt={setAt}
          onBind={known === undefined ? bind : undefined}
          reasons={known === undefined ? undefined : new Map(known.leftBlank.map(({ field, why }) => [field, why]))}
        />
      </div>
      <FormPage
        form={read}
        page={page}
        picture={pictures[page]}
        bound={bound.values}
        captions={called}
        sample={sample}
        at={at}
        onAt={setAt}
      />
    </div>
  )
}

/** Captions of fields that have no tooltip: what else could a person go by? */
const captionsOf = (fields: readonly FormField[], runs: readonly PageRun[]): ReadonlyMap<string, string> =>
  new Map(fields.filter(({ tooltip }) => tooltip === '').map((field) => [field.name, captionOf(field, runs)]))

/** What is bound already; on a form never bound, what is proposed. */
function startOf(desk: Desk, open: OpenForm): Bound {
  const { known, read } = open
  if (known !== undefined)
    return { values: new Map(known.boxes.map(({ field, value }) => [field, value])), proposed: new Map() }
  const kept = bindingsOf(desk.state, read.fingerprint)
  if (kept.length > 0) return { values: new Map(kept.map(({ field, value }) => [field, value])), proposed: new Map() }
  const proposals = [...proposeBindings(read, open)]
  return {
    values: new Map(proposals.map(([field, { value }]) => [field, value])),
    proposed: new Map(proposals.map(([field, { why }]) => [field, why])),
  }
}

/** Only what differs from what is recorded: one item. */
function changesOf(desk: Desk, form: FiledForm, read: FormRead, bound: Bound): Change[] {
  const kept = new Map(bindingsOf(desk.state, read.fingerprint).map((one) => [one.field, one.value]))
  const who = textOf(desk.state.kinds.get('operator')?.get(desk.operator), 'name')
  return read.fields.flatMap((field): Change[] => {
    const value = bound.values.get(field.name) ?? ''
    if ((kept.get(field.name) ?? '') === value) return []
    const id = bindingId(read.fingerprint, field.name)
    return [
      {
        action: 'formBinding.keyed',
        kind: 'formBinding',
        id,
        patch: [
          ['fingerprint', form.fingerprint],
          ['field', field.name],
          ['value', value],
          ['confirmedBy', who],
        ],
      },
    ]
  })
}
