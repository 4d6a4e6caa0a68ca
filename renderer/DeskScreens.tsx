import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { CommunicateScreen } from './communicate/CommunicateScreen'
import { DECLARE_KEY, useDeclareDialog } from './communicate/now/DeclareDialog'
import { DeskScreen } from './desk/DeskScreen'
import { commandsOf } from './frame/commands'
import { Frame } from './frame/Frame'
import { useIdleLock } from './frame/idle'
import { showLook } from './frame/look'
import { NewFindings } from './frame/NewFindings'
import { answerCalls } from './frame/otherWindow'
import { Palette } from './frame/Palette'
import { ProductCard } from './frame/ProductCard'
import { stationKeys } from './frame/Rail'
import { go, hashToRoute, useHash, type Route } from './frame/routes'
import { PrepareScreen } from './prepare/PrepareScreen'
import { RecoverScreen } from './recover/RecoverScreen'
import { EntryScreen } from './respond/EntryScreen'
import { useNewEntry } from './respond/NewEntryDialog'
import { PacketScreen } from './respond/PacketScreen'
import { RespondScreen } from './respond/RespondScreen'
import { useDeskHandle } from './store/hooks'
import type { CatalogueRow } from './store/types'
import { useHotkeys } from './ui/useHotkeys'

/** What is known of the agencies is read when it is first wanted: opening a desk does not wait for it. */
const PgaScreen = lazy(() => import('./pga/PgaScreen'))

/** An open desk: frame, keys that work on every screen, and the screen of the address. */
export function DeskScreens() {
  const desk = useDeskHandle()
  const route = hashToRoute(useHash())
  const [finding, setFinding] = useState(false)
  const [product, setProduct] = useState<CatalogueRow | null>(null)
  const { newEntry, copyOf, dialog } = useNewEntry()
  const declaring = useDeclareDialog()
  const { declare } = declaring

  const lock = useCallback(() => {
    // Leaving the open box records it; the lock waits for that (decision 23).
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    void desk.lock()
  }, [desk])
  useIdleLock(lock)
  useEffect(() => desk.host.onLock(lock), [desk, lock])
  useEffect(() => answerCalls(desk.id), [desk])
  useEffect(() => returnToDraft(desk.readDraft().route), [desk])

  const shownEntry = route.at === 'entry' || route.at === 'packet' || route.at === 'pga' ? route.id : undefined
  const copyEntry = useMemo(
    () => (shownEntry === undefined ? undefined : () => copyOf(shownEntry)),
    [shownEntry, copyOf],
  )
  const commands = useMemo(
    () => commandsOf({ go, newEntry, copyEntry, declare, lock, look: showLook }),
    [newEntry, copyEntry, declare, lock],
  )
  useHotkeys(
    {
      'Ctrl+L': lock,
      'Ctrl+K': () => setFinding(true),
      F2: newEntry,
      [DECLARE_KEY]: declare,
      ...(copyEntry !== undefined && { 'Ctrl+Shift+C': copyEntry }),
      ...Object.fromEntries(Object.entries(stationKeys).map(([key, station]) => [key, () => go(station)])),
    },
    ['Ctrl+L'],
  )

  return (
    <Frame drill={desk.drill} onLock={lock} onPalette={() => setFinding(true)}>
      <ScreenOf route={route} onNewEntry={newEntry} onCopyEntry={copyOf} onDeclare={declare} />
      <Palette open={finding} commands={commands} onProduct={setProduct} onClose={() => setFinding(false)} />
      {product !== null && <ProductCard row={product} onClose={() => setProduct(null)} />}
      {dialog}
      {declaring.dialog}
      <NewFindings />
    </Frame>
  )
}

interface ScreenOfProps {
  route: Route
  onNewEntry: () => void
  onCopyEntry: (entryId: string) => void
  onDeclare: () => void
}

function ScreenOf({ route, onNewEntry, onCopyEntry, onDeclare }: ScreenOfProps) {
  switch (route.at) {
    case 'desk':
      return <DeskScreen onNewEntry={onNewEntry} />
    case 'prepare':
      return <PrepareScreen page={route.page} id={route.id} />
    case 'communicate':
      return <CommunicateScreen page={route.page ?? 'now'} id={route.id} onDeclare={onDeclare} />
    case 'respond':
      return (
        <RespondScreen page={route.page ?? 'entries'} id={route.id} onNewEntry={onNewEntry} onCopyEntry={onCopyEntry} />
      )
    case 'entry':
      return <EntryScreen key={route.id} entryId={route.id} />
    case 'packet':
      return <PacketScreen key={route.id} entryId={route.id} />
    case 'pga':
      return (
        <Suspense fallback={<p className="entry-head">Reading the tables of the agencies …</p>}>
          <PgaScreen key={route.id} entryId={route.id} />
        </Suspense>
      )
    case 'recover':
      return <RecoverScreen page={route.page ?? 'export'} id={route.id} />
  }
}

/** After a kill or a lock one comes back to where a box was open. */
function returnToDraft(hash: string): void {
  if (window.location.hash.length <= 2 && hash.startsWith('#/')) window.location.hash = hash
}
