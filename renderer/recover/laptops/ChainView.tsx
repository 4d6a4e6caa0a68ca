import type { Item } from '../../../shared/journal/item'
import { numbersDrawn } from '../../../shared/journal/forks'
import { entityOf, textOf, type DeskState } from '../../../shared/journal/state'
import type { ForkedChain } from '../../store/forkedChains'
import { useDeskHandle } from '../../store/hooks'
import { dayOf, dayWords, timeOf } from '../../words/times'

interface ChainViewProps {
  chain: ForkedChain
  /** the forked laptop is this one */
  own: boolean
  chosen: boolean
  disabled: boolean
  onChoose: () => void
}

/** One of two chains: when, by whom, which numbers, and its log. */
export function ChainView({ chain, own, chosen, disabled, onChoose }: ChainViewProps) {
  const first = chain.items[0]
  const id = `chain-${chain.id.slice(0, 12)}`
  return (
    <div className="chain">
      <label className="row" htmlFor={id}>
        <input id={id} type="radio" name="true-chain" checked={chosen} disabled={disabled} onChange={onChoose} />
        <span className="strong">{chain.here ? 'What this desk holds' : `What came from ${chain.foundIn}`}</span>
      </label>
      {first === undefined ? (
        <p className="small muted">Its items cannot be read here.</p>
      ) : (
        <ChainFacts items={chain.items} />
      )}
      <p className="small muted">{consequence(chain.here, own)}</p>
    </div>
  )
}

const consequence = (here: boolean, own: boolean): string => {
  if (here) return own ? 'Chosen: this laptop keys on as it is.' : 'Chosen: this desk stays as it is.'
  return own
    ? 'Chosen: this laptop becomes a new one, locks, and needs a block of its own.'
    : 'Chosen: this chain takes the place of the other, and the desk is read anew.'
}

export function ChainFacts({ items }: { items: readonly Item[] }) {
  const { state } = useDeskHandle()
  const first = items[0]
  const last = items.at(-1)
  const numbers = numbersDrawn(items).map(({ entryNumber }) => entryNumber)
  if (first === undefined || last === undefined) return null
  return (
    <>
      <p>
        {items.length === 1 ? '1 item' : `${items.length} items`}, {whenWords(first)} to {whenWords(last)}, by{' '}
        {namesOf(state, items)}.
      </p>
      <p>{numbers.length === 0 ? 'No entry number drawn.' : `Drew ${numbers.join(', ')}.`}</p>
      <ul className="chain__log" aria-label="Its log">
        {items.slice(-40).map((item) => (
          <li key={item.sequence}>
            <span className="muted">{timeOf(item.wall)}</span>{' '}
            {item.changes.map(({ action, id }) => `${action} ${id.slice(0, 14)}`).join(', ')}
          </li>
        ))}
      </ul>
    </>
  )
}

const whenWords = ({ wall }: Item): string => `${dayWords(dayOf(wall))} ${timeOf(wall)}`

const namesOf = (state: DeskState, items: readonly Item[]): string =>
  [
    ...new Set(
      items.map(({ operator }) => textOf(entityOf(state, 'operator', operator), 'name') || 'somebody not named'),
    ),
  ].join(', ')
