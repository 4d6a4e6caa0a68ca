import { err, type Result } from '../../shared/result'
import type { FormError, FormRead } from '../../shared/sheets/official/readForm'
import { startWorker } from '../store/workers'
import officialWorker from './official.worker.ts?worker&url'
import type { FromOfficial, OfficialAnswer, OfficialAsk } from './officialWords'

/** A form of 25 pages is read in a second; a file that takes a minute is made to harm. */
const MOST_MS = 60_000
/** The largest form seen has 2 MB. */
export const MOST_FORM_BYTES = 25 * 1024 * 1024

export type OfficialError = FormError | { type: 'FormTooSlow' } | { type: 'FormTooLarge'; bytes: number }

/** What fields an agency's PDF has. The bytes are copied: the caller keeps its own. */
export async function readOfficial(pdf: Uint8Array): Promise<Result<FormRead, OfficialError>> {
  if (pdf.length > MOST_FORM_BYTES) return err({ type: 'FormTooLarge', bytes: pdf.length })
  const answer = await asked({ what: 'read', pdf: new Uint8Array(pdf) })
  if (!answer.ok) return answer
  return 'read' in answer.value ? answer.value.read : err({ type: 'FormDamaged', reason: 'no answer' })
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
  const worker = startWorker(officialWorker)
  return new Promise<Result<OfficialAnswer, OfficialError>>((resolve) => {
    const late = setTimeout(() => resolve(err({ type: 'FormTooSlow' })), MOST_MS)
    const done = (answer: Result<OfficialAnswer, OfficialError>) => {
      clearTimeout(late)
      resolve(answer)
    }
    worker.onerror = (event) => done(err({ type: 'FormDamaged', reason: event.message }))
    worker.onmessage = (event: MessageEvent<FromOfficial>) =>
      done(
        'official' in event.data
          ? { ok: true, value: event.data.official }
          : err({ type: 'FormDamaged', reason: event.data.failed }),
      )
    worker.postMessage({ ask }, [ask.pdf.buffer])
  }).finally(() => worker.terminate())
}
