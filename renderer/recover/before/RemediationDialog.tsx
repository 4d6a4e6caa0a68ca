import { useRef, useState } from 'react'
import { remediationId, type RemediationRow } from '../../../shared/domain/recover/remediation'
import type { Patch } from '../../../shared/journal/item'
import { cleanProse } from '../../communicate/calls/callForm'
import { useWhen } from '../../communicate/evidence/useWhen'
import { LongField } from '../../communicate/facts/LongField'
import { useSealedFile, withFile } from '../../communicate/useSealedFile'
import { operatorName } from '../../frame/Rail'
import { FileField } from '../../ui/FileField'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'

type State = RemediationRow['state']
const states: readonly { value: State; label: string }[] = [
  { value: 'done', label: 'done' },
  { value: 'open', label: 'open' },
  { value: 'notApplicable', label: 'does not apply' },
]

export interface RemediationDialogProps {
  incident: string
  /** undefined: evidence of the firm's own */
  row?: RemediationRow
  onClose: () => void
}

/** What there is of one item: state, what was done, who says so, and the proof sealed with its hash. */
export function RemediationDialog({ incident, row, onClose }: RemediationDialogProps) {
  const desk = useDeskHandle()
  const say = useSay()
  const when = useWhen()
  const first = useRef<HTMLTextAreaElement & HTMLInputElement>(null)
  const { busy, refusal, record } = useRecord()
  const own = row?.item === undefined
  const [boxes, setBoxes] = useState(() => ({
    title: row?.fields.title ?? '',
    state: row?.fields.state ?? ('done' as State),
    what: row?.fields.what ?? '',
    by: row?.fields.by ?? operatorName(desk),
  }))
  const file = useSealedFile()
  const [wrong, setWrong] = useState<{ title?: boolean; why?: boolean }>({})
  const put = (some: Partial<typeof boxes>) => setBoxes({ ...boxes, ...some })

  const save = async () => {
    const title = cleanLine(boxes.title)
    const what = cleanProse(boxes.what)
    const at = when.read()
    const noTitle = own && title === ''
    const noWhy = boxes.state === 'notApplicable' && what === ''
    setWrong({ title: noTitle, why: noWhy })
    if (noTitle || noWhy || at === undefined) return
    const kept = await file.seal()
    if (!kept.ok) return
    const patch: Patch = [
      ['incident', incident],
      ...(own ? ([['title', title]] as Patch) : ([['item', row.item?.id ?? '']] as Patch)),
      ['state', boxes.state],
      ['what', what === '' ? null : what],
      ['by', cleanLine(boxes.by) || null],
      ['at', at],
      ...(kept.value === undefined
        ? []
        : ([
            ['document', kept.value.id],
            ['sha256', kept.value.sha256],
          ] as Patch)),
      ...(own ? [] : ([['removed', null]] as Patch)),
    ]
    const id = row?.id ?? remediationId(incident, desk.randomId())
    const change = { action: 'remediation.keyed', kind: 'remediation', id, patch }
    if (!(await record(withFile(kept.value, [change])))) return
    say('Recorded.', 'good')
    onClose()
  }
  const remove = async () => {
    if (row === undefined) return
    const change = {
      action: 'remediation.removed',
      kind: 'remediation',
      id: row.id,
      patch: [['removed', true]] as Patch,
    }
    if (await record(change)) onClose()
  }
  return (
    <Dialog
      open
      wide
      title={row?.title ?? 'Evidence of our own'}
      about={row?.item?.collect ?? 'What else shows that the systems are clean. It stands behind the prepared items.'}
      onClose={onClose}
      initialFocus={first}
    >
      <RecordForm
        save="Record it"
        busy={busy || file.sealing}
        refusal={refusal ?? file.problem}
        onCancel={onClose}
        onSave={save}
      >
        {own && (
          <TextField
            id="remediation-title"
            label="What it is"
            ref={first}
            value={boxes.title}
            error={wrong.title === true ? 'Name it: it stands on the paper.' : undefined}
            onChange={({ target }) => put({ title: target.value })}
          />
        )}
        <LongField
          id="remediation-what"
          label={boxes.state === 'notApplicable' ? 'Why it does not apply' : 'What was done'}
          hint="It stands on the paper for CBP: nothing that counsel has not read."
          {...(own ? {} : { ref: first })}
          value={boxes.what}
          error={wrong.why === true ? 'Say why: an item without a reason is missing.' : undefined}
          onChange={({ target }) => put({ what: target.value })}
        />
        <div className="form-grid">
          <SelectField
            id="remediation-state"
            label="State"
            options={states}
            value={boxes.state}
            onChange={({ target }) =>
              put({ state: states.find(({ value }) => value === target.value)?.value ?? 'open' })
            }
          />
          <TextField
            id="remediation-by"
            label="Who says so"
            value={boxes.by}
            onChange={({ target }) => put({ by: target.value })}
          />
        </div>
        <div className="before-pair">
          <MomentField id="remediation-when" label="When" value={when.value} error={when.error} onChange={when.set} />
          <FileField
            id="remediation-file"
            label="Proof"
            hint={
              row?.fields.sha256 === undefined
                ? 'Sealed here; its hash stands on the paper.'
                : `Kept: ${row.fields.sha256.slice(0, 10)} … Another file takes its place.`
            }
            onFile={file.choose}
          />
        </div>
        {own && row !== undefined && (
          <div className="row">
            <Button look="quiet" onClick={() => void remove()}>
              Take it off the list
            </Button>
          </div>
        )}
      </RecordForm>
    </Dialog>
  )
}
