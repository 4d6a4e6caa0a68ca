import { err, ok, type Result } from '../../../shared/result'
import type { DecisionSheetValues } from '../../../shared/sheets/respond/decisionSheet'
import { workerEndOf, type WorkerEnd } from '../../store/runWorker'
import { callWorker } from '../../store/workerCalls'
import sheetWorker from './decisionSheet.worker.ts?worker&url'

export type SheetAsk = DecisionSheetValues
/** the sheet as a PDF */
export type SheetAnswer = Uint8Array<ArrayBuffer>

export async function drawDecisionSheet(values: SheetAsk): Promise<Result<SheetAnswer, WorkerEnd>> {
  try {
    return ok(await callWorker<SheetAsk, SheetAnswer>(sheetWorker, values))
  } catch (cause) {
    return err(workerEndOf(cause))
  }
}
