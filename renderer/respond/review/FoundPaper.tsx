import type { PaperFound } from '../../../shared/domain/respond/paperPacket'
import { go } from '../../frame/routes'
import { Button } from '../../ui/Button'
import { Tag } from '../../ui/Tag'
import { useEntryFile } from '../projections'
import { lastPrint, revisionsOf, type Revision } from '../revisions'
import { usePrinting } from '../usePrinting'
import { paperName, paperSentence, paperTags, printedWords } from './paperWords'

/** One paper that answers: what it is, what became of it, and the way to the paper that counts. */
export function FoundPaper({ paper }: { paper: PaperFound }) {
  const { words, tone } = paperTags[paper.state]
  const name = paperName(paper)
  return (
    <section className="card" aria-label={name}>
      <div className="paper-found__head">
        <h2>{name}</h2>
        <Tag tone={tone}>{words}</Tag>
        <span className="muted small">{printedWords(paper)}</span>
      </div>
      <p className="paper-found__say">{paperSentence(paper)}</p>
      {paper.entries.length > 0 && (
        <p className="small">
          Of {paper.entries.length} entries: {paper.entries.slice(0, 40).join(', ')}
          {paper.entries.length > 40 && ` and ${paper.entries.length - 40} more`}
        </p>
      )}
      {paper.what === 'packet' && <PacketWays paper={paper} />}
    </section>
  )
}

function PacketWays({ paper }: { paper: PaperFound }) {
  const file = useEntryFile(paper.entry)
  const printing = usePrinting(paper.entry)
  if (file === undefined) return null
  const last = lastPrint(file)
  const held = revisionsOf(file).find(({ id }) => id === paper.id)
  const isLast = held !== undefined && held.id === last?.id
  const way = (revision: Revision, quiet: boolean) => (
    <Button
      look={quiet ? 'quiet' : 'plain'}
      disabled={printing.busy || revision.document === undefined}
      onClick={() => void printing.reprint(revision)}
    >
      Reprint revision {revision.revision}
    </Button>
  )
  return (
    <>
      <div className="row">
        {paper.state !== 'void' && last !== undefined && way(last, false)}
        {/* An old one is printed again for the file only: the same bytes as they went out. */}
        {held !== undefined && !isLast && way(held, true)}
        <Button onClick={() => go({ at: 'packet', id: paper.entry })}>Open the packet</Button>
      </div>
      {printing.said !== undefined && <p className="small">{printing.said}</p>}
    </>
  )
}
