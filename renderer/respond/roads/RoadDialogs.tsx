import { useState } from 'react'
import { handedRecords } from '../../../shared/domain/respond/handOver'
import { roadOf } from '../../../shared/domain/respond/roads'
import { entityOf, textOf } from '../../../shared/journal/state'
import { useDeskHandle } from '../../store/hooks'
import { ChooseRoad, type RoadTarget } from './ChooseRoad'
import { HandDialog, type HandDialogProps } from './HandDialog'
import { LeaveDialog } from './LeaveDialog'
import { PackDialog } from './PackDialog'
import { PackSaved } from './PackSaved'
import type { RoadAsk } from './RoadSide'
import { isHandedOver } from './roadWords'

/** What was asked of the chosen client or shipment; a pack that is saved leads on to handing it over. */
export function RoadDialogs({
  target,
  ask,
  onAsk,
}: {
  target: RoadTarget
  ask: RoadAsk
  onAsk: (ask: RoadAsk | undefined) => void
}) {
  const desk = useDeskHandle()
  const [saved, setSaved] = useState<{ shownAs: string; sha256: string; records: HandDialogProps['targets'] }>()
  const close = () => onAsk(undefined)
  switch (ask) {
    case 'choose':
      return <ChooseRoad target={target} onClose={close} />
    case 'leave':
      return <LeaveDialog target={target} onClose={close} />
    case 'hand':
      return (
        <HandDialog
          targets={saved?.records ?? [target]}
          name={target.name}
          sha256={saved?.sha256 ?? ''}
          onClose={close}
        />
      )
    case 'pack': {
      const { road } = roadOf(desk.state, target.subject, target.of)
      const importer =
        target.subject === 'importer' ? target.of : textOf(entityOf(desk.state, target.subject, target.of), 'importer')
      if (!isHandedOver(road) || importer === '') return null
      return saved === undefined ? (
        <PackDialog
          importer={importer}
          road={road}
          onClose={close}
          onSaved={(pack, file) => setSaved({ ...file, records: handedRecords(desk.state, pack) })}
        />
      ) : (
        <PackSaved saved={saved} onHanded={() => onAsk('hand')} onClose={close} />
      )
    }
  }
}
