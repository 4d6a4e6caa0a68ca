import { useState } from 'react'
import { entityOf } from '../../../shared/journal/state'
import { isStage, stageOf, stageSince } from '../../../shared/domain/incident/notify'
import { fieldsOf } from '../../../shared/domain/entryFile'
import { stages } from '../../../shared/knowledge/stages'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { SelectField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'
import { momentOf, momentWords } from '../../words/times'

/** At which stage the incident stands, since when, and what changes it: each stage has notices of its own. */
export function StageLine({ incident }: { incident: string }) {
  const { stage, since, number } = useMade(['incident'], stageShown, incident)
  const [changing, setChanging] = useState(false)
  return (
    <span className="row">
      <span>
        Stage {number} of {stages.length}: <strong>{stages.find(({ id }) => id === stage)?.name}</strong>
        {since !== undefined && <span className="muted"> since {momentWords(since)}</span>}
      </span>
      <Button look="quiet" onClick={() => setChanging(true)}>
        Change the stage
      </Button>
      {changing && <StageDialog incident={incident} stage={stage} onClose={() => setChanging(false)} />}
    </span>
  )
}

function stageShown({ state }: Desk, incident: string) {
  const fields = fieldsOf('incident', entityOf(state, 'incident', incident))
  const stage = stageOf(fields)
  return { stage, since: stageSince(fields), number: stages.findIndex(({ id }) => id === stage) + 1 }
}

function StageDialog({ incident, stage, onClose }: { incident: string; stage: string; onClose: () => void }) {
  const desk = useDeskHandle()
  const next = stages[stages.findIndex(({ id }) => id === stage) + 1]?.id ?? stage
  const [asked, ask] = useState<string>(next)
  const { busy, refusal, record } = useRecord()
  const save = async () => {
    if (!isStage(asked) || asked === stage) return onClose()
    const saved = await record({
      action: 'incident.keyed',
      kind: 'incident',
      id: incident,
      patch: [
        ['stage', asked],
        ['stageSince', momentOf(desk.now())],
      ],
    })
    if (saved) onClose()
  }
  return (
    <Dialog
      open
      title="Where it stands"
      about="From now on the notices of this stage fall due. Those of the stage before that nobody got are told with them."
      onClose={onClose}
    >
      <RecordForm save="Begin this stage" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <SelectField
          id="stage-asked"
          label="Stage"
          value={asked}
          onChange={(event) => ask(event.target.value)}
          options={stages.map(({ id, name }) => ({ value: id, label: id === stage ? `${name} (now)` : name }))}
        />
      </RecordForm>
    </Dialog>
  )
}
