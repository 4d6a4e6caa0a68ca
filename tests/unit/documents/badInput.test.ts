import { PDFDocument, PDFName } from 'pdf-lib'
import { expect, test } from 'vitest'
import { MOST_PAPER_BYTES } from '../../../shared/documents/paper'
import { tryPaper } from '../../../shared/documents/tryPaper'
import { pdfText } from '../sheets/pdfText'
import { aFile, aPdf, armed, asPdf, noRedraw, opened, pictures, refused } from './someFiles'

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

test('a PDF locked with a password that nobody gave is put behind by hand; one locked against changes alone opens', async () => {
  const lock = async (userPassword: string) => {
    const document = await PDFDocument.load(await aPdf(['INVOICE 4471']))
    document.encrypt({ userPassword, ownerPassword: 'owner' })
    return document.save({ useObjectStreams: false })
  }
  expect(await refused(await lock('secret'))).toEqual({ type: 'PaperNeedsPassword' })
  const free = await opened(await lock(''))
  expect((await pdfText(await asPdf(free))).join(' ')).toContain('INVOICE 4471')
})

test('a PDF behind a scanner’s own lines is a PDF', async () => {
  const junk = latin('@PJL SET RESOLUTION=600\r\n@PJL ENTER LANGUAGE=PDF\r\n')
  const paper = await opened(joined(junk, await aPdf(['INVOICE 4471', 'PAGE TWO'])))
  expect(paper.pages).toHaveLength(2)
  expect((await pdfText(await asPdf(paper))).join(' ')).toContain('INVOICE 4471 PAGE TWO')
})

test('scripts, actions and links of a PDF do not come along; what it shows does', async () => {
  const pdf = await asPdf(await opened(await aPdf(['INVOICE 4471'], armed)))
  const plain = await PDFDocument.load(pdf).then((document) => document.save({ useObjectStreams: false }))
  const text = new TextDecoder('latin1').decode(plain)
  for (const word of ['JavaScript', 'OpenAction', 'app.alert', 'URI', 'example.invalid', '/Link'])
    expect(text).not.toContain(word)
  expect((await pdfText(pdf)).join(' ')).toContain('INVOICE 4471')
})

test('what a filled field shows is printed, the field is gone', async () => {
  const pdf = await aPdf(['PERMIT'], (document) => {
    const field = document.getForm().createTextField('number')
    field.setText('NOP-2026-118')
    field.addToPage(document.getPage(0), { x: 72, y: 500, width: 200, height: 24 })
  })
  const shown = await asPdf(await opened(pdf))
  expect((await pdfText(shown)).join(' ')).toContain('NOP-2026-118')
  expect((await PDFDocument.load(shown)).getForm().getFields()).toEqual([])
})

test('a form that only one maker’s program can draw says so', async () => {
  const pdf = await aPdf(['Please wait...'], (document) => {
    const form = document.context.obj({ Fields: [], XFA: [] })
    document.catalog.set(PDFName.of('AcroForm'), form)
  })
  expect(await refused(pdf)).toEqual({ type: 'PaperIsXfa' })
})

test('a damaged PDF, one cut in half and one without a page are damaged', async () => {
  const whole = await aPdf(['INVOICE'])
  for (const share of [0.2, 0.4, 0.6, 0.8, 0.95])
    expect((await refused(whole.subarray(0, whole.length * share))).type).toBe('PaperDamaged')
  expect((await refused(latin('%PDF-1.7\nnothing that follows is a PDF'))).type).toBe('PaperDamaged')
})

test('five hundred pages are counted and put behind by hand', async () => {
  const pdf = await aPdf(Array.from({ length: 500 }, (_, page) => `PAGE ${page + 1}`))
  expect(await refused(pdf)).toEqual({ type: 'PaperTooManyPages', pages: 500 })
})

