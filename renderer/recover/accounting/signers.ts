import { entitiesOf, isRemoved, textOf } from '../../../shared/journal/state'
import { operatorName } from '../../frame/Rail'
import type { Desk } from '../../store/types'
import type { Signer } from './signAccounting'

/** Those who may sign, as the list of signers has them; without one, whoever is unlocked, under an id of no record. */
export function signersOf(desk: Desk): readonly Signer[] {
  const listed = [...entitiesOf(desk.state, 'signer').values()]
    .filter((signer) => !isRemoved(signer))
    .map((signer) => ({
      id: signer.id,
      name: [textOf(signer, 'name'), textOf(signer, 'title')].filter(Boolean).join(', '),
    }))
  return listed.length > 0 ? listed : [{ id: '~operator', name: operatorName(desk) }]
}
