import type { Action } from '../../journal/actions'
import type { KitRecord } from './content'

/** The action under which each kind of a kit's records is recorded. */
const actions: Readonly<Record<KitRecord['kind'], Action>> = {
  firm: 'firm.keyed',
  signer: 'signer.keyed',
  portProfile: 'portProfile.keyed',
  planStep: 'planStep.keyed',
  contact: 'contact.keyed',
  importer: 'importer.keyed',
  arrival: 'arrival.loaded',
  inFlight: 'inFlight.loaded',
  block: 'reserve.block.added',
}

export function actionOf(kind: string): Action {
  if (!Object.hasOwn(actions, kind)) throw new Error(`A kit holds no ${kind}`)
  return actions[kind as KitRecord['kind']]
}

/**
 * Kinds of which the kit's list is the whole truth: what it does not name any more is taken away, if nobody of this
 * desk changed it. Clients, contacts, signers, ports and blocks are never taken away by a kit: they are listed.
 */
export const replacedKinds: Readonly<Partial<Record<KitRecord['kind'], Action>>> = {
  arrival: 'arrival.removed',
  inFlight: 'inFlight.removed',
  planStep: 'planStep.removed',
}
