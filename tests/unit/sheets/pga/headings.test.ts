import { expect, test } from 'vitest'
import { PGA_FORMS } from '../../../../shared/sheets/pga/registry'
import { fonts } from '../aPacket'
import { blankValues, layForm, sheetValues } from './aForm'

test.each(Object.entries(PGA_FORMS))('%s: its heading ends before the bars of the entry number', async (_, entry) => {
  const form = await entry.load()
  for (const values of [sheetValues(), blankValues()])
    for (const { pen } of layForm(form, values)) {
      const bars = pen.ops.find((op) => op.op === 'bars')
      if (bars?.op !== 'bars') throw new Error('The page has no bars')
      const left = Math.min(...bars.bars.map(([at]) => bars.x + at))
      for (const op of pen.ops)
        if (op.op === 'text' && op.y < 76 && op.x < left)
          expect(op.x + fonts.metrics.width(op.text, op.font, op.size), op.text).toBeLessThan(left)
    }
})
