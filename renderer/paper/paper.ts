import type { PacketPlan, PacketSheet } from '../../shared/sheets/packet'
import type { Report } from '../../shared/sheets/report'
import type { LaidPage } from '../../shared/sheets/sheet'
import { startWorker } from '../store/workers'
import paperWorker from './paper.worker.ts?worker&url'
import type { DrawnPacket, FromPaper, PaperAnswer, PaperAsk, ToPaper } from './paperWords'

/** The window's side of the paper worker: one worker for as long as the window is unlocked, started when first asked. */

interface Waiting {
  resolve: (answer: PaperAnswer) => void
  reject: (reason: Error) => void
}
let worker: Worker | undefined
const waiting = new Map<number, Waiting>()
let lastId = 0

function started(): Worker {
  if (worker !== undefined) return worker
  const fresh = startWorker(paperWorker)
  fresh.onmessage = (event: MessageEvent<FromPaper>) => {
    const message = event.data
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if ('answer' in message) asked?.resolve(message.answer)
    else asked?.reject(new Error(message.failed))
  }
  fresh.onerror = (event) => {
    // A worker that stopped answers nobody any more: the next question starts another.
    worker = undefined
    fresh.terminate()
    for (const { reject } of waiting.values()) reject(new Error(`The paper worker stopped: ${event.message}`))
    waiting.clear()
  }
  worker = fresh
  return fresh
}

function asked(ask: PaperAsk): Promise<PaperAnswer> {
  lastId += 1
  const id = lastId
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    const message: ToPaper = { id, ask }
    started().postMessage(message)
  })
}

async function pagesOf(ask: PaperAsk): Promise<LaidPage[]> {
  const answer = await asked(ask)
  if ('pages' in answer) return answer.pages
  throw new Error('The paper worker answered something else')
}

/** The sheet that stands beside the form. Answers come in the order of asking; take the last. */
export const laySheet = (plan: PacketPlan, sheet: PacketSheet): Promise<LaidPage[]> =>
  pagesOf({ what: 'sheet', plan, sheet })

/** All pages of the packet, for the preview. */
export const layPacket = (plan: PacketPlan): Promise<LaidPage[]> => pagesOf({ what: 'packet', plan })

/** The packet as one PDF, in the order of handing over, with the pages that were painted. */
export async function drawPacket(plan: PacketPlan): Promise<DrawnPacket> {
  const answer = await asked({ what: 'pdf', plan })
  if ('drawn' in answer) return answer.drawn
  throw new Error('The paper worker answered something else')
}

/** A report as one PDF. */
export async function drawReport(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await asked({ what: 'report', report })
  if ('report' in answer) return answer.report
  throw new Error('The paper worker answered something else')
}
