import { useEffect, useRef, useState } from 'react'
import type { PacketPlan, PacketSheet } from '../../shared/sheets/packet'
import { SheetPage } from '../paper/SheetPage'
import { useLaidSheet } from './useLaidSheet'

export interface LiveSheetProps {
  /** undefined before the first plan */
  plan: PacketPlan | undefined
  /** name of the box that is being keyed */
  lit: string | undefined
}

const tabs: readonly { sheet: PacketSheet; title: string }[] = [
  { sheet: 'cover', title: 'Cover' },
  { sheet: 'letter', title: 'Letter' },
  { sheet: '3461', title: '3461' },
  { sheet: '7501', title: '7501' },
  { sheet: 'strip', title: 'Strip' },
]
/** Only where an agency wants a sheet. */
const agencies = { sheet: 'pga', title: 'Agencies' } as const
const tabsOf = (plan: PacketPlan | undefined) =>
  (plan?.values.agencies?.forms.length ?? 0) > 0 ? [...tabs, agencies] : tabs

/** The real page as it will print, with the box that is being keyed lit. */
export function LiveSheet({ plan, lit }: LiveSheetProps) {
  const [chosen, setSheet] = useState<PacketSheet>('3461')
  const shown = tabsOf(plan)
  const sheet = shown.some((tab) => tab.sheet === chosen) ? chosen : '3461'
  const pages = useLaidSheet(plan, sheet)
  const scroller = useRef<HTMLDivElement>(null)
  const litPage = pages.findIndex((page) => page.ops.some((op) => op.op === 'area' && op.field === lit))
  useEffect(() => {
    const region = scroller.current
    const page = region?.children[litPage]
    // Only the region scrolls, never the window: the box that is being keyed must stay where it is.
    if (region !== null && page instanceof HTMLElement) region.scrollTop = page.offsetTop
  }, [litPage])

  const move = (step: 1 | -1) => {
    const at = shown.findIndex((tab) => tab.sheet === sheet)
    const next = shown[(at + step + shown.length) % shown.length]
    if (next === undefined) return
    setSheet(next.sheet)
    document.getElementById(`sheet-tab-${next.sheet}`)?.focus()
  }

  return (
    <aside className="sheet-side" aria-label="The sheet that is being filled">
      <div className="sheet-tabs" role="tablist" aria-label="Sheets of the packet">
        {shown.map((tab) => (
          <button
            key={tab.sheet}
            id={`sheet-tab-${tab.sheet}`}
            type="button"
            role="tab"
            aria-selected={tab.sheet === sheet}
            aria-controls="sheet-pages"
            tabIndex={tab.sheet === sheet ? 0 : -1}
            className="sheet-tab"
            onClick={() => setSheet(tab.sheet)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowRight') move(1)
              else if (event.key === 'ArrowLeft') move(-1)
            }}
          >
            {tab.title}
          </button>
        ))}
      </div>
      <div
        className="sheet-pages"
        id="sheet-pages"
        role="tabpanel"
        tabIndex={0}
        aria-labelledby={`sheet-tab-${sheet}`}
        ref={scroller}
      >
        {pages.map((page, index) => (
          <div key={index} className="paper">
            <SheetPage page={page} lit={lit} />
          </div>
        ))}
      </div>
    </aside>
  )
}
