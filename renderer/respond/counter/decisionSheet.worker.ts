import { layoutDecisionSheet } from '../../../shared/sheets/respond/decisionSheet'
import { paintPdf } from '../../../shared/sheets/paintPdf'
import { readFonts } from '../../paper/readFonts'
import { answerOnce } from '../../store/workerCalls'
import type { SheetAnswer, SheetAsk } from './drawSheet'

/** Draws one decision sheet off the main thread. */
answerOnce<SheetAsk, SheetAnswer>(async (values) => {
  const fonts = await readFonts()
  const pages = layoutDecisionSheet(values, fonts.metrics)
  const { hash, printedAtMs } = values
  return new Uint8Array(await paintPdf(pages, fonts, { title: `Decision sheet ${values.number}`, printedAtMs, hash }))
})
