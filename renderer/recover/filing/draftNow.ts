import { draftSteps } from '../../../shared/exchange/abi/draft'
import type { Draft, DraftError, DraftWish } from '../../../shared/exchange/abi/draftTypes'
import type { Result } from '../../../shared/result'
import type { Desk } from '../../store/types'
import { inSlices } from '../../ui/inSlices'

/** The draft of the desk as it stands at the end of making it: what is taken in meanwhile makes it begin again. */
export async function draftNow(desk: Desk, wish: DraftWish): Promise<Result<Draft, DraftError>> {
  for (;;) {
    const { version } = desk.state
    const draft = await new Promise<Result<Draft, DraftError>>((done) => {
      inSlices(draftSteps(desk.state, wish), done)
    })
    if (desk.state.version === version) return draft
  }
}
