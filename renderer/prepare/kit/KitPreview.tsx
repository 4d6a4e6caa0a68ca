import type { SetDifference, Tally } from '../../../shared/exchange/kit/compare'
import { Button } from '../../ui/Button'
import { DataTable } from '../../ui/DataTable'
import { focusFirst } from '../../ui/focusFirst'
import { ToneMark } from '../../ui/Tag'
import { kitSetNames } from '../../words/kit'
import type { KitOffer } from './openKit'

interface KitPreviewProps {
  offer: KitOffer
  busy: string
  refusal: string | undefined
  onLoad: () => void
  onCancel: () => void
}

/** New, changed and gone by data set, before anything is loaded. */
export function KitPreview({ offer, busy, refusal, onLoad, onCancel }: KitPreviewProps) {
  const { sets, difference } = offer
  return (
    <form
      className="stack kit__preview"
      onSubmit={(event) => {
        event.preventDefault()
        onLoad()
      }}
    >
      <DataTable
        caption="What is new, changed and gone"
        rows={sets}
        keyOf={(set) => set.set}
        empty="There is nothing in this kit."
        columns={[
          { id: 'set', head: 'What', cell: (set) => <span className="strong">{kitSetNames[set.set]}</span> },
          { id: 'fresh', head: 'New', number: true, cell: (set) => <Count tally={set.fresh} /> },
          { id: 'changed', head: 'Changed', number: true, cell: (set) => <Count tally={set.changed} /> },
          { id: 'gone', head: 'Gone', number: true, cell: (set) => <Count tally={set.gone} /> },
          { id: 'same', head: 'Same', number: true, cell: (set) => set.same.toLocaleString('en-US') },
        ]}
      />
      <Shrunk sets={sets} />
      <Names sets={sets} />
      {difference.questions > 0 && (
        <p>
          <ToneMark tone="later" spoken="" />{' '}
          {difference.questions === 1
            ? '1 changed telephone, e-mail, payee or value keyed here is not taken over: it waits for your yes on this page.'
            : `${difference.questions} changed telephones, e-mails, payees or values keyed here are not taken over: they wait for your yes on this page.`}
        </p>
      )}
      {refusal !== undefined && (
        <p role="alert" className="field__error">
          {refusal}
        </p>
      )}
      {busy !== '' && <p role="status">{busy}</p>}
      <div className="form-actions">
        <Button onClick={onCancel} disabled={busy !== ''}>
          Cancel
        </Button>
        <Button type="submit" look="primary" disabled={busy !== ''} ref={focusFirst}>
          {busy === '' ? 'Load this kit' : 'Loading …'}
        </Button>
      </div>
    </form>
  )
}

const Count = ({ tally }: { tally: Tally }) =>
  tally.count === 0 ? <span className="muted">–</span> : <>{tally.count.toLocaleString('en-US')}</>

/** A list that lost most of its rows is more often a broken export than a smaller firm. */
function Shrunk({ sets }: { sets: readonly SetDifference[] }) {
  const shrunk = sets.filter(({ gone, changed, same }) => gone.count > 20 && gone.count > changed.count + same)
  if (shrunk.length === 0) return null
  return (
    <p>
      <ToneMark tone="later" spoken="" /> More than half is gone: {shrunk.map(({ set }) => kitSetNames[set]).join(', ')}
      . Is the office’s list whole?
    </p>
  )
}

/** Names in a fold of each set that changes: eight lines are read, a hundred are not. */
function Names({ sets }: { sets: readonly SetDifference[] }) {
  const moving = sets.filter(({ changed, gone }) => changed.count + gone.count > 0)
  if (moving.length === 0) return null
  return (
    <div className="kit__names">
      {moving.map((set) => (
        <details key={set.set}>
          <summary>{kitSetNames[set.set]}: which are changed or gone</summary>
          {set.changed.count > 0 && <p>Changed: {namesOf(set.changed)}</p>}
          {set.gone.count > 0 && (
            <p>
              Gone{set.goneStays ? ' from the kit; here they stay until you remove them' : ''}: {namesOf(set.gone)}
            </p>
          )}
        </details>
      ))}
    </div>
  )
}

const most = 40
const namesOf = ({ names, count }: Tally): string =>
  `${names.slice(0, most).join('; ')}${count > most ? `; and ${(count - most).toLocaleString('en-US')} more` : ''}`
