import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PageRun } from '../../shared/sheets/official/captions'

/** Forms have captions on few pages; what follows are instructions. */
const MOST_PAGES = 40

/** The printed texts of a form with their places, for proposing what a field means. */
export async function pageRuns(document: PDFDocumentProxy): Promise<PageRun[]> {
  const runs: PageRun[] = []
  for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number++)
    runs.push(...(await runsOf(await document.getPage(number), number - 1)))
  return runs
}

async function runsOf(page: PDFPageProxy, at: number): Promise<PageRun[]> {
  const { transform, height } = page.getViewport({ scale: 1 })
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform.map(Number)
  const content = await page.getTextContent()
  return content.items.flatMap((item): PageRun[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [x = 0, y = 0] = item.transform.slice(4).map(Number)
    // The reader's view counts down from the top.
    const [left, baseline] = [a * x + c * y + e, height - (b * x + d * y + f)]
    return [{ page: at, text: item.str.trim(), place: [left, baseline, left + item.width, baseline + item.height] }]
  })
}
