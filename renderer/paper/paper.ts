import type { BagPrint } from '../../shared/sheets/goBag/layoutGoBag'
import type { BagValues } from '../../shared/sheets/goBag/values'
import type { PacketPlan, PacketSheet } from '../../shared/sheets/packet'
import type { Report } from '../../shared/sheets/report'
import type { DecisionSheetValues } from '../../shared/sheets/respond/decisionSheet'
import type { LetterMany } from '../../shared/sheets/respond/letterMany'
import type { PileSheets } from '../../shared/sheets/respond/separator'
import type { LaidPage } from '../../shared/sheets/sheet'
import type { StatusPaper } from '../../shared/sheets/status/paper'
import { err, ok, type Result } from '../../shared/result'
import { runWorker, WorkerEnded, workerEndOf, type RunningWorker, type WorkerEnd } from '../store/runWorker'
import type { PaperBytes } from './openPapers'
import paperWorker from './paper.worker.ts?worker&url'
import type { BagListed, DrawnPacket, DrawnStatus, FromPaper, PaperAnswer, PaperAsk, ToPaper } from './paperWords'

/** The window's side of the paper worker: one worker for as long as the window is unlocked, started when first asked. */

interface Waiting {
  resolve: (answer: PaperAnswer) => void
  reject: (reason: Error) => void
}
let worker: RunningWorker | undefined
const waiting = new Map<number, Waiting>()
let lastId = 0

function started(): RunningWorker {
  worker ??= runWorker(paperWorker, {
    onMessage: (data) => {
      const message = data as FromPaper
      const asked = waiting.get(message.id)
      waiting.delete(message.id)
      if ('answer' in message) asked?.resolve(message.answer)
      else asked?.reject(new Error(message.failed))
    },
    onEnd: (end) => {
      // A worker that stopped answers nobody any more: the next question starts another.
      worker = undefined
      for (const { reject } of waiting.values()) reject(new WorkerEnded(end))
      waiting.clear()
    },
  })
  return worker
}

function asked(ask: PaperAsk): Promise<PaperAnswer> {
  lastId += 1
  const id = lastId
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    const message: ToPaper = { id, ask }
    started().post(message)
  })
}

/** What the worker answered, as `read` finds it; every way in which it did not answer is a `WorkerEnd`. */
async function resultOf<T>(ask: PaperAsk, read: (answer: PaperAnswer) => T | undefined): Promise<Result<T, WorkerEnd>> {
  try {
    const found = read(await asked(ask))
    if (found === undefined) throw new Error('The paper worker answered something else')
    return ok(found)
  } catch (cause) {
    return err(workerEndOf(cause))
  }
}

const pagesOf = (ask: PaperAsk): Promise<Result<LaidPage[], WorkerEnd>> =>
  resultOf(ask, (answer) => ('pages' in answer ? answer.pages : undefined))

/** The sheet that stands beside the form. Answers come in the order of asking; take the last. */
export const laySheet = (plan: PacketPlan, sheet: PacketSheet, form?: number): Promise<Result<LaidPage[], WorkerEnd>> =>
  pagesOf({ what: 'sheet', plan, sheet, ...(form !== undefined && { form }) })

/** All pages of the packet, for the preview. */
export const layPacket = (plan: PacketPlan): Promise<Result<LaidPage[], WorkerEnd>> => pagesOf({ what: 'packet', plan })

/** The packet as one PDF, in the order of handing over, with the pages that were painted and its documents in it. */
export const drawPacket = (plan: PacketPlan, papers: PaperBytes[] = []): Promise<Result<DrawnPacket, WorkerEnd>> =>
  resultOf({ what: 'pdf', plan, papers }, (answer) => ('drawn' in answer ? answer.drawn : undefined))

/** Reports as one PDF, for people who each take their own: every one begins on a fresh page and numbers its own pages. */
export const drawReports = (
  reports: readonly Report[],
  title: string,
): Promise<Result<Uint8Array<ArrayBuffer>, WorkerEnd>> =>
  resultOf({ what: 'reports', reports, title }, (answer) => ('report' in answer ? answer.report : undefined))

/** Client sheets, board, handover, read-out sheet or cards; the clients' sheets each by itself too. */
export const drawStatus = (paper: StatusPaper): Promise<Result<DrawnStatus, WorkerEnd>> =>
  resultOf({ what: 'status', paper }, (answer) => ('status' in answer ? answer.status : undefined))

/** The same pages, to be looked at. */
export const layStatusPages = (paper: StatusPaper): Promise<Result<LaidPage[], WorkerEnd>> =>
  pagesOf({ what: 'statusPages', paper })

/** A letter for several entries, both copies. */
export const drawLetterMany = (letter: LetterMany): Promise<Result<Uint8Array<ArrayBuffer>, WorkerEnd>> =>
  resultOf({ what: 'letterMany', letter }, (answer) => ('report' in answer ? answer.report : undefined))

/** The same letter, to be looked at. */
export const layLetterMany = (letter: LetterMany): Promise<Result<LaidPage[], WorkerEnd>> =>
  pagesOf({ what: 'letterManyPages', letter })

/** Separators and labels of a pile, in the order of its packets. */
export const drawPileSheets = (sheets: PileSheets): Promise<Result<Uint8Array<ArrayBuffer>, WorkerEnd>> =>
  resultOf({ what: 'pileSheets', sheets }, (answer) => ('report' in answer ? answer.report : undefined))

/** The broker's own list for an officer who decides on many packets. */
export const drawDecisionSheet = (sheet: DecisionSheetValues): Promise<Result<Uint8Array<ArrayBuffer>, WorkerEnd>> =>
  resultOf({ what: 'decisionSheet', sheet }, (answer) => ('report' in answer ? answer.report : undefined))

/** The pages of the go-bag with their hashes; nothing is drawn. */
export const listBag = (values: BagValues): Promise<Result<BagListed[], WorkerEnd>> =>
  resultOf({ what: 'bag', values }, (answer) => ('bag' in answer ? answer.bag : undefined))

/** The pages of the go-bag that `print.now` names, to be looked at. */
export const layBagPages = (values: BagValues, print: BagPrint): Promise<Result<LaidPage[], WorkerEnd>> =>
  pagesOf({ what: 'bagPages', values, print })

/** The same pages as one PDF. */
export const drawBag = (
  values: BagValues,
  print: BagPrint,
  printedAtMs: number,
): Promise<Result<Uint8Array<ArrayBuffer>, WorkerEnd>> =>
  resultOf({ what: 'bagPdf', values, print, printedAtMs }, (answer) => ('report' in answer ? answer.report : undefined))
