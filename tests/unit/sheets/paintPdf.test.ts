import { expect, test } from 'vitest'
import { aPlan, painted } from './aPacket'
import { pdfText } from './pdfText'
import { anOceanEntry, aTruckEntry } from './someEntries'

test('the same packet gives the same bytes, so that a reprint can be compared', async () => {
  const [first, second] = [await painted(aPlan(aTruckEntry())), await painted(aPlan(aTruckEntry()))]
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
})

test('the second document drawn with the shared fonts is read back as well as the first', async () => {
  await painted(aPlan(aTruckEntry()))
  const text = (await pdfText(await painted(aPlan(anOceanEntry())))).join(' ')
  for (const words of ['Downtime release request', 'MERIDIAN ARDEA', 'TIDEWATER SHRIMP', 'CERTIFICATION'])
    expect(text).toContain(words)
})

test('two documents painted at the same time do not mix their letters', async () => {
  const [truck, ocean] = await Promise.all([painted(aPlan(aTruckEntry())), painted(aPlan(anOceanEntry()))])
  expect((await pdfText(truck)).join(' ')).toContain('CEDAR ROW FURNITURE INC.')
  expect((await pdfText(ocean)).join(' ')).toContain('COLDLINE DISTRIBUTION LLC')
})

test('a name in Latin, Greek or Cyrillic letters is read back letter by letter', async () => {
  const described = aTruckEntry()
  const name = 'Ñandú Łódź Ünal Øre Č. Μακρής ООО Северный Путь №7'
  const text = await pdfText(await painted(aPlan({ ...described, entry: { ...described.entry, importerName: name } })))
  expect(text.join(' ')).toContain(name)
})
