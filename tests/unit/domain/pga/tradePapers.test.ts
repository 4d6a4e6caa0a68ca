import { expect, test } from 'vitest'
import { TRADE_PAPERS } from '../../../../shared/domain/pga/tradePapers'
import { PGA_FORMS } from '../../../../shared/sheets/pga/registry'
import { aShrimpDesk, checklist, withAnswer } from './aShipment'

const made = (desk: Parameters<typeof checklist>[0]) =>
  checklist(desk)
    .forms.filter(({ agency }) => agency === 'CBP')
    .map(({ form, lines }) => [form, lines])

test('an invoice in English stands in the packet once somebody asks for it, before the agencies’ sheets, for all lines', () => {
  expect(made(aShrimpDesk())).toEqual([])
  const asked = withAnswer(aShrimpDesk(), 'cbp.make.commercialInvoice', 'yes')
  expect(made(asked)).toEqual([['commercial-invoice', ['l1']]])
  expect(checklist(asked).forms[0]?.form).toBe('commercial-invoice')
})

test('asking for the surety’s bond changes nothing of what the agencies want', () => {
  const before = checklist(aShrimpDesk())
  const after = checklist(withAnswer(aShrimpDesk(), 'cbp.make.suretyRequest', 'yes'))
  expect(after.verdict).toEqual(before.verdict)
  expect(after.questions).toEqual(before.questions)
  expect(after.papers).toEqual(before.papers)
  expect(after.forms.slice(1)).toEqual(before.forms)
})

test('every one of them has its sheet', () => {
  for (const { form } of TRADE_PAPERS) expect(PGA_FORMS[form]?.agency).toBe('CBP')
})