test('more than 100 MB are kept and not opened', async () => {
  const large = new Uint8Array(MOST_PAPER_BYTES + 1)
  large.set(latin('%PDF-1.7'))
  expect(await refused(large)).toEqual({ type: 'PaperTooLarge', bytes: MOST_PAPER_BYTES + 1 })
})

test('an empty file is said to be empty', async () => {
  expect(await refused(new Uint8Array(0))).toEqual({ type: 'PaperForeign', what: 'empty' })
})

/** The photo, telling how it is to be turned, as a telephone writes it. */
function turned(orientation: number): Uint8Array {
  const exif = joined(
    latin('Exif\0\0II*\0'),
    Uint8Array.from([8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]),
  )
  const photo = aFile('photo.jpg')
  const head = Uint8Array.from([0xff, 0xe1, 0, exif.length + 2])
  return joined(photo.subarray(0, 2), head, exif, photo.subarray(2))
}

test('a photo stands as its camera says', async () => {
  const size = async (orientation: number) => {
    const [page] = (await opened(turned(orientation))).pages
    return (page?.width ?? 0) < (page?.height ?? 0) ? 'upright' : 'lying'
  }
  expect([await size(1), await size(3), await size(6), await size(8)]).toEqual(['upright', 'upright', 'lying', 'lying'])
})

/** The same photo, said to be larger than it is: only its head is looked at. */
function sized(width: number, height: number): Uint8Array {
  const photo = aFile('photo.jpg').slice()
  const frame = photo.findIndex((byte, at) => byte === 0xff && photo[at + 1] === 0xc0)
  new DataView(photo.buffer).setUint16(frame + 5, height)
  new DataView(photo.buffer).setUint16(frame + 7, width)
  return photo
}

test('a photo of 40 megapixels is asked for at what a page prints at 300 dpi, by the browser’s decoder', async () => {
  const asked: number[][] = []
  const paper = await opened(sized(7744, 5184), (_, __, width, height) => {
    asked.push([width, height])
    return Promise.resolve({ width, height, as: 'jpeg', bytes: aFile('photo.jpg') })
  })
  await asPdf(paper)
  expect(asked).toEqual([[3000, 2008]])
})

test('a photo that is no larger than a page goes in as it is', async () => {
  const [picture] = await pictures(await asPdf(await opened(aFile('photo.jpg'))))
  expect([picture?.width, picture?.height]).toEqual([425, 550])
})

test('a picture of more than 120 megapixels is named by its size', async () => {
  expect(await refused(sized(20_000, 10_000))).toEqual({ type: 'PaperTooManyPixels', width: 20_000, height: 10_000 })
})

test('transparency asks to be laid on white; without a decoder the picture is damaged, not black', async () => {
  const stamp = aFile('stamp-transparent.png')
  const asked: string[] = []
  await asPdf(
    await opened(stamp, (_, kind, width, height) => {
      asked.push(`${kind} ${width} ${height}`)
      return Promise.resolve({ width, height, as: 'rgb', bytes: new Uint8Array(8) })
    }),
  )
  expect(asked).toEqual(['png 255 330'])
  expect((await tryPaper(stamp, noRedraw)).ok).toBe(false)
})

test('pictures that break off are damaged', async () => {
  const photo = aFile('photo.jpg')
  const scan = aFile('scan.png')
  expect((await refused(photo.subarray(0, photo.length - 100))).type).toBe('PaperDamaged')
  expect((await refused(photo.subarray(0, 40))).type).toBe('PaperDamaged')
  expect((await refused(scan.subarray(0, scan.length - 100))).type).toBe('PaperDamaged')
  const spoiled = scan.slice()
  spoiled.fill(0, scan.length - 900, scan.length - 400)
  expect((await refused(spoiled)).type).toBe('PaperDamaged')
})

test('one pixel is one small page', async () => {
  const pixel = Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC'),
    (letter) => letter.charCodeAt(0),
  )
  const [page] = (await opened(pixel)).pages
  expect(page?.width).toBeLessThan(2)
})
