import { useState } from 'react'
import { useDeskHandle } from '../../store/hooks'
import { revokeOperator } from '../../store/operators'
import { Dialog } from '../../ui/Dialog'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { operatorErrorWords } from '../../words/operatorErrors'
import type { Person } from './people'

/** Takes a person's slots away. What that does not undo is said before, not after. */
export function Revoke({ person, onClose }: { person: Person; onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const [state, setState] = useState<{ busy: boolean; refusal?: string }>({ busy: false })
  const revoke = async () => {
    setState({ busy: true })
    const revoked = await revokeOperator(desk, person.id)
    if (!revoked.ok) return setState({ busy: false, refusal: operatorErrorWords(revoked.error) })
    say(`${person.name} does not unlock this desk any more.`, 'good')
    onClose()
  }
  return (
    <Dialog
      open
      title={`Revoke ${person.name}?`}
      about={`The passphrase and the recovery code of ${person.name} no longer unlock this desk. Everything recorded by ${person.name} stays, under that name.`}
      onClose={onClose}
    >
      <RecordForm stop save="Revoke" busy={state.busy} refusal={state.refusal} onCancel={onClose} onSave={revoke}>
        <p>
          An old copy of the desk, on a stick, another laptop or in a backup, still opens with the old passphrase, and
          so does a copy that somebody takes with special tools, until the key is changed. If there is doubt about{' '}
          {person.name}, change the key next.
        </p>
      </RecordForm>
    </Dialog>
  )
}
