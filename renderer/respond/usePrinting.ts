import { useMemo, useState } from 'react'
import type { Result } from '../../shared/result'
import type { OfficialFill } from '../../shared/sheets/official/officialFills'
import type { PacketPlan } from '../../shared/sheets/packet'
import { printPdf } from '../paper/print'
import { useDeskHandle } from '../store/hooks'
import { workerEndWords } from '../words/workers'
import { bytesOf, makeOfficial, makeRevision, saveOutside, type PacketBytes, type PrintError } from './printPacket'
import { printErrorWords } from './printWords'
import type { Revision } from './revisions'

export interface Printing {
  busy: boolean
  /** what happened last, or is happening, as a sentence */
  said: string | undefined
  print(plan: PacketPlan): Promise<void>
  save(plan: PacketPlan): Promise<void>
  reprint(revision: Revision): Promise<void>
  saveAgain(revision: Revision): Promise<void>
  /** the agency's own form; `printed`: the packet of this plan is on paper already */
  printOfficial(plan: PacketPlan, fill: OfficialFill, printed: boolean): Promise<void>
  saveOfficial(plan: PacketPlan, fill: OfficialFill, printed: boolean): Promise<void>
}

/** Print and save, of a new revision or of kept bytes; one at a time. */
export function usePrinting(entryId: string): Printing {
  const desk = useDeskHandle()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string>()

  const actions = useMemo(() => {
    async function run(
      make: () => Promise<Result<PacketBytes, PrintError>>,
      send: (packet: PacketBytes) => Promise<void>,
    ) {
      setBusy(true)
      setSaid('Drawing and sealing the packet…')
      try {
        const made = await make()
        if (made.ok) await send(made.value)
        else setSaid(printErrorWords(made.error))
      } finally {
        setBusy(false)
      }
    }

    const behind = ({ left = [] }: PacketBytes): string =>
      left.length === 0 ? '' : ` Could not be printed with it, put behind by hand: ${left.join(', ')}.`

    async function toPrinter(packet: PacketBytes): Promise<void> {
      const { pdf, revision } = packet
      const sent = await printPdf(pdf, ({ rendered, pages }) =>
        setSaid(`Preparing page ${rendered} of ${pages} for the printer…`),
      )
      setSaid(
        sent.ok
          ? `Revision ${revision} is recorded and went to the print dialog. Look at the paper: no program can see it.${behind(packet)}`
          : `Revision ${revision} is recorded, but the print dialog did not open. ${workerEndWords(sent.error)} Then reprint it, or save the PDF.`,
      )
    }

    async function toFile(packet: PacketBytes): Promise<void> {
      const saved = await saveOutside(desk, packet)
      setSaid(
        saved.ok
          ? `Saved as ${saved.value}. This file is not sealed: anyone who has it can read it. It is on the list of files to be destroyed.${behind(packet)}`
          : printErrorWords(saved.error),
      )
    }

    return {
      print: (plan: PacketPlan) => run(() => makeRevision(desk, entryId, plan), toPrinter),
      save: (plan: PacketPlan) => run(() => makeRevision(desk, entryId, plan), toFile),
      reprint: (revision: Revision) => run(() => bytesOf(desk, entryId, revision), toPrinter),
      saveAgain: (revision: Revision) => run(() => bytesOf(desk, entryId, revision), toFile),
      printOfficial: (plan: PacketPlan, fill: OfficialFill, printed: boolean) =>
        run(() => makeOfficial(desk, entryId, plan, fill, printed), toPrinter),
      saveOfficial: (plan: PacketPlan, fill: OfficialFill, printed: boolean) =>
        run(() => makeOfficial(desk, entryId, plan, fill, printed), toFile),
    }
  }, [desk, entryId])

  return useMemo(() => ({ busy, said, ...actions }), [busy, said, actions])
}
