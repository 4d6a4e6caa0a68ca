import type { BundleSource } from '../../shared/exchange/bundle/write'
import type { Desk } from '../store/types'

/** The unlocked desk as the source of a bundle. `program` is the version of this Lifeboat. */
export const bundleSource = (desk: Desk, program: string): BundleSource => ({
  desk: desk.id,
  device: desk.device,
  drill: desk.drill,
  operator: desk.operator,
  program,
  items: () => desk.items(),
  document: (id) => desk.getDocument(id),
  sign: (bytes) => desk.sign(bytes),
})
