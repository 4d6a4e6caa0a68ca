import { lossOf } from '../../../shared/domain/incident/loss'
import { lossFile, type LossFile } from '../../../shared/domain/incident/lossSteps'
import { useDesk, useMade } from '../../store/hooks'
import { deskKey } from '../../store/operators'
import type { Desk } from '../../store/types'

/** All that a loss has come to; undefined when there is none of this id, or it was withdrawn. */
export function useLossFile(id: string): LossFile | undefined {
  const second = useDesk((desk) => desk.saveState().second.label)
  return useMade('every', fileOf, id, second)
}

const fileOf = (desk: Desk, id: string, second: string | null): LossFile | undefined => {
  const loss = lossOf(desk.state, id)
  return loss === undefined
    ? undefined
    : lossFile(desk.state, loss, { device: desk.device, keyId: deskKey(desk).keyId, second })
}
