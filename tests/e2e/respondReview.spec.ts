import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { accessible } from './accessible'
import { boxOf, goTo, keyBox, newEntry, savePacket, toPacket } from './boxes'
import { DRILL_PASSPHRASE, press } from './desk'
import { drillForAll } from './drill'
import { keyUntil, pick, type Texts } from './keyer'
import { pdfPages, plain } from './paper'
import { addPerson, founderOf, lockAndUnlockAs } from './people'
import { picture } from './pictures'
import { catchPrints, printedPages } from './printer'
import { keyIn } from './realDesk'

/**
 * Two people on one desk: the firm says what a second person looks at, one's own look does not count, a mark falls when
 * a value moves, one goes alone with a reason; a consignee typed here stops the counter until it is screened; the
 * officer's ink makes the next revision; an old page says by its hash that it is superseded.
 */
const drill = drillForAll()
const page = (): Page => drill.window.page
/** beside the packet */
const secondPerson = () => page().getByRole('region', { name: 'Second person' })
const dialog = () => page().getByRole('dialog')
const BEN = 'orchard pebble violin'
const OFFICER = 'CBPO Trevino, badge 4471'
const TRUCK: Texts = {
  modeOfTransport: '30',
  arrivalDate: '112426',
  ...{ carrierCode: 'TRMX', tripNumber: 'TRMX4471120', driverName: 'Rogelio Villarreal', plate: 'TX 4KJ2217' },
  ...{ billType: 'R', scac: 'TRMX' },
  billNumber: '4471120',
  quantity: '214',
  unit: 'CTN',
}
const LINE: Texts = { enteredValue: '6930', quantity1: '14', grossWeightKg: '812' }

let number = ''
let entryId = ''
let founder = ''
let firstPaper = ''
let firstHash = ''

test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)
test.use({ actionTimeout: 60_000 })

/** A printed entry asks once why it is changed. */
async function giveReason(reason: string): Promise<void> {
  await expect(dialog().getByLabel('Reason of the amendment')).toBeFocused()
  await page().keyboard.insertText(reason)
  await page().keyboard.press('Enter')
  await expect(dialog()).toHaveCount(0)
}

const openEntry = async () => {
  await page().evaluate((id) => void (location.hash = `#/respond/entry/${id}`), entryId)
  await boxOf(page(), 'importerName').waitFor()
}
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('a second person is added, and the firm says what is looked at', async () => {
  founder = await founderOf(page())
  await addPerson(page(), 'Ben Osei', 'operator', BEN)

  await goTo(page(), '#/respond/review', 'Review')
  await expect(page().getByText('No condition is on, so nothing waits')).toBeVisible()
  await press(page(), 'What a second person looks at')
  await dialog().getByLabel('Entered value over', { exact: true }).check()
  await keyIn(dialog(), 'Entered value over, $', '5000')
  await accessible(page())
  await picture(page(), 'review-rules')
  await page().keyboard.press('Enter')
  await expect(dialog()).toHaveCount(0)
  await expect(page().getByText('Nothing waits for a second person.')).toBeVisible()
})

test('an entry over the threshold waits, and one’s own look does not count', async () => {
  number = await newEntry(page())
  entryId = await page().evaluate(() => location.hash.split('/')[3] ?? '')
  await pick(page(), 'rio can')
  await keyUntil(page(), TRUCK, 'description')
  await pick(page(), 'nogal sofa')
  await keyUntil(page(), LINE, 'adcvdAnswer')
  await expect(page().getByText('Second person has still to look')).toBeVisible()
  await goTo(page(), '#/respond/review', 'Review')
  const row = page().getByRole('row').filter({ hasText: number })
  await expect(row).toContainText('value $6,930.00')
  await expect(row).toContainText('you keyed it: somebody else looks')
  await accessible(page())
  await picture(page(), 'review-list')
  await expect(page().getByRole('grid', { name: 'Entries that wait for a second person' })).toBeFocused()
  await page().keyboard.press('Enter')
  await expect(page().getByRole('heading', { level: 1, name: number })).toBeVisible()
  await expect(page().getByText('You keyed values of this entry: somebody else looks.')).toBeVisible()
  await expect(page().getByRole('button', { name: /^Reviewed/ })).toBeDisabled()
  await page().keyboard.press('r')
  await expect(page().getByText('your own review does not count')).toBeVisible()
  await expect(page().getByText('No second person has looked at this yet')).toBeVisible()
  // the cover says it too
  await openEntry()
  await toPacket(page())
  const cover = plain((await pdfPages(await savePacket(page(), drill.host)))[0] ?? '')
  expect(cover).toContain('SECOND PERSON')
  expect(cover).toContain('NO SECOND PERSON HAS LOOKED AT THIS YET (VALUE $6,930.00)')
})

