import type { PaperError } from '../../shared/documents/paper'
import { err, ok, type Result } from '../../shared/result'
import { runWorker, type WorkerEnd } from '../store/runWorker'
import documentWorker from './document.worker.ts?worker&url'
import type { DocumentAnswer, DocumentAsk, DocumentLook, FromDocument } from './documentWords'

/** A photo of forty megapixels takes a second, a hundred pages two; a file that takes a minute is made to harm. */
const MOST_MS = 60_000

export type DocumentError = PaperError | WorkerEnd | { type: 'PaperTooSlow' }

/** What a file is, by its content, and whether it can stand in the packet. The file is read in the worker. */
export async function lookAt(file: Blob): Promise<Result<DocumentLook, DocumentError>> {
  const answer = await asked({ what: 'look', file })
  if (!answer.ok) return answer
  return 'look' in answer.value ? answer.value.look : err({ type: 'PaperDamaged', reason: 'no answer' })
}

/** Its pages as they stand in the packet, as a PDF of Letter pages without our margin. The bytes are copied. */
export async function shownPages(
  bytes: Uint8Array,
  how: { rotate: 0 | 90 | 180 | 270; drill: boolean },
): Promise<Result<Uint8Array<ArrayBuffer>, DocumentError>> {
  const answer = await asked({ what: 'show', bytes: new Uint8Array(bytes), ...how })
  if (!answer.ok) return answer
  return 'shown' in answer.value ? answer.value.shown : err({ type: 'PaperDamaged', reason: 'no answer' })
}

function asked(ask: DocumentAsk): Promise<Result<DocumentAnswer, DocumentError>> {
  return new Promise((resolve) => {
    const done = (answer: Result<DocumentAnswer, DocumentError>) => {
      clearTimeout(late)
      worker.end()
      resolve(answer)
    }
    const late = setTimeout(() => done(err({ type: 'PaperTooSlow' })), MOST_MS)
    const worker = runWorker(documentWorker, {
      onMessage: (data) => {
        const message = data as FromDocument
        done('document' in message ? ok(message.document) : err({ type: 'PaperDamaged', reason: message.failed }))
      },
      onEnd: (end) => done(err(end)),
    })
    worker.post({ ask })
  })
}
