import { expect, test, type Page } from '@playwright/test'
import { loadForms } from '../../shared/sheets/pga/forPacket'
import type { PgaFormId } from '../../shared/sheets/pga/formIds'
import { pgaShipments, type PgaShipment } from '../fixtures/pga/shipments'
import { savePacket, toPacket } from './boxes'
import { answer, backToBoxes, found, keyShipment, questionBox, toChecklist } from './checklist'
import { drillForAll } from './drill'
import { pdfPages, plain } from './paper'
import { picture } from './pictures'

/**
 * Fourteen shipments from the first box to the paper: keyed in the form, their agencies found, the questions answered at
 * the checklist, the papers owed and the sheets printed that the reference says. On one practice desk, with the
 * program's own knowledge alone.
 */
const drill = drillForAll()

test.setTimeout(120_000)
test.use({ actionTimeout: 20_000 })

/** The twelve questions and those after them: what is not `no` is keyed, the rest said together. */
async function answerTriage(page: Page, { answers }: PgaShipment): Promise<void> {
  for (const [question, said] of Object.entries(answers))
    if (question.startsWith('triage.') && said !== 'no') await answer(page, question, said)
  await page.getByRole('button', { name: /^No to the \d+ that are open/ }).click()
  await expect(page.locator('[data-question^="triage."] [data-open="true"]')).toHaveCount(0)
}

/** Where the twelve questions have ruled an agency out already, its own question is not asked any more. */
async function answerTheRest(page: Page, { answers }: PgaShipment): Promise<void> {
  for (const [question, said] of Object.entries(answers))
    if (!question.startsWith('triage.') && (await questionBox(page, question).count()) > 0)
      await answer(page, question, said)
}

const shownIds = (page: Page, attribute: 'paper' | 'form'): Promise<string[]> =>
  page
    .locator(`[data-${attribute}]`)
    .evaluateAll(
      (elements, name) => elements.flatMap((one) => (one instanceof HTMLElement ? (one.dataset[name] ?? []) : [])),
      attribute,
    )

/** Each sheet by the words of its margin: title and edition stand there together, and nowhere on the cover. */
async function expectSheets(file: string, forms: readonly PgaFormId[]): Promise<void> {
  const pages = (await pdfPages(file)).map(plain)
  const loaded = await loadForms(forms.map((form) => ({ form })))
  for (const [id, { facts }] of loaded)
    expect(
      pages.filter((page) => page.includes(plain(facts.title)) && page.includes(plain(facts.edition).slice(0, 40))),
      id,
    ).not.toHaveLength(0)
}

function shipmentCalled(id: string): PgaShipment {
  const shipment = pgaShipments.find((one) => one.id === id)
  if (shipment === undefined) throw new Error(`There is no shipment ${id}`)
  return shipment
}

for (const shipment of pgaShipments)
  test(`${shipment.name}: agencies, questions, papers and sheets`, async () => {
    const { page } = drill.window
    const entryNumber = await keyShipment(page, shipment)
    await toChecklist(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(entryNumber)
    await answerTriage(page, shipment)
    for (const question of shipment.stops)
      await expect(page.locator(`[data-question="${question}"][data-stops="true"]`), question).toBeAttached()
    await answerTheRest(page, shipment)

    for (const program of shipment.applies) await expect(found(page, program), program).toContainText('applies')
    for (const program of shipment.ask) await expect(found(page, program), program).toContainText('ask')
    for (const program of shipment.never)
      await expect(found(page, program).getByText('applies', { exact: true }), program).toHaveCount(0)
    const applying = page.locator('[data-found]').filter({ has: page.getByText('applies', { exact: true }) })
    await expect(applying).toHaveCount(shipment.applies.length)

    expect(new Set(await shownIds(page, 'paper'))).toEqual(new Set(shipment.papers))
    for (const paper of shipment.neverWithout)
      await expect(page.locator(`[data-paper="${paper}"]`), paper).toContainText('never without it')
    for (const paper of shipment.originals)
      await expect(page.locator(`[data-paper="${paper}"]`), paper).toContainText('Original awaited')
    expect(new Set(await shownIds(page, 'form'))).toEqual(new Set(shipment.forms))
    await picture(page, `pga-${shipment.id}`)

    await toPacket(page)
    await expectSheets(await savePacket(page, drill.host), shipment.forms)
    expect(drill.window.faults).toEqual([])
  })

test('what is answered once for the shipment stands there again, by whom and when', async () => {
  const { page } = drill.window
  const shipment = shipmentCalled('steelBolts')
  await keyShipment(page, shipment)
  await toChecklist(page)
  await answerTriage(page, shipment)
  await backToBoxes(page)
  await toChecklist(page)
  await expect(page.getByText(/Answered before \(\d+\)/)).toBeVisible()
  await page.getByText(/Answered before/).click()
  await expect(questionBox(page, 'triage.food')).toHaveValue('no')
  await expect(page.locator('[data-question="triage.food"]')).toContainText(/\d{1,2} [A-Z][a-z]{2} \d{4}/)
})

test('an answer changed after the print asks why: the dialog has the keys, and the answer is kept', async () => {
  const { page } = drill.window
  const shipment = shipmentCalled('steelBolts')
  await keyShipment(page, shipment)
  await toChecklist(page)
  await answerTriage(page, shipment)
  await toPacket(page)
  await savePacket(page, drill.host)
  await page.keyboard.press('Escape')
  await toChecklist(page)
  await page.getByText(/Answered before/).click()
  const box = questionBox(page, 'triage.food')
  await box.focus()
  await expect(box).toBeFocused()
  await page.keyboard.type('people')
  await page.keyboard.press('Enter')
  const reason = page.getByLabel('Reason of the amendment')
  await expect(reason).toBeFocused()
  await page.keyboard.type('samples of food are among it')
  await expect(reason).toHaveValue('samples of food are among it')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(questionBox(page, 'triage.food')).toHaveValue('people')
  await expect(found(page, 'FDA FOO')).toBeVisible()
})