test('the second person sends it back, then reviews it', async () => {
  await lockAndUnlockAs(page(), 'Ben Osei', BEN)
  await goTo(page(), '#/respond/review', 'Review')
  await expect(page().getByRole('row').filter({ hasText: number })).toContainText('waits')
  await page().getByRole('grid', { name: 'Entries that wait for a second person' }).focus()
  await page().keyboard.press('Enter')
  const goods = page().getByRole('region', { name: 'Line 1' })
  await expect(goods.getByText('6,930.00')).toBeVisible()
  await accessible(page())
  await picture(page(), 'review-reading')
  await page().keyboard.press('b')
  await keyIn(dialog(), 'What is to be looked at again', 'is the weight in kilograms?')
  await picture(page(), 'review-note')
  await page().keyboard.press('Enter')
  await expect(dialog()).toHaveCount(0)
  await openEntry()
  await expect(page().getByText('Sent back by Ben Osei: is the weight in kilograms?')).toBeVisible()
  await goTo(page(), `#/respond/review/${entryId}`, number)
  await expect(page().getByRole('button', { name: /^Reviewed/ })).toBeEnabled()
  await page().keyboard.press('r')
  await expect(page().getByText(`${number} is reviewed.`)).toBeVisible()
  await expect(page().getByText('Nothing waits for a second person.')).toBeVisible()
  await openEntry()
  await expect(page().getByText('Reviewed by Ben Osei')).toBeVisible()
  await expect(page().getByText('Sent back by')).toHaveCount(0)
})

test('a value moves: the mark falls at once, names the box, and the cover asks again', async () => {
  await lockAndUnlockAs(page(), founder, DRILL_PASSPHRASE)
  await openEntry()
  await keyBox(page(), 'plate', 'TX 9ZZ0001')
  await giveReason('another truck')
  await expect(page().getByText(/^Review fell: .*plate/i)).toBeVisible()
  await picture(page(), 'review-fell')
  await goTo(page(), '#/respond/review', 'Review')
  await expect(page().getByRole('row').first()).toContainText('mark fell')
  await openEntry()
  await toPacket(page())
  await expect(secondPerson()).toContainText(/The review by Ben Osei .* no longer stands/)
  await picture(page(), 'review-packet')
  firstPaper = await savePacket(page(), drill.host)
  const [cover = ''] = await pdfPages(firstPaper)
  expect(plain(cover)).toContain('NO LONGER STANDS')
  firstHash = /record ([0-9a-f]{4} [0-9a-f]{4})/u.exec(cover)?.[1] ?? ''
  expect(firstHash).not.toBe('')
})

test('alone at night it goes, with name and reason, and stands among the exceptions', async () => {
  await press(page(), 'Nobody else is here')
  await expect(dialog().getByLabel('Why nobody else looks')).toBeFocused()
  await page().keyboard.press('Enter')
  await expect(dialog().getByLabel('Why nobody else looks')).toHaveAccessibleDescription(/Say why/)
  await keyIn(dialog(), 'Why nobody else looks', 'driver waits, office empty')
  await page().keyboard.press('Enter')
  await expect(dialog()).toHaveCount(0)
  await expect(secondPerson()).toContainText(`No second person: ${founder}, driver waits, office empty.`)
  await openEntry()
  await expect(page().getByText('No second person', { exact: true })).toBeVisible()
  await goTo(page(), '#/respond/review', 'Review')
  await expect(page().getByText('Nothing waits for a second person.')).toBeVisible()
})

