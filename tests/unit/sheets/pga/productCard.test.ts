import { expect, test } from 'vitest'
import { noFlagTable } from '../../../../shared/domain/pga/flagTable'
import { productCard } from '../../../../shared/sheets/pga/productCard'
import { pgaShipments } from '../../../fixtures/pga/shipments'
import { cardTables, cardText, productAnswers, said, type DescribedProduct } from './cards'

const shrimp: DescribedProduct = {
  name: 'Frozen shrimp, peeled',
  htsNumber: '0306170041',
  answers: { 'triage.food': said('people'), 'triage.seafood': said('yes') },
  permits: [
    { agency: 'FDA', what: 'Food facility registration', number: '12345678901', expiresOn: '2026-12-31', of: 'client' },
    {
      agency: 'NMF',
      what: 'International Fisheries Trade Permit',
      number: 'IFTP-77',
      expiresOn: '2026-01-31',
      of: 'product',
    },
  ],
}
const cardOf = (described: DescribedProduct, tables = cardTables()) =>
  cardText(productCard({ ...productAnswers(described, tables), tables }))

test('the card of frozen shrimp says which agencies, why, by whom answered, what is open, which papers and whom to call', async () => {
  const text = await cardOf(shrimp)
  for (const part of [
    'Agencies: Frozen shrimp, peeled',
    '0306.17.0041',
    'FDA FOO applies',
    'FD4, must be filed',
    'ACE report of 4 Mar 2026',
    'RK, 12 Nov 2026, by telephone',
    'until 12 Nov 2027',
    'Open questions:',
    'Asked with each shipment:',
    'stops the counter',
    'OMC',
    'DS-2031',
    'nothing moves',
    '12345678901',
    'until 31 Dec 2026: 37 days',
    'ended on 31 Jan 2026',
    'Whom to call',
    'What is taken by hand, and by when',
  ])
    expect(text).toContain(part)
})

test('without any table, word or answer the card does not say that no agency applies', async () => {
  const tables = { ...cardTables(), flags: noFlagTable }
  const text = await cardOf({ name: 'Bolt', htsNumber: '', origin: '' }, tables)
  expect(text).toContain('No list of flags is loaded: hints speak alone, and they prove nothing.')
  expect(text).toContain('No tariff number.')
  expect(text).toContain('That proves nothing: the questions below decide.')
  expect(text).toContain('Tariff number Origin Maker Client TW-100 not known not known')
  expect(text).not.toMatch(/no (agency|PGA) applies/iu)
})

test('an expired answer is said to be expired, and is asked again', async () => {
  const text = await cardOf({
    ...shrimp,
    answers: { 'triage.food': said('people', { expired: true, expires: '2026-01-01' }) },
  })
  expect(text).toContain('expired: ask again')
})

test.each(pgaShipments)(
  '$name: every agency found stands on the card with a reason, and every paper of it',
  async (shipment) => {
    const tables = cardTables()
    const answers = Object.fromEntries(Object.entries(shipment.answers).map(([id, answer]) => [id, said(answer)]))
    const product = productAnswers(
      { sku: shipment.id, name: shipment.description, htsNumber: shipment.htsNumber, origin: shipment.origin, answers },
      tables,
    )
    const text = await cardText(productCard({ ...product, tables }))
    const squeezed = text.replaceAll(' ', '')
    for (const finding of product.determination.findings) {
      expect(text).toContain(finding.agency)
      for (const reason of finding.reasons) expect(squeezed).toContain(reason.text.slice(1).replace(/\s/gu, ''))
    }
    for (const { question, state } of product.determination.questions)
      if (state === 'open') expect(squeezed).toContain(question.text.replace(/\s/gu, ''))
  },
)
