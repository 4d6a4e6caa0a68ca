import { expect, test } from 'vitest'
import { clientBinder } from '../../../../shared/sheets/pga/clientBinder'
import { pgaShipments } from '../../../fixtures/pga/shipments'
import { cardTables, cardText, productAnswers, said } from './cards'

const client = { name: 'Tidewater Shrimp Importers LLC', number: '47-3120985NA' }
const tables = cardTables()
const products = pgaShipments.map((one) =>
  productAnswers(
    {
      sku: one.id,
      name: one.name,
      htsNumber: one.htsNumber,
      origin: one.origin,
      answers: { 'triage.set': said('no') },
    },
    tables,
  ),
)

test('a binder has the products at a glance, the questions for the client each once, the permits, and every card', async () => {
  const permits = [{ agency: 'TTB', what: 'Basic permit', number: 'TX-I-21043', expiresOn: '', of: 'client' as const }]
  const text = await cardText(clientBinder({ client, products, permits, tables }))
  expect(text).toContain('Agencies: Tidewater Shrimp Importers LLC')
  expect(text).toContain('14 products')
  expect(text).toContain('TX-I-21043')
  expect(text).toContain('no end keyed')
  for (const { product } of products) expect(text.split(product.sku).length, product.sku).toBeGreaterThan(2)
  const food = tables.knowledge.question('triage.food')?.text ?? ''
  const asked = text.slice(text.indexOf('To be asked of the client'), text.indexOf('What is taken by hand'))
  expect(asked.replaceAll(' ', '').split(food.replaceAll(' ', '')).length - 1).toBe(1)
  expect(asked).toContain('and 2 more')
})

test('a client of whom no product was looked at has a binder that says so', async () => {
  const text = await cardText(clientBinder({ client, products: [], permits: [], tables }))
  expect(text).toContain('That is not known, and it is not nothing.')
})
