import { expect, test } from 'vitest'
import { correction, keyedRow } from '../../../renderer/prepare/products/productFields'

const kit = { id: 'p', name: 'Chair', htsNumber: '9401.61.4011', origin: 'MX', manufacturerName: 'Muebles' }
const patch = (row: Record<string, string>, keyed: Record<string, string>) =>
  correction('p', kit, keyedRow({ id: 'p', ...row }), { ...keyedRow({ id: 'p', ...row }), ...keyed })?.patch

test('a correction holds only what was keyed otherwise; the tariff number is written as the catalogue writes it', () => {
  expect(patch(kit, {})).toBeUndefined()
  expect(patch(kit, { htsNumber: '9401696011', origin: 'MX' })).toEqual([['htsNumber', '9401.69.6011']])
})

test('keyed as the kit has it again, the correction is gone; an emptied box is kept empty', () => {
  const corrected = { ...kit, htsNumber: '9401.69.6011' }
  expect(patch(corrected, { htsNumber: '9401.61.4011' })).toEqual([['htsNumber', null]])
  expect(patch(kit, { manufacturerName: '' })).toEqual([['manufacturerName', '']])
})
