import { useEffect, useState } from 'react'
import type { PacketPlan } from '../../shared/sheets/packet'
import type { LaidPage } from '../../shared/sheets/sheet'
import { layPacket } from '../paper/paper'
import { SheetPage } from '../paper/SheetPage'
import type { Pictures } from './documents/pictures'
import { useLaidPages } from '../paper/useLaidPages'

/** Every page in the order in which it is handed over, exactly as it prints. */
export function PacketPages({ plan, pictures }: { plan: PacketPlan; pictures: (id: string) => Pictures }) {
  const { pages, fault } = useLaidPages(plan, layPacket)
  const shown = useOneByOne(pages.length)
  return (
    // The pages scroll by themselves: without a stop here the keyboard could not reach the later ones.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region needs the focus
    <section className="packet-pages" aria-label={`Pages of the packet, ${pages.length}`} tabIndex={0}>
      {fault !== undefined && <p role="alert">The pages cannot be shown. {fault}</p>}
      {pages.map((page, index) => (
        <figure key={index}>
          <div className="paper packet-paper">
            {index < shown && <SheetPage page={page} picture={pictureOf(page, pictures)} />}
          </div>
          <figcaption className="small muted">
            {index + 1} of {pages.length} · {page.title}
          </figcaption>
        </figure>
      ))}
    </section>
  )
}

const pictureOf = ({ paper }: LaidPage, pictures: (id: string) => Pictures): string | undefined =>
  paper === undefined ? undefined : pictures(paper.document).pages[paper.page]

/** A page is some five hundred marks: one a pause of the window, so that no key waits for all of them. */
function useOneByOne(pages: number): number {
  const [shown, setShown] = useState(1)
  useEffect(() => {
    if (shown >= pages) return
    const idle = requestIdleCallback(() => setShown(shown + 1), { timeout: 200 })
    return () => cancelIdleCallback(idle)
  }, [shown, pages])
  return shown
}
