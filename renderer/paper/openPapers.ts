import { openPaper } from '../../shared/documents/openPaper'
import type { Paper } from '../../shared/documents/paper'
import { tryPaper } from '../../shared/documents/tryPaper'
import { redraw } from './redraw'

/** A document of the packet with its bytes, as the vault gave them. */
export interface PaperBytes {
  id: string
  bytes: Uint8Array<ArrayBuffer>
}

/**
 * Opens the documents of a packet; one that cannot be opened is not among them. They were tried when they were attached,
 * so `thoroughly` is asked for only when drawing failed and it must be found out which it was.
 */
export async function openPapers(
  given: readonly PaperBytes[],
  thoroughly: boolean,
): Promise<ReadonlyMap<string, Paper>> {
  const papers = new Map<string, Paper>()
  for (const { id, bytes } of given) {
    const opened = await (thoroughly ? tryPaper : openPaper)(bytes, redraw)
    if (opened.ok) papers.set(id, opened.value)
  }
  return papers
}
