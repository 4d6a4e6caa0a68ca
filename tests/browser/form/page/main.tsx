import './jitless'
import '@fontsource-variable/inter'
import '@fontsource/ibm-plex-mono/500.css'
import '@fontsource/ibm-plex-mono/600.css'
import { createRoot } from 'react-dom/client'
import '../../../../renderer/ui/tokens.css'
import '../../../../renderer/ui/base.css'
import { hashToRoute, routeToHash, useHash } from '../../../../renderer/frame/routes'
import { EntryScreen } from '../../../../renderer/respond/EntryScreen'
import { openEntry } from '../../../../renderer/respond/openEntry'
import { PacketScreen } from '../../../../renderer/respond/PacketScreen'
import { DeskProvider } from '../../../../renderer/store/hooks'
import type { CatalogueRow, Desk, Draft } from '../../../../renderer/store/types'
import { StatusProvider } from '../../../../renderer/ui/Status'
import { formatEntryNumber } from '../../../../shared/domain/entryNumber'
import { drillChanges, drillProducts } from '../../../../shared/exchange/drillKit'
import { entitiesOf } from '../../../../shared/journal/state'
import { memoryDesk, memoryDevice } from './memoryDesk'
import { savingHost } from './savingHost'

/** The drill kit's files and how slow the disk is: the test puts them here before the page's script runs. */
export interface FormWish {
  firm: unknown
  importers: unknown
  contacts: unknown
  products: unknown
  writeMs: number
}

/** Values of an entity as `value mark`, for a test to read. */
export type Shown = Record<string, string>

export interface FormPage {
  open(draft?: (entryId: string) => Draft): Promise<string>
  rows(kind: string): Shown[]
  draft(): Draft
  /** what was saved as files, base64, in order */
  saved(): string[]
}

declare global {
  interface Window {
    formWish: FormWish
    form: FormPage
  }
}

const { host, saved } = savingHost()
const wish = window.formWish
let serial = 310_000
const desk: Desk = memoryDesk({
  drill: true,
  operator: 'operator-1',
  host,
  writeMs: wish.writeMs,
  firstChanges: [
    ...drillChanges(wish, { device: memoryDevice }),
    { action: 'operator.keyed', kind: 'operator', id: 'operator-1', patch: [['name', 'Drill operator']] },
  ],
  products: drillProducts(wish.products).rows.map((row): CatalogueRow => ({ ...row })),
  nextNumber: () => {
    serial += 1
    return { entryNumber: formatEntryNumber('000', String(serial).padStart(7, '0')), block: 'drill-block-ordinary' }
  },
})

window.form = {
  async open(draft) {
    const opened = await openEntry(desk)
    if (!opened.ok) throw new Error(opened.error.type)
    const { entryId } = opened.value
    if (draft !== undefined) {
      window.location.hash = '#/respond'
      while (document.querySelector('.entry-form') !== null) await new Promise(requestAnimationFrame)
      desk.writeDraft(draft(entryId))
      window.location.hash = routeToHash({ at: 'entry', id: entryId })
    }
    return entryId
  },
  rows: (kind) =>
    [...entitiesOf(desk.state, kind).values()].map((entity) => ({
      id: entity.id,
      ...Object.fromEntries(
        Object.entries(entity.fields).map(([field, write]) => [field, [write.v, write.m].filter(Boolean).join(' ')]),
      ),
    })),
  draft: () => desk.readDraft(),
  saved,
}

function Screen() {
  const route = hashToRoute(useHash())
  if (route.at === 'entry') return <EntryScreen key={route.id} entryId={route.id} />
  return route.at === 'packet' ? <PacketScreen key={route.id} entryId={route.id} /> : null
}

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root')
root.style.height = '100vh'
createRoot(root).render(
  <DeskProvider desk={desk}>
    <StatusProvider>
      <main style={{ height: '100%' }}>
        <Screen />
      </main>
    </StatusProvider>
  </DeskProvider>,
)
