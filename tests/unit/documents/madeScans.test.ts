import { zlibSync } from 'fflate'
import { expect, test } from 'vitest'
import { aFile, asPdf, opened, pictures, refused } from './someFiles'
import { makeTiff } from './makeTiff'

/** A JPEG taken apart as scanners store it: its tables once, its picture without them. */
function apart(jpeg: Uint8Array): { tables: Uint8Array; piece: Uint8Array } {
  const tables: number[] = [0xff, 0xd8]
  const piece: number[] = [0xff, 0xd8]
  for (let at = 2; at < jpeg.length;) {
    const marker = jpeg[at + 1] ?? 0
    const length = marker === 0xda ? jpeg.length - at : 2 + ((jpeg[at + 2] ?? 0) << 8) + (jpeg[at + 3] ?? 0)
    const bytes = jpeg.subarray(at, at + length)
    if (marker === 0xdb || marker === 0xc4) tables.push(...bytes)
    else if (marker < 0xe0 || marker > 0xef) piece.push(...bytes)
    at += length
  }
  return { tables: Uint8Array.from([...tables, 0xff, 0xd9]), piece: Uint8Array.from(piece) }
}

test('a scanner’s TIFF with JPEG inside is read, its tables stored once for all pieces', async () => {
  const { tables, piece } = apart(aFile('photo.jpg'))
  const page = {
    tags: { 256: [425], 257: [550], 258: [8], 259: [7], 262: [6], 277: [3], 278: [550] },
    tables,
    pieces: [piece],
  }
  const paper = await opened(makeTiff([page, page]))
  expect(paper.pages).toHaveLength(2)
  const [first] = await pictures(await asPdf(paper))
  expect(first?.at(0.26, 0.2).every((value) => value < 70)).toBe(true)
  expect(first?.at(0.74, 0.2)[0]).toBeGreaterThan(180)
  expect(first?.at(0.74, 0.2)[2]).toBeLessThan(90)
})

/** 4 × 4 pixels of three colours: red above, blue below. */
const RED_ABOVE_BLUE = Uint8Array.from({ length: 48 }, (_, at) => (at < 24 ? [255, 0, 0] : [0, 0, 255])[at % 3] ?? 0)
const colourPage = { 256: [4], 257: [4], 258: [8], 262: [2], 277: [3], 278: [4] }

test('strips and tiles of a page come together where they belong', async () => {
  const strips = [RED_ABOVE_BLUE.subarray(0, 36), RED_ABOVE_BLUE.subarray(36)].map((strip) => zlibSync(strip))
  const [striped] = await pictures(
    await asPdf(await opened(makeTiff([{ tags: { ...colourPage, 259: [8], 278: [3] }, pieces: strips }]))),
  )
  expect([striped?.at(0, 0), striped?.at(0, 0.9)]).toEqual([
    [255, 0, 0],
    [0, 0, 255],
  ])
  // Tiles of 16 reach beyond the page: what lies there is not shown.
  const tile = new Uint8Array(16 * 16 * 3).fill(7)
  for (let row = 0; row < 4; row += 1) tile.set(RED_ABOVE_BLUE.subarray(row * 12, row * 12 + 12), row * 48)
  const tags = { ...colourPage, 259: [1], 322: [16], 323: [16] }
  const [tiled] = await pictures(await asPdf(await opened(makeTiff([{ tags, pieces: [tile], tiled: true }]))))
  expect(tiled?.width).toBe(4)
  expect([tiled?.at(0.9, 0), tiled?.at(0.9, 0.9)]).toEqual([
    [255, 0, 0],
    [0, 0, 255],
  ])
})

test('transparency of a scan is laid on white paper', async () => {
  const rgba = Uint8Array.from({ length: 64 }, (_, at) => [255, 0, 0, 0][at % 4] ?? 0)
  const tags = { ...colourPage, 259: [1], 277: [4], 338: [2] }
  const [picture] = await pictures(await asPdf(await opened(makeTiff([{ tags, pieces: [rgba] }]))))
  expect(picture?.at(0.5, 0.5)).toEqual([255, 255, 255])
})

test('differences to the pixel on the left are undone', async () => {
  const row = Uint8Array.from([10, 20, 30, 5, 5, 5, 5, 5, 5, 5, 5, 5])
  const tags = { ...colourPage, 257: [1], 259: [8], 317: [2] }
  const [picture] = await pictures(await asPdf(await opened(makeTiff([{ tags, pieces: [zlibSync(row)] }]))))
  expect(picture?.at(0.9, 0)).toEqual([25, 35, 45])
})

test('a preview inside the file is no page', async () => {
  const page = { tags: { ...colourPage, 259: [1] }, pieces: [RED_ABOVE_BLUE] }
  const preview = { ...page, tags: { ...page.tags, 254: [1] } }
  expect((await opened(makeTiff([page, preview]))).pages).toHaveLength(1)
})

test('a page turned by the scanner stands upright', async () => {
  const page = {
    tags: { ...colourPage, 256: [4], 257: [2], 259: [1], 274: [6] },
    pieces: [RED_ABOVE_BLUE.subarray(0, 24)],
  }
  const [first] = (await opened(makeTiff([page]))).pages
  expect((first?.height ?? 0) / (first?.width ?? 1)).toBeCloseTo(2)
})

test('a TIFF that breaks off, that points in circles, or that is of a sort that is not read is named so', async () => {
  const whole = makeTiff([{ tags: { ...colourPage, 259: [1] }, pieces: [RED_ABOVE_BLUE] }])
  expect((await refused(whole.subarray(0, whole.length - 30))).type).toBe('PaperDamaged')
  expect((await refused(aFile('scan-lzw.tif').subarray(0, 3000))).type).toBe('PaperDamaged')
  const circle = whole.slice()
  const first = new DataView(circle.buffer).getUint32(4, true)
  new DataView(circle.buffer).setUint32(circle.length - 4, first, true)
  expect((await refused(circle)).type).toBe('PaperDamaged')
  const old = makeTiff([{ tags: { ...colourPage, 259: [6] }, pieces: [RED_ABOVE_BLUE] }])
  expect(await refused(old)).toEqual({ type: 'PaperNotRead', what: 'a TIFF with JPEG of the old sort' })
  const measured = makeTiff([{ tags: { ...colourPage, 259: [1], 339: [3] }, pieces: [RED_ABOVE_BLUE] }])
  expect((await refused(measured)).type).toBe('PaperNotRead')
  const vast = makeTiff([
    { tags: { ...colourPage, 256: [40_000], 257: [40_000], 259: [1], 278: [40_000] }, pieces: [RED_ABOVE_BLUE] },
  ])
  expect((await refused(vast)).type).toBe('PaperTooManyPixels')
})
