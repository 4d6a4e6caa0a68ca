import { goodUpTo, jobDone, jobRemoved, pileOf, type PrintJob } from '../../../shared/domain/respond/printJobs'
import { err, type Result } from '../../../shared/result'
import { operatorName } from '../../frame/Rail'
import { printPile, type PileError, type PileHands, type PileRun } from '../../paper/printPile'
import type { Desk, Recorded, RecordError } from '../../store/types'
import { momentOf } from '../../words/times'
import { sheetsOfJob } from './makePile'

/**
 * Prints the pile from one of its pages on, out of the sealed bytes of its packets and sheets: never a new revision, and
 * each page the same as it was.
 * @param from place in the pile, from 1
 */
export async function printJobFrom(
  desk: Desk,
  job: PrintJob,
  from: number,
  hands: Omit<PileHands, 'bytes'>,
): Promise<Result<null, PileError>> {
  const sheets = sheetsOfJob(desk, job.id)
  if (sheets === undefined && (job.separators || job.labels)) return err({ type: 'DocumentMissing', id: job.id })
  const runs: PileRun[] = []
  for (const { of, packet, page } of pileOf(job).slice(from - 1)) {
    const document = (of === 'packet' ? job.packets[packet]?.document : sheets) ?? ''
    const last = runs.at(-1)
    if (last?.document === document && last.last === page - 1) last.last = page
    else runs.push({ document, first: page, last: page })
  }
  const bytes = async (document: string) => {
    const kept = await desk.getDocument(document)
    return kept.ok ? kept.value : undefined
  }
  return printPile(runs, { ...hands, bytes })
}

/** What a person saw come out well. */
export const sawOnPaper = (desk: Desk, job: PrintJob, place: number): Promise<Result<Recorded, RecordError>> =>
  desk.record(goodUpTo(job.id, place))

/** Only a person says that all of it is on paper. */
export const allOnPaper = (desk: Desk, job: PrintJob): Promise<Result<Recorded, RecordError>> =>
  desk.record(jobDone(job.id, job.pages, momentOf(desk.now()), operatorName(desk)))

export const offTheList = (desk: Desk, job: PrintJob): Promise<Result<Recorded, RecordError>> =>
  desk.record(jobRemoved(job.id))
