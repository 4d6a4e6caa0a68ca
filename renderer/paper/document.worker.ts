import { PDFDocument } from 'pdf-lib'
import { openPaper } from '../../shared/documents/openPaper'
import { tryPaper } from '../../shared/documents/tryPaper'
import { placeOf } from '../../shared/sheets/documentPages'
import { paperPainter } from '../../shared/sheets/paintPaper'
import { PAGE } from '../../shared/sheets/sheet'
import { err, ok } from '../../shared/result'
import type { DocumentAnswer, DocumentAsk, FromDocument } from './documentWords'
import { redraw } from './redraw'

/** One document, one answer: the worker is ended with its job, and with it whatever the file did to it. */

async function answerTo(ask: DocumentAsk): Promise<DocumentAnswer> {
  if (ask.what === 'look') {
    const tried = await tryPaper(new Uint8Array(await ask.file.arrayBuffer()), redraw)
    return { look: tried.ok ? ok({ kind: tried.value.kind, pages: tried.value.pages.length }) : tried }
  }
  const { bytes, rotate, drill } = ask
  const opened = await openPaper(bytes, redraw)
  if (!opened.ok) return { shown: opened }
  try {
    const document = await PDFDocument.create({ updateMetadata: false })
    const paint = paperPainter(document, new Map([['shown', opened.value]]))
    for (const page of opened.value.pages.keys()) {
      const on = document.addPage([PAGE.width, PAGE.height])
      const words = await paint(on, placeOf({ id: 'shown', rotate }, page, drill))
      on.node.addContentStream(document.context.register(document.context.flateStream(words)))
    }
    return { shown: ok(new Uint8Array(await document.save({ addDefaultPage: false }))) }
  } catch (cause) {
    return { shown: err({ type: 'PaperDamaged', reason: cause instanceof Error ? cause.message : String(cause) }) }
  }
}

self.addEventListener('message', (event: MessageEvent<{ ask?: DocumentAsk }>) => {
  const { ask } = event.data
  if (ask === undefined) return
  const say = (message: FromDocument, moved: Transferable[] = []) => self.postMessage(message, { transfer: moved })
  void answerTo(ask).then(
    (answer) => say({ document: answer }, 'shown' in answer && answer.shown.ok ? [answer.shown.value.buffer] : []),
    (cause: unknown) => say({ failed: cause instanceof Error ? cause.message : String(cause) }),
  )
})
