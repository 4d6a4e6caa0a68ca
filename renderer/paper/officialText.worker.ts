import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
// The reader's other half announces itself on the global scope: both halves then work in this one worker.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
import type { FromText } from './officialWords'
import { pageRuns } from './pageRuns'

/** Reads the printed texts of an agency's PDF. Nothing in the file is run, and the worker ends with its job. */
async function read(pdf: Uint8Array<ArrayBuffer>): Promise<FromText> {
  const task = getDocument({
    data: pdf,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    verbosity: 0,
  })
  try {
    return { text: await pageRuns(await task.promise) }
  } finally {
    await task.destroy()
  }
}

self.addEventListener('message', (event: MessageEvent<{ pdf?: Uint8Array<ArrayBuffer> }>) => {
  const { pdf } = event.data
  if (pdf === undefined) return
  const say = (message: FromText) => self.postMessage(message)
  void read(pdf).then(say, () => say({ text: [] }))
})
