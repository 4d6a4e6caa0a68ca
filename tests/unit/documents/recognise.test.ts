import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { recognise } from '../../../shared/documents/recognise'
import { proposeSort } from '../../../shared/documents/sorts'
import { aFile, aPdf } from './someFiles'

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const is = (bytes: Uint8Array) => {
  const found = recognise(bytes)
  return found.is === 'foreign' ? found.what : found.is
}

test('a file is what it holds, whatever its name', async () => {
  expect(is(await aPdf(['INVOICE']))).toBe('pdf')
  expect(is(aFile('photo.jpg'))).toBe('jpeg')
  expect(is(aFile('scan.png'))).toBe('png')
  expect(is(aFile('fax-g4-two-pages.tif'))).toBe('tiff')
  expect(is(latin('MM\0*\0\0\0\u0008'))).toBe('tiff')
})

test('what does not stand in a packet is named', () => {
  const office = (name: string) => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [name]: strToU8('<x/>') })
  expect(is(new Uint8Array(0))).toBe('empty')
  expect(is(latin('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'))).toBe('heic')
  expect(is(latin('\0\0\0\u001cftypavif\0\0\0\0avifmif1'))).toBe('avif')
  expect(is(latin('\0\0\0\u0018ftypisom\0\0\0\0isommp42'))).toBe('unknown')
  expect(is(latin('RIFF\u0024\0\0\0WEBPVP8 '))).toBe('webp')
  expect(is(latin('GIF89a'))).toBe('gif')
  expect(is(office('word/document.xml'))).toBe('word')
  expect(is(office('xl/workbook.xml'))).toBe('excel')
  expect(is(office('ppt/presentation.xml'))).toBe('powerPoint')
  expect(is(zipSync({ 'invoice.pdf': strToU8('%P') }))).toBe('zip')
  expect(is(latin('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'))).toBe('oldOffice')
  expect(is(latin('{\\rtf1\\ansi'))).toBe('richText')
  expect(is(latin('<!DOCTYPE html><html>'))).toBe('webPage')
  expect(is(latin('Received: from mail\r\nSubject: invoice'))).toBe('eMail')
  expect(is(latin('II+\0\u0008\0'))).toBe('bigTiff')
  expect(is(latin('Invoice 4471, 14 sofas'))).toBe('text')
  expect(is(latin('MZ\u0090\0'))).toBe('program')
  expect(is(latin('\u0001\u0002\u0003'))).toBe('unknown')
})

test('what a document is, is proposed from its name', () => {
  const sort = (name: string) => proposeSort(name, [])
  expect(sort('Invoice_4471.pdf')).toBe('commercialInvoice')
  expect(sort('FACTURA 4471.PDF')).toBe('commercialInvoice')
  expect(sort('packing-list-inv-4471.xlsx.pdf')).toBe('packingList')
  expect(sort('MEDU1234567 BOL.tif')).toBe('bill')
  expect(sort('arrival notice 118.pdf')).toBe('arrivalNotice')
  expect(sort('import permit.jpg')).toBe('permit')
  expect(sort('IMG_2031.jpg')).toBe('other')
})

test('what is owed decides before the usual words; a name that tells nothing ticks nothing off', () => {
  const notice = { paper: 'fda.priorNotice', title: 'Confirmation of prior notice' }
  const phyto = { paper: 'aph.phyto', title: 'Phytosanitary certificate of the country of origin' }
  expect(proposeSort('prior notice confirmation.pdf', [notice, phyto])).toBe('fda.priorNotice')
  expect(proposeSort('phytosanitary certificate MX.pdf', [notice, phyto])).toBe('aph.phyto')
  expect(proposeSort('FDA 2877 signed.pdf', [{ paper: 'fda.2877', title: 'FDA 2877' }, notice])).toBe('fda.2877')
  expect(proposeSort('IMG_2031.jpg', [phyto])).toBe('other')
})
