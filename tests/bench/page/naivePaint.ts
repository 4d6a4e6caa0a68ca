import fontkit from '@cantoo/fontkit'
import { PDFDocument, rgb, type PDFFont } from 'pdf-lib'
import { FONT_NAMES, type FontFiles } from '../../../shared/sheets/fonts'
import { PAGE, type FontName, type LaidPage } from '../../../shared/sheets/sheet'

/** The same pages as one would write them at first: a document each, embedFont, drawText, drawLine, drawRectangle. */
export async function naivePaint(pages: readonly LaidPage[], files: FontFiles): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.registerFontkit(fontkit)
  const fonts = new Map<FontName, PDFFont>()
  for (const name of FONT_NAMES) {
    const used = pages.some((page) => page.ops.some((op) => op.op === 'text' && op.font === name))
    if (used) fonts.set(name, await document.embedFont(files[name], { subset: true }))
  }
  for (const laid of pages) {
    const page = document.addPage([PAGE.width, PAGE.height])
    for (const op of laid.ops) {
      if (op.op === 'text') {
        const font = fonts.get(op.font)
        if (font === undefined) throw new Error('A font in use was not embedded')
        const grey = op.grey === true ? 0.42 : 0
        page.drawText(op.text, { x: op.x, y: PAGE.height - op.y, size: op.size, font, color: rgb(grey, grey, grey) })
      } else if (op.op === 'line')
        page.drawLine({
          start: { x: op.x1, y: PAGE.height - op.y1 },
          end: { x: op.x2, y: PAGE.height - op.y2 },
          thickness: op.width,
          ...(op.dash === true ? { dashArray: [1.5, 2] } : {}),
        })
      else if (op.op === 'rect') {
        const shade = op.fill === 'shade' ? rgb(0.88, 0.88, 0.88) : op.fill === 'black' ? rgb(0, 0, 0) : undefined
        page.drawRectangle({
          x: op.x,
          y: PAGE.height - op.y - op.h,
          width: op.w,
          height: op.h,
          borderWidth: op.width,
          ...(op.width > 0 ? { borderColor: rgb(0, 0, 0) } : {}),
          ...(shade === undefined ? {} : { color: shade }),
        })
      } else if (op.op === 'bars')
        for (const [x, width] of op.bars)
          page.drawRectangle({ x, y: PAGE.height - op.y - op.h, width, height: op.h, color: rgb(0, 0, 0) })
    }
  }
  return document.save()
}
