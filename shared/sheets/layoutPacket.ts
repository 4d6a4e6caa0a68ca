import { sortById } from '../documents/sorts'
import { layout3461 } from './cbp3461'
import { layout7501 } from './cbp7501'
import {
  agencyForm,
  agencyLine,
  agencyTitles,
  formsOnCover,
  layoutAgencyForm,
  NO_FORMS,
  withNames,
} from './agencySheets'
import { layoutCover, type CoverLine, type InkLine } from './cover'
import { layoutDocument } from './documentPages'
import { layoutEnvelope } from './envelope'
import { inkBlanks } from './ink'
import { marginOps, type DraftPage } from './frame'
import { layoutKeyingStrip } from './keyingStrip'
import { layoutLetter, type Papers } from './letter'
import { masked } from './masked'
import type { PacketPart, PacketPlan, PacketSheet } from './packet'
import { shortTitle, type LoadedForms } from './pga/forPacket'
import type { FontMetrics, LaidPage } from './sheet'
import type { DocumentValues, PacketValues } from './values'

/**
 * Lays the whole packet in the order in which it is handed over. Each sheet is laid once for each audience; its copies
 * differ in the bottom margin only. The cover is laid last, because it counts the others. `forms`: those that the plan
 * names, read by `loadForms`.
 */
export function layoutPacket(plan: PacketPlan, metrics: FontMetrics, forms: LoadedForms = NO_FORMS): LaidPage[] {
  const lay = remembered(plan, metrics, forms)
  const ink = inkLines(plan, lay)
  const cover = layoutCover(plan.values, metrics, coverLines(plan, lay), ink, formsOnCover(plan, lay))
  const laid = plan.parts.map((part) => ({ part, drafts: part.sheet === 'cover' ? cover : lay(part) }))
  const pages = laid.reduce((sum, { drafts }) => sum + drafts.length, 0)
  let page = 0
  return laid.flatMap(({ part, drafts }) =>
    drafts.map((draft, index) => {
      page += 1
      return finished(draft, part, plan, { page, pages, part: index + 1, parts: drafts.length })
    }),
  )
}

/**
 * One sheet by itself, as it stands beside the form while it is keyed; of `pga`, the one at the place `form` among the
 * agencies' forms, or all of them one under another. The cover is laid with the whole packet.
 */
export function layoutSheet(
  plan: PacketPlan,
  sheet: PacketSheet,
  metrics: FontMetrics,
  forms: LoadedForms = NO_FORMS,
  form?: number,
): LaidPage[] {
  if (sheet === 'cover') return layoutPacket(plan, metrics, forms).filter((page) => page.sheetId === 'cover')
  const lay = remembered(plan, metrics, forms)
  const laid = previewParts(plan, sheet, form).map((part) => ({ part, drafts: lay(part) }))
  const pages = laid.reduce((sum, { drafts }) => sum + drafts.length, 0)
  let page = 0
  return laid.flatMap(({ part, drafts }) =>
    drafts.map((draft) => {
      page += 1
      return finished(draft, part, plan, { page, pages, part: page, parts: 1 })
    }),
  )
}

/** The first copy of what is looked at, printed or not. */
function previewParts(plan: PacketPlan, sheet: PacketSheet, form: number | undefined): PacketPart[] {
  const preview: PacketPart = { sheet, copy: 'PREVIEW', audience: 'cbp' }
  if (sheet !== 'pga') return [plan.parts.find((one) => one.sheet === sheet) ?? preview]
  return (plan.values.agencies?.forms ?? []).flatMap((_, at) =>
    form === undefined || form === at ? [plan.parts.find((one) => one.form === at) ?? { ...preview, form: at }] : [],
  )
}

type Lay = (part: PacketPart) => DraftPage[]

function remembered(plan: PacketPlan, metrics: FontMetrics, forms: LoadedForms): Lay {
  const known = new Map<string, DraftPage[]>()
  const hidden = masked(plan.values)
  return (part) => {
    const withheld = part.audience === 'carrier' && plan.values.mode === 'truck'
    const key = `${part.sheet} ${part.document ?? ''} ${part.form ?? ''} ${withheld}`
    let drafts = known.get(key)
    if (drafts === undefined) {
      drafts = layoutOf(part, withheld ? hidden : plan.values, plan, metrics, forms)
      known.set(key, drafts)
    }
    return drafts
  }
}

function layoutOf(
  part: PacketPart,
  values: PacketValues,
  plan: PacketPlan,
  metrics: FontMetrics,
  forms: LoadedForms,
): DraftPage[] {
  const { sheet } = part
  switch (sheet) {
    case 'cover':
      return []
    case 'letter':
    case 'letter-carrier':
      return layoutLetter(sheet, values, metrics, papersOf(plan))
    case '3461':
      return layout3461(values, metrics)
    case '7501':
      return layout7501(values, metrics)
    case 'document':
      return layoutDocument(part, values, metrics)
    case 'pga':
      return layoutAgencyForm(agencyForm(plan, part), values, metrics, forms)
    case 'strip':
      return layoutKeyingStrip(values, metrics)
    case 'envelope':
      return layoutEnvelope(values, metrics, [
        'Downtime letter',
        'CBP 3461',
        ...agencyTitles(plan),
        ...documentsOf(plan).map((one) => one.what),
        ...plan.attachments.map((one) => one.what),
      ])
  }
}

