import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { go } from '../frame/routes'
import { tablesRead } from '../pga/lineTables'
import { PgaCard } from '../pga/PgaCard'
import { useEntryDiagnostics } from '../pga/useEntryDiagnostics'
import { useDeskHandle } from '../store/hooks'
import { Button, Kbd } from '../ui/Button'
import { Tag } from '../ui/Tag'
import { CounterCard } from './CounterCard'
import { OfficialFormsCard } from './OfficialFormsCard'
import { OutageCard } from './OutageCard'
import { DocumentsCard } from './documents/DocumentsCard'
import { pictured, usePictures } from './documents/pictures'
import { ExceptionLine } from './leave/ExceptionLine'
import { PacketContents } from './PacketContents'
import { PacketPages } from './PacketPages'
import { packetDigest, type PacketWish } from '../../shared/sheets/packet'
import { planOf, previewOf } from './packetPlan'
import { PhoneCard } from './PhoneCard'
import { ProblemsCard } from './ProblemsCard'
import { useEntryFile } from './projections'
import { ReviewCard } from './review/ReviewCard'
import { RevisionsCard } from './RevisionsCard'
import { lastPrint } from './revisions'
import { usePrinting } from './usePrinting'
import './packet.css'

/** What will be handed over: its pages as they print, its copies, what is left for ink; print, save, reprint. */
export function PacketScreen({ entryId }: { entryId: string }) {
  const desk = useDeskHandle()
  const file = useEntryFile(entryId)
  const diagnostics = useEntryDiagnostics(entryId)
  const [wish, setWish] = useState<PacketWish>({})
  const first = useRef<HTMLButtonElement>(null)
  const printing = usePrinting(entryId)
  const pictures = usePictures(pictured(file?.documents ?? []))

  const last = file === undefined ? undefined : lastPrint(file)
  const same =
    file !== undefined &&
    last !== undefined &&
    Object.keys(wish).length === 0 &&
    packetDigest(previewOf(desk, file, diagnostics).values) === last.digest
  const plan = useMemo(() => {
    if (file === undefined) return undefined
    return planOf(desk, file, diagnostics, { ...wish, printing: false, ...(same && { as: last }) })
  }, [desk, file, diagnostics, wish, same, last])

  /** A packet is never made without the agencies' sheets because their tables were still being read. */
  const planned = useCallback(async () => {
    await tablesRead(desk, entryId)
    if (file === undefined) throw new Error('There is no entry to be printed')
    return planOf(desk, file, diagnostics, { ...wish, printing: true })
  }, [desk, entryId, file, diagnostics, wish])
  const print = useCallback(() => {
    if (file === undefined) return
    if (same) void printing.reprint(last)
    else void planned().then(printing.print)
  }, [file, same, last, printing, planned])
  const save = () => {
    if (file === undefined) return
    if (same) void printing.saveAgain(last)
    else void planned().then(printing.save)
  }
  const back = useCallback(() => go({ at: 'entry', id: entryId }), [entryId])
  usePacketKeys(print, back)
  useEffect(() => first.current?.focus(), [])

  if (file === undefined || plan === undefined)
    return <p className="entry-head">There is no entry of this name on this desk.</p>
  const revision = same ? last.revision : plan.values.revision
  return (
    <div className="entry packet">
      <header className="entry-head">
        <h1>{file.entry.entryNumber ?? 'No number'}</h1>
        <div className="entry-head__tags">
          <Tag>Packet, revision {revision}</Tag>
          {same && <Tag tone="good">as printed</Tag>}
          <ExceptionLine entry={entryId} />
          {!same && plan.values.replaces !== null && <Tag tone="later">replaces revision {plan.values.replaces}</Tag>}
        </div>
        <div className="entry-head__actions">
          <Button onClick={back}>
            Back to the boxes <Kbd>Esc</Kbd>
          </Button>
          <Button onClick={save} disabled={printing.busy}>
            Save PDF
          </Button>
          <Button look="primary" ref={first} onClick={print} disabled={printing.busy} aria-keyshortcuts="Control+P">
            {same ? `Reprint revision ${last.revision}` : 'Print'} <Kbd>Ctrl P</Kbd>
          </Button>
        </div>
      </header>
      <div className="packet-body">
        <div className="packet-side">
          <ReviewCard entryId={entryId} />
          {last !== undefined && <CounterCard entryId={entryId} />}
          <PhoneCard file={file} />
          <PgaCard entryId={entryId} />
          <DocumentsCard file={file} pictures={pictures} />
          <ProblemsCard plan={plan} diagnostics={diagnostics} onBoxes={back} />
          <PacketContents plan={plan} wish={wish} onWish={setWish} />
          <OfficialFormsCard
            shown={plan.values}
            plan={async () => {
              await tablesRead(desk, entryId)
              return planOf(desk, file, diagnostics, { ...wish, printing: true, ...(same && { as: last }) })
            }}
            printed={same}
            printing={printing}
          />
          <OutageCard incident={file.incident} entry={file} />
          <RevisionsCard file={file} printing={printing} />
        </div>
        <PacketPages plan={plan} pictures={pictures} />
      </div>
      <p className="packet-foot" aria-live="polite">
        {printing.said ??
          'Printing is never refused. What is not known prints as a ruled blank, to be completed in ink.'}
      </p>
    </div>
  )
}

function usePacketKeys(print: () => void, back: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector('.dialog') !== null) return
      if (event.key === 'Escape') back()
      else if (event.ctrlKey && event.key.toLowerCase() === 'p') print()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [print, back])
}