test('a consignee typed at the desk stops the counter until a named person has screened it', async () => {
  await openEntry()
  await keyBox(page(), 'consigneeSame', 'other')
  await giveReason('goods go to a warehouse')
  await keyBox(page(), 'consigneeName', 'Nogal Warehouse LLC')
  await expect(boxOf(page(), 'consigneeName')).toHaveAccessibleDescription(/nobody has screened it/)

  await goTo(page(), '#/respond/screening', 'Screening')
  await expect(page().getByText('1 party stops the counter')).toBeVisible()
  const row = page().getByRole('row').filter({ hasText: 'Nogal Warehouse LLC' })
  await expect(row).toContainText('not screened')
  await accessible(page())
  await picture(page(), 'screening')
  await catchPrints(page())
  await page().keyboard.press('p')
  await expect(page().getByText('It went to the print dialog')).toBeVisible({ timeout: 60_000 })
  const paper = plain((await printedPages(page())).join(' '))
  expect(paper).toContain('PARTIES TO BE SCREENED')
  expect(paper).toContain('NOGAL WAREHOUSE LLC')
  expect(paper).toContain(number)
  expect(paper).toContain('SCREENED BY')

  await page().getByRole('grid', { name: 'Parties' }).focus()
  await page().keyboard.press('Enter')
  await dialog().getByLabel('Result').selectOption('possibleMatch')
  await keyIn(dialog(), 'Screened by', 'Ben Osei')
  await keyIn(dialog(), 'Lists', 'Consolidated Screening List')
  await page().keyboard.press('Enter')
  await expect(row).toContainText('possible match')
  await openEntry()
  await expect(boxOf(page(), 'consigneeName')).not.toHaveAccessibleDescription(/nobody has screened it/)
  await goTo(page(), '#/respond/screening', 'Screening')
  await page().getByRole('grid', { name: 'Parties' }).focus()
  await page().keyboard.press('Enter')
  await keyIn(dialog(), 'Cleared by', 'Dana Okafor')
  await keyIn(dialog(), 'Why it is another party', 'another address, another owner')
  await picture(page(), 'screening-dialog')
  await page().keyboard.press('Enter')
  await expect(page().getByText('No party stops the counter')).toBeVisible()
  await page().getByLabel('All parties').check()
  await expect(row).toContainText('possible match, cleared')
  await expect(row).toContainText('cleared by Dana Okafor')
})

test('the officer’s ink: boxes beside what is printed become the next revision, which says so', async () => {
  await openEntry()
  await toPacket(page())
  await savePacket(page(), drill.host)
  await press(page(), 'Officer changed in ink')
  await expect(dialog().getByLabel('What, and why')).toBeFocused()
  await page().keyboard.press('Tab')
  await page().keyboard.insertText(OFFICER)
  await keyIn(dialog(), 'Find a box', 'quantity')
  await page().keyboard.press('Enter')
  await expect(dialog().getByLabel('Bill 1, Quantity, in ink')).toBeFocused()
  await page().keyboard.insertText('212')
  await accessible(page())
  await picture(page(), 'ink')
  await press(page(), 'Record')
  await expect(dialog()).toHaveCount(0)
  await expect(page().getByText(/The next print is revision \d+, as changed by the officer/)).toBeVisible()
  const pages = await pdfPages(await savePacket(page(), drill.host))
  const cover = plain(pages[0] ?? '')
  expect(cover).toContain(`AS CHANGED BY THE OFFICER ${plain(OFFICER)} AT`)
  expect(cover).toContain('BILL 1, QUANTITY 214 CHANGED TO 212')
  await page().getByText('The officer’s ink: one amendment').focus()
  await page().keyboard.press('Enter')
  await expect(page().getByText(/Quantity: 214 → 212/)).toBeVisible()
  await picture(page(), 'ink-list')
})

test('an old page says by its hash that it is superseded, by which revision, when and by whom; its reprint is the same to the byte', async () => {
  // values that the paper is drawn from have changed since: its bytes are the kept ones
  await goTo(page(), '#/respond/paper', 'Which paper is this?')
  const ask = page().getByLabel('Hash at the foot of the page, or entry number')
  await expect(ask).toBeFocused()
  await page().keyboard.insertText(firstHash)
  await page().keyboard.press('Enter')
  const found = page().getByRole('region', { name: `Packet ${number}, revision 2` })
  await expect(found).toContainText('Superseded')
  await expect(found).toContainText(new RegExp(`superseded by revision 3, printed .* by ${founder}`))
  await expect(found).toContainText('goods go to a warehouse')
  await expect(found).toContainText('The newest is revision 4')
  await accessible(page())
  await picture(page(), 'paper-old')

  await catchPrints(page())
  await press(page(), 'Reprint revision 2')
  await expect(found.getByText(/went to the print dialog/)).toBeVisible({ timeout: 60_000 })
  const again = Buffer.from(await page().evaluate(() => window.lastPrinted ?? []))
  expect(sha256(again)).toBe(sha256(await readFile(firstPaper)))

  await ask.focus()
  await page().keyboard.press('Control+a')
  await page().keyboard.insertText('dead beef')
  await page().keyboard.press('Enter')
  await expect(page().getByText('No paper of this hash was made on this desk')).toBeVisible()
  await page().keyboard.press('Control+a')
  await page().keyboard.insertText(number.replaceAll('-', ''))
  await page().keyboard.press('Enter')
  await expect(page().getByRole('region', { name: /^Packet / })).toHaveCount(4)
  await expect(page().getByRole('region', { name: `Packet ${number}, revision 4` })).toContainText('Current')
  await picture(page(), 'paper-number')
  expect(drill.window.faults).toEqual([])
})
