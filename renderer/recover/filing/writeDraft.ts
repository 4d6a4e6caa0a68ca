import { abiFiled, type FiledPart } from '../../../shared/domain/recover/abiFilings'
import type { Part } from '../../../shared/domain/recover/home'
import { chapterWords } from '../../../shared/exchange/abi/chapters'
import { draftFiles } from '../../../shared/exchange/abi/draftFiles'
import type { Draft } from '../../../shared/exchange/abi/draftTypes'
import type { StreamForm } from '../../../shared/exchange/abi/writeStream'
import type { HostError } from '../../../shared/host'
import type { Result } from '../../../shared/result'
import { operatorName } from '../../frame/Rail'
import { saveFileOutside } from '../../paper/saveOutside'
import type { Desk, RecordError } from '../../store/types'
import { dayOf, momentOf, timeOf } from '../../words/times'

/**
 * The draft and what goes beside it, as files. The sidecars first: no draft leaves without them. The stream, and that its
 * entries went, are one item.
 * @returns where the stream lies, in the host's words
 */
export async function writeDraft(
  desk: Desk,
  draft: Draft,
  form: StreamForm,
  volume: string | undefined,
): Promise<Result<string, RecordError | HostError>> {
  const now = desk.now()
  const stamp = `${dayOf(now)} ${timeOf(now, true).replaceAll(':', '')}${desk.drill ? ' EXERCISE' : ''}`
  const name = `ABI draft ${stamp}.txt`
  const files = draftFiles(draft, name, form)
  const encode = (text: string) => new TextEncoder().encode(text)
  for (const [ending, text] of [
    ['sidecar.txt', files.sidecarText],
    ['sidecar.json', files.sidecarJson],
  ] as const) {
    const beside = await saveFileOutside(desk, {
      name: `ABI draft ${stamp}.${ending}`,
      bytes: encode(text),
      what: 'What the draft for ACE lacks',
      volume,
    })
    if (!beside.ok) return beside
  }
  return saveFileOutside(desk, {
    name,
    bytes: encode(files.text),
    what: 'Draft for ACE',
    volume,
    also: ({ sha256 }) =>
      abiFiled(partsOf(desk, draft), {
        name,
        sha256,
        batch: draft.batchId,
        chapters: draft.chapters.map(chapterWords).join('; '),
        at: momentOf(now),
        by: operatorName(desk),
      }),
  })
}

const partsOf = (desk: Desk, draft: Draft): readonly FiledPart[] =>
  draft.batches.map(({ part }: { part: Part }) => ({
    id: desk.randomId(),
    part,
    entries: draft.written.filter((one) => one.part === part).map(({ id, digest }) => ({ id, digest })),
  }))