function finished(
  draft: DraftPage,
  part: PacketPart,
  plan: PacketPlan,
  place: { page: number; pages: number; part: number; parts: number },
): LaidPage {
  const margin = marginOps(draft, { ...place, copy: part.copy, hash: plan.hash }, plan.values)
  return {
    sheetId: part.sheet,
    title: `${draft.facts.title} \u00b7 ${withNames(part.copy.toLowerCase())}`,
    ops: [...draft.pen.ops, ...margin],
    ...(draft.paper !== undefined && { paper: draft.paper }),
  }
}

const NAMES: Record<PacketSheet, string> = {
  cover: 'Cover',
  letter: 'Downtime letter',
  '3461': 'CBP 3461, entry/immediate delivery',
  '7501': 'CBP 7501, entry summary',
  document: 'Attached document',
  pga: "Agency's form",
  strip: "Keying strip (broker's own order)",
  'letter-carrier': 'Downtime letter, numbers and values masked',
  envelope: 'Envelope label',
}

/** What was keyed stands as keyed; the usual papers of which nothing was keyed are left to be ticked. */
function papersOf(plan: PacketPlan): Papers {
  const { attachedPapers, pgaPapers } = plan.values.entry
  const forms = ['CBP 3461', ...(plan.parts.some((part) => part.sheet === '7501') ? ['CBP 7501'] : [])]
  const keyed = [attachedPapers.text, pgaPapers.text].filter((text) => text !== '')
  for (const { what, pages, sort } of documentsOf(plan))
    if (sortById(sort)?.called.test(attachedPapers.text) !== true) keyed.push(`${what} (${counted(pages)})`)
  const unnamed = plan.attachments.filter(({ named }) => named === null).map(({ what }) => what)
  return { named: [...forms, ...agencyTitles(plan), ...keyed], unnamed }
}

const WHO: Record<string, string> = {
  'CBP COPY': 'CBP',
  'RECORD COPY': 'CBP, with the summary',
  ENVELOPE: "driver's envelope",
}

const documentsOf = (plan: PacketPlan): DocumentValues[] =>
  (plan.values.documents ?? []).filter(({ inPacket }) => inPacket)

const counted = (pages: number): string => (pages === 1 ? '1 page' : `${pages} pages`)

/** Forms first, then documents, then what is attached by hand, then what goes to the carrier. */
function coverLines(plan: PacketPlan, lay: Lay): CoverLine[] {
  const lines: CoverLine[] = []
  for (const sheet of ['letter', '3461', '7501'] as const) lines.push(...sheetLine(sheet, plan, lay))
  for (const document of documentsOf(plan)) {
    const parts = plan.parts.filter((part) => part.document === document.id)
    const to = parts.map(toWhom).join(', ')
    const what = `${document.what}: ${document.name}`
    lines.push({ what, copies: String(parts.length), pages: String(document.pages), to })
  }
  for (const { what, named } of plan.attachments)
    lines.push({ what: `Attach here: ${what.toLowerCase()}`, copies: '', pages: '', to: named ?? 'put behind by hand' })
  plan.values.agencies?.forms.forEach((_, at) => lines.push(...agencyLine(plan, at, lay)))
  for (const sheet of ['strip', 'letter-carrier', 'envelope'] as const) lines.push(...sheetLine(sheet, plan, lay))
  return lines
}

const toWhom = ({ copy }: PacketPart): string => WHO[copy] ?? withNames(copy.toLowerCase().replace(' copy', ''))

function sheetLine(sheet: PacketSheet, plan: PacketPlan, lay: Lay): CoverLine[] {
  const parts = plan.parts.filter((part) => part.sheet === sheet)
  const first = parts[0]
  if (first === undefined) return []
  const to = parts.map(toWhom).join(', ')
  return [{ what: NAMES[sheet], copies: String(parts.length), pages: String(lay(first).length), to }]
}

const SHORT: Record<PacketSheet, string> = {
  cover: 'cover',
  letter: 'letter',
  '3461': '3461',
  '7501': '7501',
  document: 'document',
  pga: "agency's form",
  strip: 'strip',
  'letter-carrier': "carrier's letter",
  envelope: 'label',
}

const shortName = (plan: PacketPlan, part: PacketPart): string =>
  part.form === undefined ? SHORT[part.sheet] : shortTitle(agencyForm(plan, part).form)

/** Every blank of the packet once, with the sheets on which it is ruled. */
function inkLines(plan: PacketPlan, lay: Lay): InkLine[] {
  const on = new Map<string, Set<string>>()
  for (const part of plan.parts)
    for (const draft of lay(part))
      for (const op of draft.pen.ops)
        if (op.op === 'area' && op.missing === true)
          on.set(op.field, (on.get(op.field) ?? new Set<string>()).add(shortName(plan, part)))
  return inkBlanks(plan.values).map(({ called, fields }) => ({
    called,
    on: [...new Set(fields.flatMap((field) => [...(on.get(field) ?? [])]))],
  }))
}
