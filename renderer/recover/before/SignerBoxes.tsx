import { entitiesOf, isRemoved, textOf } from '../../../shared/journal/state'
import { useDesk } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { SelectField, TextField } from '../../ui/Field'
import { sameEntities } from '../../ui/sameEntities'

export interface Signing {
  /** id of a signer of the firm; '' = somebody else */
  signer: string
  signedBy: string
}
export const nobodySigns: Signing = { signer: '', signedBy: '' }

const signersOf = ({ state }: Desk) => [...entitiesOf(state, 'signer').values()].filter((one) => !isRemoved(one))

/** Who signs: one of the firm's signers, or a name as it is printed under the line. */
export function SignerBoxes({ value, onChange }: { value: Signing; onChange: (value: Signing) => void }) {
  const signers = useDesk(signersOf, sameEntities)
  return (
    <div className="form-grid">
      <SelectField
        id="signing-signer"
        label="Who signs"
        value={value.signer}
        options={[
          { value: '', label: signers.length === 0 ? 'nobody is on the list of signers' : 'somebody else' },
          ...signers.map((one) => ({ value: one.id, label: textOf(one, 'name') })),
        ]}
        onChange={({ target }) => {
          const chosen = signers.find(({ id }) => id === target.value)
          const named = [textOf(chosen, 'name'), textOf(chosen, 'title')].filter(Boolean).join(', ')
          onChange({ signer: target.value, signedBy: chosen === undefined ? '' : named })
        }}
      />
      <TextField
        id="signing-name"
        label="Name and title under the line"
        value={value.signedBy}
        hint="Left empty, it is a blank to fill in ink."
        onChange={({ target }) => onChange({ ...value, signedBy: target.value })}
      />
    </div>
  )
}
