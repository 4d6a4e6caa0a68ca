import { readFile } from 'node:fs/promises'

/** The text of each page of a PDF, as any reader extracts it. */
export async function pdfPages(file: string): Promise<string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 })
  const pdf = await task.promise
  const pages: string[] = []
  for (let nth = 1; nth <= pdf.numPages; nth++) {
    const content = await (await pdf.getPage(nth)).getTextContent()
    pages.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  await task.destroy()
  return pages
}

/** Case and spaces do not tell two texts apart: forms print capitals, and lines break. */
export const plain = (text: string): string => text.toUpperCase().replace(/\s+/gu, ' ')
