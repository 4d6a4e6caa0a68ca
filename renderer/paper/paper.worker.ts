import type { Paper } from '../../shared/documents/paper'
import type { PaperFonts } from '../../shared/sheets/fonts'
import { bagPages, finishBag, layBag } from '../../shared/sheets/goBag/layoutGoBag'
import { layoutPacket, layoutSheet } from '../../shared/sheets/layoutPacket'
import { withPapers } from '../../shared/sheets/packet'
import { loadForms, type LoadedForms } from '../../shared/sheets/pga/forPacket'
import { paintPdf } from '../../shared/sheets/paintPdf'
import { layoutReport } from '../../shared/sheets/report'
import { layoutDecisionSheet } from '../../shared/sheets/respond/decisionSheet'
import { layoutPileSheets } from '../../shared/sheets/respond/labels'
import { layoutLetterMany } from '../../shared/sheets/respond/layoutLetterMany'
import { layoutStatus, statusTitle, type StatusPaper } from '../../shared/sheets/status/paper'
import { openPapers } from './openPapers'
import { readFonts } from './readFonts'
import type { DrawnPacket, DrawnStatus, FromPaper, PaperAnswer, PaperAsk, ToPaper } from './paperWords'

/** Lays and draws off the main thread; the fonts are read and parsed once. */

let parsed: Promise<PaperFonts> | undefined

/** A report is tied to no record: its file has no identifier of its own. */
const REPORT_ID = '0'.repeat(64)

async function answerTo(ask: PaperAsk): Promise<PaperAnswer> {
  parsed ??= readFonts()
  const fonts = await parsed
  if (ask.what === 'reports') {
    const { reports, title } = ask
    const facts = { title, printedAtMs: reports[0]?.printedAtMs ?? 0, hash: REPORT_ID }
    const pages = reports.flatMap((report) => layoutReport(report, fonts.metrics))
    return { report: new Uint8Array(await paintPdf(pages, fonts, facts)) }
  }
  if (ask.what === 'letterManyPages') return { pages: layoutLetterMany(ask.letter, fonts.metrics) }
  if (ask.what === 'letterMany') {
    const pages = layoutLetterMany(ask.letter, fonts.metrics)
    return { report: new Uint8Array(await paintPdf(pages, fonts, ask.letter)) }
  }
  if (ask.what === 'pileSheets') {
    const { title, printedAtMs } = ask.sheets
    const pages = layoutPileSheets(ask.sheets, fonts.metrics)
    return { report: new Uint8Array(await paintPdf(pages, fonts, { title, printedAtMs, hash: REPORT_ID })) }
  }
  if (ask.what === 'decisionSheet') {
    const { number, printedAtMs, hash } = ask.sheet
    const pages = layoutDecisionSheet(ask.sheet, fonts.metrics)
    const facts = { title: `Decision sheet ${number}`, printedAtMs, hash }
    return { report: new Uint8Array(await paintPdf(pages, fonts, facts)) }
  }
  if (ask.what === 'status') return { status: await drawnStatus(ask.paper, fonts) }
  if (ask.what === 'statusPages') return { pages: layoutStatus(ask.paper, fonts.metrics).flat() }
  if (ask.what === 'bag') return { bag: bagPages(layBag(ask.values, fonts.metrics), ask.values) }
  if (ask.what === 'bagPages' || ask.what === 'bagPdf') {
    const { values, print } = ask
    const pages = finishBag(values, fonts.metrics, layBag(values, fonts.metrics), print)
    if (ask.what === 'bagPages') return { pages }
    const facts = { title: `Go-bag, version ${print.version}`, printedAtMs: ask.printedAtMs, hash: REPORT_ID }
    return { report: new Uint8Array(await paintPdf(pages, fonts, facts)) }
  }
  const forms = await loadForms(ask.plan.values.agencies?.forms)
  if (ask.what === 'sheet') return { pages: layoutSheet(ask.plan, ask.sheet, fonts.metrics, forms, ask.form) }
  if (ask.what === 'packet') return { pages: layoutPacket(ask.plan, fonts.metrics, forms) }
  return { drawn: await drawn(ask, fonts, forms) }
}

/** One PDF of all, and one for each client: nobody is given a file with another's pages in it. */
async function drawnStatus(paper: StatusPaper, fonts: PaperFonts): Promise<DrawnStatus> {
  const facts = { title: statusTitle(paper), printedAtMs: paper.printedAtMs, hash: REPORT_ID }
  const groups = layoutStatus(paper, fonts.metrics)
  const all = new Uint8Array(await paintPdf(groups.flat(), fonts, facts))
  const each: Uint8Array<ArrayBuffer>[] = []
  if (paper.is === 'clients') for (const pages of groups) each.push(new Uint8Array(await paintPdf(pages, fonts, facts)))
  return { all, each, pages: groups.flat().length }
}

/** A document that cannot be drawn is put behind by hand: the packet prints all the same. */
async function drawn(
  { plan: asked, papers: given }: Extract<PaperAsk, { what: 'pdf' }>,
  fonts: PaperFonts,
  forms: LoadedForms,
  thoroughly = false,
): Promise<DrawnPacket> {
  const papers = given.length === 0 ? new Map<string, Paper>() : await openPapers(given, thoroughly)
  const plan = withPapers(asked, new Map([...papers].map(([id, { pages }]) => [id, pages.length])))
  const pages = layoutPacket(plan, fonts.metrics, forms)
  const { hash, values } = plan
  const left = (asked.values.documents ?? []).filter(({ id, inPacket }) => inPacket && !papers.has(id))
  try {
    const pdf = new Uint8Array(await paintPdf(pages, fonts, plan, papers))
    const names = pages.map(({ sheetId, title }) => ({ sheetId, title }))
    return { pdf, pages: names, hash, values, left: left.map(({ name }) => name) }
  } catch (cause) {
    if (thoroughly || papers.size === 0) throw cause
    return drawn({ what: 'pdf', plan: asked, papers: given }, fonts, forms, true)
  }
}

self.addEventListener('message', (event: MessageEvent<ToPaper>) => {
  const { id, ask } = event.data
  void answerTo(ask).then(
    (answer) => {
      const message: FromPaper = { id, answer }
      self.postMessage(message, { transfer: moved(answer) })
    },
    (cause: unknown) => {
      // The next question reads the fonts again, should it have been they.
      parsed = undefined
      const message: FromPaper = { id, failed: cause instanceof Error ? cause.message : String(cause) }
      self.postMessage(message)
    },
  )
})

/** The bytes of a PDF go over without a copy. */
function moved(answer: PaperAnswer): Transferable[] {
  if ('drawn' in answer) return [answer.drawn.pdf.buffer]
  if ('status' in answer) return [answer.status.all.buffer, ...answer.status.each.map(({ buffer }) => buffer)]
  return 'report' in answer ? [answer.report.buffer] : []
}
