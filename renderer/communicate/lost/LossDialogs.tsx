import { noBreach, openTasks, startClock, touchedBy, withdrawLoss } from '../../../shared/domain/incident/lossRecord'
import type { LossFile } from '../../../shared/domain/incident/lossSteps'
import { lossTaskId } from '../../../shared/domain/incident/lossTasks'
import type { Change, Patch } from '../../../shared/journal/item'
import { entityOf, textOf } from '../../../shared/journal/state'
import { operatorName } from '../../frame/Rail'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { slotsHeld } from '../../store/operators'
import { RotateKey } from '../../prepare/operators/RotateKey'
import { peopleOf } from '../../prepare/operators/people'
import { momentOf } from '../../words/times'
import { AskLines, type Line } from './AskLines'
import { CorrectLossDialog } from './CorrectLossDialog'
import { ReplacedDialog } from './ReplacedDialog'
import { papersSentence } from './lossReport'
import { WhoseDataDialog } from './WhoseDataDialog'

export type LossAsk =
  | { ask: 'clients' | 'rotate' | 'noBreach' | 'papers' | 'police' | 'replaced' | 'found' | 'correct' | 'withdraw' }
  | { ask: 'task'; task: string; title: string }

/** What a step asks for; each answer is one item of the journal. */
export function LossDialog({ file, asked, onClose }: { file: LossFile; asked: LossAsk; onClose: () => void }) {
  const desk = useDeskHandle()
  const operator = useDesk(operatorName)
  const { loss, breach } = file
  const now = () => momentOf(desk.now())
  const keyed = (patch: Patch): Change => ({ action: 'loss.keyed', kind: 'loss', id: loss.id, patch })
  const recording = () => ({ now: now(), by: operator, ownDevice: desk.device })
  const lines = (
    title: string,
    about: string,
    save: string,
    boxes: readonly Line[],
    changes: (keyed: Record<string, string>) => readonly Change[],
  ) => <AskLines title={title} about={about} save={save} lines={boxes} changes={changes} onClose={onClose} />

  switch (asked.ask) {
    case 'clients':
      return (
        <WhoseDataDialog
          file={file}
          onClose={onClose}
          onAdd={(clients) => [...(breach === undefined ? [] : touchedBy(loss, breach.id, clients, recording()))]}
        />
      )
    case 'rotate':
      return <RotateKey people={peopleOf(desk, slotsHeld(desk))} onClose={onClose} />
    case 'correct':
      return <CorrectLossDialog file={file} onClose={onClose} />
    case 'replaced':
      return <ReplacedDialog file={file} onClose={onClose} />
    case 'noBreach':
      return lines(
        'It is no breach',
        'The clock ends, and the decision stands in the log with name and reason. The list of clients stays as it was found.',
        'Record the decision',
        [
          { id: 'by', label: 'Decided by', needed: 'Who decided it? Counsel, by name.' },
          { id: 'why', label: 'Because', needed: 'The reason is what is asked for later: key it.' },
        ],
        ({ by = '', why = '' }) => [
          ...(breach === undefined
            ? []
            : [
                {
                  action: 'breach.withdrawn',
                  kind: 'breach',
                  id: breach.id,
                  patch: [
                    ['withdrawn', true],
                    ['withdrawnWhy', `${by}: ${why}`],
                  ],
                } as Change,
              ]),
          noBreach(loss, { is: 'none', logId: desk.randomId(), by, why }, recording()),
        ],
      )
    case 'papers':
      return lines(
        'Papers that were in it',
        `${papersSentence(file.packets.length, undefined)}. Count what is missing from the shelf; 0 is an answer.`,
        'Record the count',
        [
          {
            id: 'count',
            label: 'Packets that were in the bag',
            value: loss.fields.papersInIt === undefined ? '' : String(loss.fields.papersInIt),
            whole: true,
            needed: 'Key a whole number; 0 when none was in it.',
          },
          { id: 'note', label: 'What else', value: loss.fields.papersNote ?? '' },
        ],
        ({ count = '', note = '' }) => [
          keyed([['papersInIt', Number(count)], ...(note === '' ? [] : [['papersNote', note] as [string, string]])]),
          ...(breach !== undefined && loss.fields.what === 'laptop'
            ? [
                {
                  action: 'breach.keyed',
                  kind: 'breach',
                  id: breach.id,
                  patch: [['records', Number(count) > 0 ? 'both' : 'electronic']],
                } as Change,
              ]
            : []),
        ],
      )
    case 'police':
      return lines(
        'Police report',
        'Take the loss sheet with you: it names no client.',
        'Record it',
        [
          { id: 'number', label: 'Report number', value: loss.fields.policeReport ?? '', needed: 'Key the number.' },
          { id: 'station', label: 'Station, officer', value: loss.fields.policeStation ?? '' },
        ],
        ({ number = '', station = '' }) => [
          keyed([
            ['policeReport', number],
            ...(station === '' ? [] : [['policeStation', station] as [string, string]]),
          ]),
          ...taskDone(desk.state, lossTaskId(loss.id, 'police'), now(), operator, `report ${number}`),
        ],
      )
    case 'task':
      return lines(
        asked.title,
        'Said or sent: it is recorded with this minute and your name.',
        'Done',
        [{ id: 'result', label: 'Whom, and what came of it', needed: 'Key in a few words whom and what came of it.' }],
        ({ result = '' }) => taskDone(desk.state, asked.task, now(), operator, result),
      )
    case 'found':
      return lines(
        'It is found again',
        'Nothing is undone: who had it meanwhile is not known. Its numbers stay stopped, the new key stays, the report stays.',
        'Record it',
        [{ id: 'note', label: 'Where, by whom, in which state', needed: 'Key where and by whom it was found.' }],
        ({ note = '' }) => [
          keyed([
            ['foundAgainAt', now()],
            ['foundAgainNote', note],
          ]),
        ],
      )
    case 'withdraw':
      return lines(
        'It was no loss',
        'Only when the wrong one was chosen, or it never left the house. Its numbers are free again, its clock and open tasks end; all of it stays in the log.',
        'Withdraw the report',
        [{ id: 'why', label: 'Why', needed: 'Key why it was no loss.' }],
        ({ why = '' }) => withdrawLoss(desk.state, loss, why),
      )
  }
}

/** Starting the clock after all; the tasks that belong to a breach come with it. */
export function startChanges(
  file: LossFile,
  state: Parameters<typeof startClock>[0],
  breachId: string,
  recording: { now: string; by: string; ownDevice: string },
): readonly Change[] {
  return [...startClock(state, file.loss, breachId, recording), ...openTasks(state, file.loss, true, recording)]
}

function taskDone(
  state: Parameters<typeof entityOf>[0],
  id: string,
  doneAt: string,
  doneBy: string,
  result: string,
): Change[] {
  const task = entityOf(state, 'task', id)
  if (task === undefined || textOf(task, 'doneAt') !== '') return []
  return [
    {
      action: 'task.done',
      kind: 'task',
      id,
      patch: [
        ['doneAt', doneAt],
        ['doneBy', doneBy],
        ['result', result],
      ],
    },
  ]
}
