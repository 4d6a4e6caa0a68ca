import jpeg2000 from '../../node_modules/pdfjs-dist/wasm/openjpeg_nowasm_fallback.js?url'

/**
 * What the reader of PDFs needs for documents of others: the fourteen fonts that every PDF may use without bringing
 * them, the tables of letters of Chinese, Japanese and Korean files, and the decoder of JPEG 2000. All of it lies in our
 * own program; each piece is read when a document asks for it.
 */
const fonts = import.meta.glob<string>('../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url',
  import: 'default',
})
const letters = import.meta.glob<string>('../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url',
  import: 'default',
})

/**
 * The reader adds a file name to this address. Behind `#/` it changes nothing: the address stays that of our file, which
 * the build names.
 */
export const JPEG_2000_ADDRESS = `${jpeg2000}#/`

/** Stands in for the reader's own way of reading its data, which knows one folder and plain names. */
export class ReaderData {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const known = kind === 'standardFontDataUrl' ? fonts : letters
    const found = Object.entries(known).find(([path]) => path.endsWith(`/${filename}`))
    if (found === undefined) throw new Error(`The reader has no ${filename}`)
    const answer = await fetch(await found[1]())
    if (!answer.ok) throw new Error(`${filename} did not come: ${answer.status}`)
    return new Uint8Array(await answer.arrayBuffer())
  }
}
