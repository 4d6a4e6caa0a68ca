import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The text of each page as a reader of the PDF would copy it, runs joined by single spaces. */
export async function pdfText(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: pdf.slice(), useSystemFonts: false, disableFontFace: true, verbosity: 0 })
  const document = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent()
    const runs = content.items.map((item) => ('str' in item ? item.str : ''))
    pages.push(runs.filter((run) => run.trim() !== '').join(' '))
  }
  await task.destroy()
  return pages
}
