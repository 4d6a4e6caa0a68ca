import type { Diagnostic } from '../../shared/domain/diagnostics'
import type { EntryFile } from '../../shared/domain/entryFile'
import type { Checklist } from '../../shared/domain/pga/types'
import { authorisationFor, scopeOf } from '../../shared/domain/respond/authorisation'
import { reviewOf } from '../../shared/domain/respond/review'
import { reviewSentence } from '../../shared/domain/respond/reviewWords'
import { entryTotals, feeDay } from '../../shared/domain/totals'
import { entityOf, textOf } from '../../shared/journal/state'
import { paperById } from '../../shared/knowledge/pga'
import { printedMoment } from '../../shared/sheets/printed'
import { packetOf, type PacketPlan, type PacketWish } from '../../shared/sheets/packet'
import { pgaForPacket } from '../pga/pgaForPacket'
import { checklistFor } from '../pga/useChecklist'
import type { Desk } from '../store/types'
import { dayOf, momentOf } from '../words/times'
import { lastPrint, reasonsSincePrint, type Revision } from './revisions'

/** `printing` true: a print that happens now; false: a preview without time. */
export interface PlanWish extends PacketWish {
  printing: boolean
  /** the revision to look at again as it was printed; absent: the next one */
  as?: Revision
}

interface Preview {
  plan: PacketPlan
  diagnostics: readonly Diagnostic[]
  checklist: Checklist | undefined
}
const previews = new WeakMap<EntryFile, Preview>()

/** The packet as it would be printed now, planned once for each state of the entry. */
export function previewOf(desk: Desk, file: EntryFile, diagnostics: readonly Diagnostic[]): PacketPlan {
  const checklist = checklistFor(desk, file.id)
  const known = previews.get(file)
  if (known?.diagnostics === diagnostics && known.checklist === checklist) return known.plan
  const plan = planOf(desk, file, diagnostics, { printing: false })
  previews.set(file, { plan, diagnostics, checklist })
  return plan
}

/** The packet of an entry as it stands, with the figures that every other screen shows. */
export function planOf(desk: Desk, file: EntryFile, diagnostics: readonly Diagnostic[], wish: PlanWish): PacketPlan {
  const now = desk.now()
  const last = lastPrint(file)
  const { printing, as, ...asked } = wish
  const context = {
    totals: entryTotals(file, feeDay(file, dayOf(now))),
    diagnostics,
    drill: desk.drill,
    revision: as?.revision ?? (last?.revision ?? 0) + 1,
    replaces: as === undefined ? (last?.revision ?? null) : (as.replaces ?? null),
    replacesReason: reasonsSincePrint(file).join('; '),
    leave: authorisationFor(desk.state, { ...scopeOf(file.entry), at: momentOf(now) }),
    printedAt: printing ? now : undefined,
    operatorInitials: initialsOf(desk),
    review: reviewWordsOf(desk, file.id),
    paperTitle: (paper: string) => paperById(paper)?.title,
  }
  const checklist = checklistFor(desk, file.id)
  const pga = checklist === undefined || checklist.lines.length === 0 ? undefined : checklist
  return packetOf(file, context, asked, pga && pgaForPacket(pga, desk.state, dayOf(now)))
}

function reviewWordsOf(desk: Desk, entryId: string): string {
  const review = reviewOf(desk.state, entryId, dayOf(desk.now()))
  return review === undefined ? '' : reviewSentence(review, printedMoment)
}

function initialsOf(desk: Desk): string {
  const operator = entityOf(desk.state, 'operator', desk.operator)
  const kept = textOf(operator, 'initials')
  if (kept !== '') return kept
  const words = textOf(operator, 'name').split(/\s+/u)
  return words
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase()
}
