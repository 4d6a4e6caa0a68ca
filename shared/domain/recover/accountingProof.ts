import type { Wall } from '../../journal/item'
import { stampDevice } from '../../journal/stamp'
import { entityOf, textOf, type DeskState, type Entity } from '../../journal/state'

/** The item of the journal on which a statement stands: the laptop that wrote it, and its place in that one's chain. */
export interface Proof {
  device: string
  sequence: number
  /** what that laptop's clock said; absent where a later item of the same record is all that the desk keeps of the time */
  wall?: Wall
}

/** The item that wrote a field last; undefined where nobody wrote it. */
export function proofOfField(entity: Entity | undefined, field: string): Proof | undefined {
  const write = entity?.fields[field]
  if (entity === undefined || write === undefined || write.v === null) return undefined
  const wall =
    write.at === entity.touched.at ? entity.touched.wall : write.at === entity.born.at ? entity.born.wall : undefined
  return { device: stampDevice(write.at), sequence: write.seq, ...(wall === undefined ? {} : { wall }) }
}

/** The item that made the record. */
export const proofOfBirth = ({ born }: Entity): Proof => ({
  device: stampDevice(born.at),
  sequence: born.seq,
  wall: born.wall,
})

/** As people call the laptop; its id where it has no name here. */
export const laptopCalled = (state: DeskState, device: string): string =>
  device === '' ? 'no laptop' : textOf(entityOf(state, 'device', device), 'label') || device

/** `laptop Counter 2 item 412`; '' without a proof. */
export const proofSaid = (state: DeskState, proof: Proof | undefined): string =>
  proof === undefined ? '' : `laptop ${laptopCalled(state, proof.device)} item ${proof.sequence}`

/** `AAAAAAAAAA:412`, for machines; '' without a proof. */
export const proofCode = (proof: Proof | undefined): string =>
  proof === undefined ? '' : `${proof.device}:${proof.sequence}`
