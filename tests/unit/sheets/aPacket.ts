import { feeDay, entryTotals } from '../../../shared/domain/totals'
import { layoutPacket } from '../../../shared/sheets/layoutPacket'
import { packetOf, type PacketPlan, type PacketWish } from '../../../shared/sheets/packet'
import type { PacketContext } from '../../../shared/sheets/packetValues'
import { paintPdf } from '../../../shared/sheets/paintPdf'
import type { LaidPage } from '../../../shared/sheets/sheet'
import { nodeFonts } from './nodeFonts'
import { anEntryFile, type Described } from './someEntries'

export const fonts = nodeFonts()
/** 24 November 2026, 05:40 at Laredo. */
export const atLaredo = { ms: Date.UTC(2026, 10, 24, 11, 40), offsetMinutes: -360, zone: 'America/Chicago' }

export function aPlan(described: Described, context: Partial<PacketContext> = {}, wish?: PacketWish): PacketPlan {
  const file = anEntryFile(described)
  return packetOf(
    file,
    {
      totals: entryTotals(file, feeDay(file, '2026-11-24')),
      diagnostics: [],
      drill: true,
      revision: 1,
      replaces: null,
      replacesReason: '',
      printedAt: atLaredo,
      operatorInitials: 'DO',
      ...context,
    },
    wish,
  )
}

export const laid = (plan: PacketPlan): LaidPage[] => layoutPacket(plan, fonts.metrics)
export const painted = (plan: PacketPlan): Promise<Uint8Array> => paintPdf(laid(plan), fonts, plan)

/** What stands on a laid page, in the order of drawing. */
export const textOn = (page: LaidPage | undefined): string =>
  (page?.ops ?? []).flatMap((op) => (op.op === 'text' ? [op.text] : [])).join(' ')
