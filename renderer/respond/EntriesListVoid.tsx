import type { Change } from '../../shared/journal/item'
import { entityOf, valueOf } from '../../shared/journal/state'
import { operatorName } from '../frame/Rail'
import { numberVoided, VoidForm } from '../prepare/VoidForm'
import { useDesk, useDeskHandle } from '../store/hooks'
import type { Desk } from '../store/types'
import { dayOf, momentOf } from '../words/times'

export interface VoidDialogProps {
  entryId: string
  entryNumber: string
  onClose: () => void
}

/** Entry and number are voided together, with a reason: the number is never offered again and stays in the accounting. */
export function VoidDialog({ entryId, entryNumber, onClose }: VoidDialogProps) {
  const desk = useDeskHandle()
  const operator = useDesk(operatorName)
  return (
    <VoidForm
      title={`Void ${entryNumber}`}
      about="The number is never given again. Paper that carries it is taken back or marked void by hand."
      placeholder="paper jam, opened by mistake, shipment waits …"
      voidWith={(reason) => ({ entryNumber, changes: voidChanges(desk, entryId, entryNumber, reason, operator) })}
      onClose={onClose}
    />
  )
}

function voidChanges(desk: Desk, entryId: string, entryNumber: string, reason: string, by: string): Change[] {
  const now = desk.now()
  const changes: Change[] = [
    {
      action: 'entry.voided',
      kind: 'fact',
      id: desk.randomId(),
      patch: [
        ['entry', entryId],
        ['what', 'voided'],
        ['happenedAt', momentOf(now)],
        ['day', dayOf(now)],
        ['reason', reason],
        ['by', by],
      ],
    },
  ]
  const number = entityOf(desk.state, 'number', entryNumber)
  if (number !== undefined && valueOf(number, 'voided') !== true) changes.push(numberVoided(entryNumber, reason))
  return changes
}
