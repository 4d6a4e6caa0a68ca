import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { inkBlanks } from '../../shared/sheets/ink'
import { go } from '../frame/routes'
import { DiagnosticsBar } from './DiagnosticsBar'
import { EntryForm } from './EntryForm'
import { EntryHead } from './EntryHead'
import { HelpDialog } from './HelpDialog'
import type { BoxSpec } from './formLayout'
import { KeyingContext } from './keying'
import { LiveSheet } from './LiveSheet'
import { useEntryDiagnostics } from '../pga/useEntryDiagnostics'
import { useEntryFile } from './projections'
import { ReasonDialog } from './ReasonDialog'
import { lastPrint } from './revisions'
import { useBoxFacts } from './useBoxFacts'
import { usePreview } from './usePreview'
import { useKeyingOf } from './useKeyingOf'
import { useScreenKeys } from './useScreenKeys'
import { useWalk } from './useWalk'
import './entry.css'

/** One entry, heads down: its boxes, the sheet that is being filled, and what is wrong. */
export function EntryScreen({ entryId }: { entryId: string }) {
  const file = useEntryFile(entryId)
  if (file === undefined) return <p className="entry-head">There is no entry of this name on this desk.</p>
  return <Opened key={entryId} entryId={entryId} />
}

function Opened({ entryId }: { entryId: string }) {
  const file = useEntryFile(entryId)
  const diagnostics = useEntryDiagnostics(entryId)
  const [said, say] = useState<string>()
  const { keying, asking, answer } = useKeyingOf(entryId, say)
  const root = useRef<HTMLDivElement>(null)
  const print = useRef<HTMLButtonElement>(null)
  const [line, setLine] = useState<string | undefined>(
    keying.draft.place?.kind === 'line' ? keying.draft.place.id : undefined,
  )
  const [help, setHelp] = useState<{ spec: BoxSpec; id: string }>()
  const [litField, setLit] = useState<string>()
  const lit = useDeferredValue(litField)

  const plan = usePreview(keying, file, diagnostics)
  const ink = useMemo(() => (plan === undefined ? 0 : inkBlanks(plan.values).length), [plan])
  useBoxFacts(keying, diagnostics, say)
  const walk = useWalk({ keying, root, diagnostics, selectLine: setLine })
  const onWalk = useCallback(() => {
    say(undefined)
    walk.next()
  }, [walk])
  const leaveTo = useCallback(
    (at: 'packet' | 'pga') => {
      leaveFocus()
      void keying.settled().then(() => go({ at, id: entryId }))
    },
    [keying, entryId],
  )
  const toPacket = useCallback(() => leaveTo('packet'), [leaveTo])
  const toAgencies = useCallback(() => leaveTo('pga'), [leaveTo])
  useScreenKeys({ keying, root, say, onPacket: toPacket, onWalk, onAgencies: toAgencies })
  const onHelp = useCallback((spec: BoxSpec, id: string) => setHelp({ spec, id }), [])
  const onLast = useCallback(() => print.current?.focus(), [])
  if (file === undefined) return null

  return (
    <KeyingContext.Provider value={keying}>
      <div
        className="entry"
        onFocus={(event) => setLit(event.target instanceof HTMLElement ? event.target.dataset['box'] : undefined)}
      >
        <EntryHead file={file} ink={ink} onPacket={toPacket} onAgencies={toAgencies} printButton={print} />
        <div className="entry-body">
          <EntryForm file={file} root={root} line={line} onLine={setLine} onHelp={onHelp} onLast={onLast} say={say} />
          <LiveSheet plan={plan} lit={lit} />
        </div>
        <DiagnosticsBar
          diagnostics={diagnostics}
          current={walk.current}
          place={walk.place}
          onNext={onWalk}
          said={said}
        />
      </div>
      {asking && <ReasonDialog revision={lastPrint(file)?.revision ?? 1} onAnswer={answer} />}
      {help !== undefined && <HelpDialog spec={help.spec} onClose={() => setHelp(undefined)} />}
    </KeyingContext.Provider>
  )
}

function leaveFocus(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
