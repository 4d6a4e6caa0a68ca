import { expect, test } from 'vitest'
import { aFile, asPdf, opened, pictures } from './someFiles'

/**
 * Scans and faxes of one page: a black square on the left, a red one beside it where there is colour, at about a quarter
 * of the height; paper between them.
 */
const BLACK = [0.26, 0.2] as const
const RED = [0.74, 0.2] as const
const PAPER = [0.5, 0.05] as const

const isDark = ([r, g, b]: readonly number[]) => (r ?? 255) < 70 && (g ?? 255) < 70 && (b ?? 255) < 70
const isLight = ([r, g, b]: readonly number[]) => (r ?? 0) > 235 && (g ?? 0) > 235 && (b ?? 0) > 235
const isRed = ([r, g, b]: readonly number[]) => (r ?? 0) > 180 && (g ?? 255) < 90 && (b ?? 255) < 90

for (const name of ['fax-g3', 'fax-huffman', 'scan-packbits', 'scan-lzw', 'scan-grey'])
  test(`a scan in black and white is read: ${name}`, async () => {
    const paper = await opened(aFile(`${name}.tif`))
    expect(paper.kind).toBe('tiff')
    const [picture, ...more] = await pictures(await asPdf(paper))
    expect(more).toEqual([])
    expect(isDark(picture?.at(...BLACK) ?? [])).toBe(true)
    expect(isLight(picture?.at(...PAPER) ?? [])).toBe(true)
  })

test('a fax of two pages has two, each of them as high as it is long though its rows are half as dense', async () => {
  const paper = await opened(aFile('fax-g4-two-pages.tif'))
  expect(paper.pages.map(({ width, height }) => [Math.round(width / 72), Math.round(height / 72)])).toEqual([
    [8, 11],
    [8, 11],
  ])
  const seen = await pictures(await asPdf(paper))
  expect(seen).toHaveLength(2)
  for (const picture of seen) {
    expect(isDark(picture.at(...BLACK))).toBe(true)
    expect(isLight(picture.at(...PAPER))).toBe(true)
  }
})

for (const name of ['scan-lzw-colour.tif', 'scan-48-bit.tif', 'scan-four-inks.tif', 'photo.jpg', 'photo-four-inks.jpg'])
  test(`a scan in colour keeps its colours: ${name}`, async () => {
    const [picture] = await pictures(await asPdf(await opened(aFile(name))))
    expect(isDark(picture?.at(...BLACK) ?? [])).toBe(true)
    expect(isRed(picture?.at(...RED) ?? [])).toBe(true)
    expect(isLight(picture?.at(...PAPER) ?? [])).toBe(true)
  })

for (const name of ['scan.png', 'scan-palette.png'])
  test(`a PNG keeps its colours: ${name}`, async () => {
    const [picture] = await pictures(await asPdf(await opened(aFile(name))))
    expect(isDark(picture?.at(...BLACK) ?? [])).toBe(true)
    expect(isRed(picture?.at(...RED) ?? [])).toBe(true)
    expect(isLight(picture?.at(...PAPER) ?? [])).toBe(true)
  })

test('a PNG of one bit a pixel is read', async () => {
  const [picture] = await pictures(await asPdf(await opened(aFile('scan-one-bit.png'))))
  expect(isDark(picture?.at(...BLACK) ?? [])).toBe(true)
  expect(isLight(picture?.at(...PAPER) ?? [])).toBe(true)
})
