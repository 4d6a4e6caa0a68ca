import { err, ok, type Result } from '../../shared/result'
import type { PageRun } from '../../shared/sheets/official/captions'
import type { FormError } from '../../shared/sheets/official/openForm'
import type { FormRead } from '../../shared/sheets/official/readForm'
import { runWorker, type WorkerEnd } from '../store/runWorker'
import textWorker from './officialText.worker.ts?worker&url'
import officialWorker from './official.worker.ts?worker&url'
import type { FromOfficial, FromText, OfficialAnswer, OfficialAsk } from './officialWords'

/** A form of 25 pages is read in a second; a file that takes a minute is made to harm. */
const MOST_MS = 60_000
/** The largest form seen has 2 MB. */
export const MOST_FORM_BYTES = 25 * 1024 * 1024

export type OfficialError = FormError | WorkerEnd | { type: 'FormTooSlow' } | { type: 'FormTooLarge'; bytes: number }

/** What fields an agency's PDF has. The bytes are copied: the caller keeps its own. */
export async function readOfficial(pdf: Uint8Array): Promise<Result<FormRead, OfficialError>> {
  if (pdf.length > MOST_FORM_BYTES) return err({ type: 'FormTooLarge', bytes: pdf.length })
  const answer = await asked({ what: 'read', pdf: new Uint8Array(pdf) })
  if (!answer.ok) return answer
  return 'read' in answer.value ? answer.value.read : err({ type: 'FormDamaged', reason: 'no answer' })
}

/** What is printed on the pages, and where; nothing where it cannot be read: it only helps to propose. */
export function readPrinted(pdf: Uint8Array): Promise<readonly PageRun[]> {
  return new Promise((resolve) => {
    const done = (runs: readonly PageRun[]) => {
      clearTimeout(late)
      worker.end()
      resolve(runs)
    }
    const late = setTimeout(() => done([]), MOST_MS)
    const worker = runWorker(textWorker, {
      // The reader's own greeting comes through the same door.
      onMessage: (data) => {
        if (typeof data === 'object' && data !== null && 'text' in data) done((data as FromText).text)
      },
      onEnd: () => done([]),
    })
    worker.post({ pdf: new Uint8Array(pdf) })
  })
}

/** An agency's PDF filled with one entry, as one flat PDF. */
export async function fillOfficial(
  pdf: Uint8Array,
  with_: Omit<Extract<OfficialAsk, { what: 'fill' }>, 'what' | 'pdf'>,
): Promise<Result<Uint8Array<ArrayBuffer>, OfficialError>> {
  const answer = await asked({ what: 'fill', pdf: new Uint8Array(pdf), ...with_ })
  if (!answer.ok) return answer
  return 'filled' in answer.value ? answer.value.filled : err({ type: 'FormDamaged', reason: 'no answer' })
}

function asked(ask: OfficialAsk): Promise<Result<OfficialAnswer, OfficialError>> {
  return new Promise((resolve) => {
    const done = (answer: Result<OfficialAnswer, OfficialError>) => {
      clearTimeout(late)
      worker.end()
      resolve(answer)
    }
    const late = setTimeout(() => done(err({ type: 'FormTooSlow' })), MOST_MS)
    const worker = runWorker(officialWorker, {
      onMessage: (data) => {
        const message = data as FromOfficial
        done('official' in message ? ok(message.official) : err({ type: 'FormDamaged', reason: message.failed }))
      },
      onEnd: (end) => done(err(end)),
    })
    worker.post({ ask })
  })
}
