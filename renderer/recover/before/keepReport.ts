import type { Change } from '../../../shared/journal/item'
import { err, ok, type Result } from '../../../shared/result'
import { drawReports } from '../../paper/paper'
import { printPdf } from '../../paper/print'
import { headed, type ReportBody } from '../../paper/useReport'
import { sha256Hex } from '../../store/bytes'
import type { Desk } from '../../store/types'
import { writingErrorWords } from '../../words/errors'
import { workerEndWords } from '../../words/workers'

/** A report that is signed on paper: drawn once, printed, and its bytes kept sealed with their hash. */
export interface KeptReport {
  /** to be recorded together with what it belongs to */
  change: Change
  document: string
  /** 64 hex, of the bytes that were printed */
  sha256: string
}
export interface NotKept {
  type: 'NotKept'
  /** why, as a sentence */
  words: string
}

/** The bytes that went to the print dialog are the bytes that are kept. */
export async function keepReport(desk: Desk, body: ReportBody, name: string): Promise<Result<KeptReport, NotKept>> {
  const drawn = await drawReports([headed(desk, body)], body.title)
  if (!drawn.ok) return err({ type: 'NotKept', words: `It was not printed. ${workerEndWords(drawn.error)}` })
  const pdf = drawn.value
  const sha256 = await sha256Hex(pdf)
  const fileName = `${name}${desk.drill ? ' EXERCISE' : ''}.pdf`
  const kept = await desk.putDocument(pdf, { name: fileName, mime: 'application/pdf' })
  if (!kept.ok) {
    const { error } = kept
    return err({ type: 'NotKept', words: writingErrorWords(error) })
  }
  const sent = await printPdf(pdf)
  if (!sent.ok) return err({ type: 'NotKept', words: `It was not printed. ${workerEndWords(sent.error)}` })
  return ok({ change: kept.value, document: kept.value.id, sha256 })
}

/** The same paper once more. A sentence of what happened comes back. */
export async function printKept(desk: Desk, document: string): Promise<string> {
  const kept = await desk.getDocument(document)
  if (!kept.ok) return 'The file is not on this laptop: it is on the one that printed it.'
  const sent = await printPdf(kept.value)
  return sent.ok
    ? 'The kept page went to the print dialog. Look at the paper: no program can see it.'
    : `It was not printed. ${workerEndWords(sent.error)}`
}
