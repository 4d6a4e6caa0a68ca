import type { LossFile } from '../../../shared/domain/incident/lossSteps'
import { lossTaskId } from '../../../shared/domain/incident/lossTasks'
import { useNow } from '../../frame/useNow'
import { Button } from '../../ui/Button'
import { ToneMark } from '../../ui/Tag'
import { momentWords } from '../../words/times'
import type { LossAsk } from './LossDialogs'
import { leftWords } from './lossWords'

/** Who is to be told: the tasks of the loss, the first due first; done with who was told and what came of it. */
export function LossTasks({ file, next, onAsk }: { file: LossFile; next: boolean; onAsk: (asked: LossAsk) => void }) {
  const now = useNow(30_000)
  const police = lossTaskId(file.loss.id, 'police')
  const first = file.tasks.find(({ fields }) => fields.doneAt === undefined)
  if (file.tasks.length === 0) return <p>No task of it is open.</p>
  return (
    <ul className="lost-tasks">
      {file.tasks.map(({ id, fields }) => (
        <li key={id}>
          <span>
            {fields.doneAt !== undefined && <ToneMark tone="good" spoken="Done: " />}{' '}
            {fields.screen?.startsWith('#/communicate/lost') === true ? (
              fields.title
            ) : (
              <a href={fields.screen}>{fields.title}</a>
            )}
            <span className="small muted"> {fields.doneAt === undefined ? fields.detail : fields.result}</span>
          </span>
          <span className="small nowrap">
            {fields.doneAt !== undefined
              ? `${momentWords(fields.doneAt)}, ${fields.doneBy ?? ''}`
              : fields.dueAt === undefined
                ? ''
                : `by ${momentWords(fields.dueAt)}, ${leftWords(fields.dueAt, now.ms)}`}
          </span>
          {fields.doneAt === undefined ? (
            <Button
              look={next && id === first?.id ? 'primary' : 'plain'}
              aria-label={`Done: ${fields.title ?? ''}`}
              onClick={() =>
                onAsk(id === police ? { ask: 'police' } : { ask: 'task', task: id, title: fields.title ?? '' })
              }
            >
              {id === police ? 'Report number' : 'Done'}
            </Button>
          ) : (
            <span />
          )}
        </li>
      ))}
    </ul>
  )
}
