import { useEffect, useState } from 'react'
import { asidesOf, keptHash, type Aside } from '../../../shared/journal/forks'
import type { Item } from '../../../shared/journal/item'
import { chainAside } from '../../store/forkedChains'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { laptopWords } from '../../words/entities'
import { ChainFacts } from './ChainView'

/** Chains that were not chosen: never deleted, and readable, so that what only they hold can be keyed from its paper. */
export function AsideCard() {
  const asides = useDesk(
    (desk) => asidesOf(desk.state).filter(isNotKept(desk.state)),
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
  )
  if (asides.length === 0) return null
  return (
    <Card title="Chains kept aside">
      <ul className="stack">
        {asides.map((aside) => (
          <AsideRow key={aside.id} aside={aside} />
        ))}
      </ul>
    </Card>
  )
}

/** Settled, and for another chain than this one. */
const isNotKept =
  (state: Parameters<typeof keptHash>[0]) =>
  ({ device, sequence, id }: Aside): boolean => {
    const kept = keptHash(state, device, sequence)
    return kept !== undefined && kept !== id
  }

function AsideRow({ aside }: { aside: Aside }) {
  const desk = useDeskHandle()
  const [items, setItems] = useState<readonly Item[]>()
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (!open) return
    let stale = false
    void chainAside(desk, aside).then((read) => {
      if (!stale) setItems(read)
    })
    return () => {
      stale = true
    }
  }, [desk, aside, open])
  return (
    <li className="stack">
      <div className="row">
        <span>
          {laptopWords(desk.state, aside.device)}, items {aside.sequence} to {aside.last}, found in {aside.foundIn}
        </span>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide' : 'Show'}
        </Button>
      </div>
      {open &&
        items !== undefined &&
        (items.length === 0 ? <p>Its document is not on this laptop.</p> : <ChainFacts items={items} />)}
    </li>
  )
}
