import { expect, test } from 'vitest'
import { cbp301 } from '../../../../shared/sheets/pga/cbp301'
import { fonts } from '../aPacket'
import { sheetValues } from './aForm'
import { theForm } from './theForm'

theForm({
  id: 'cbp-301',
  boxes: [
    ['Bond number (CBP)', '9912K0881'],
    ['Broker file number', 'HL-26-11047'],
    ['Identification of the transaction: entry number', '000-2011048-3'],
    ['Port code', '2704'],
    ['Principal: name and address', 'TIDEWATER SHRIMP IMPORTERS LLC'],
    ['Surety number', '036'],
    ['Broker: name, address, telephone', 'HARBOR LIGHT CUSTOMS BROKERS'],
    ['Signature of principal', 'X'],
    ['NOT THE BOND', 'Importer or broker (113.62)'],
  ],
})

test('the activity that was chosen is the one that is ticked', () => {
  const values = sheetValues(undefined, { 'cbp-301.activity': '16' })
  const bold = cbp301
    .layout(values, fonts.metrics)
    .flatMap(({ pen }) => pen.ops)
    .flatMap((op) =>
      op.op === 'text' && op.font === 'sansBold' && /security filing|Importer or/u.test(op.text) ? [op.text] : [],
    )
  expect(bold).toEqual(['16  Importer security filing'])
})
