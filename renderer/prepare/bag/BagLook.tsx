import { useEffect, useState } from 'react'
import type { LaidPage } from '../../../shared/sheets/sheet'
import { layBagPages } from '../../paper/paper'
import { SheetPage } from '../../paper/SheetPage'
import { useDeskHandle } from '../../store/hooks'
import { printOf, type Bag } from './useBag'

/** The pages as they would be printed now: those to be printed, or all of them when the bag is right. */
export function BagLook({ bag, ids }: { bag: Bag; ids: readonly string[] }) {
  const desk = useDeskHandle()
  const [pages, setPages] = useState<readonly LaidPage[]>([])
  const wanted = ids.join(' ')
  useEffect(() => {
    let current = true
    void layBagPages(bag.values, printOf(desk, bag, wanted.split(' '))).then((laid) => {
      if (current && laid.ok) setPages(laid.value)
    })
    return () => {
      current = false
    }
  }, [desk, bag, wanted])
  return (
    // The pages scroll by themselves: without a stop here the keyboard could not reach the later ones.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region needs the focus
    <section className="bag__pages" aria-label={`Pages of the go-bag, ${pages.length}`} tabIndex={0}>
      {pages.map((page) => (
        <figure key={page.sheetId}>
          <div className="paper">
            <SheetPage page={page} />
          </div>
          <figcaption className="small muted">{page.title}</figcaption>
        </figure>
      ))}
    </section>
  )
}
