import { MAIL_BYTES } from '../../shared/exchange/bundle/exports'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { recordErrorWords } from '../words/errors'
import type { Exported } from './exportBundle'
import { many, sizeWords } from './exportWords'

/** Where it lies, what it is to be known by, and what to do next. */
export function ExportDone({ exported, onAgain }: { exported: Exported; onAgain: () => void }) {
  const { counts, missing, since } = exported.manifest
  return (
    <Card title="The bundle is written">
      <div className="stack">
        <dl className="recover__facts">
          <dt>Where</dt>
          <dd className="mono">{exported.shownAs}</dd>
          <dt>Inside</dt>
          <dd>
            {[
              many(counts.entries, 'entry', 'entries'),
              many(counts.lines, 'line', 'lines'),
              many(counts.numbers, 'number used', 'numbers used'),
              many(counts.papers, 'printed packet', 'printed packets'),
              many(counts.documents, 'document', 'documents'),
              many(counts.items, 'item of the journal', 'items of the journal'),
            ].join(', ')}
            {since !== null && ' (packets, documents and items: the new ones)'}
          </dd>
          {since !== null && (
            <>
              <dt>Follows</dt>
              <dd className="mono">{since.name}</dd>
            </>
          )}
          <dt>Size</dt>
          <dd>{sizeWords(exported.bytes)}</dd>
          <dt>SHA-256</dt>
          <dd className="mono small recover__hash">{exported.sha256}</dd>
        </dl>
        {missing.length > 0 && (
          <p role="alert">
            Not in it, because this laptop has lost them: {missing.map((document) => document.name).join(', ')}. The
            bundle says so too.
          </p>
        )}
        {exported.notRecorded !== undefined && (
          <p role="alert">
            The bundle lies there, but the list of files outside the vault does not name it.{' '}
            {recordErrorWords(exported.notRecorded)}
          </p>
        )}
        <NextSteps exported={exported} />
        <div className="row">
          <Button onClick={onAgain}>Write another</Button>
        </div>
      </div>
    </Card>
  )
}

function NextSteps({ exported }: { exported: Exported }) {
  const { since } = exported.manifest
  return (
    <ol className="recover__next">
      <li>
        {exported.bytes <= MAIL_BYTES
          ? 'Bring the file to the office: on a stick, or by mail from the clean machine. This laptop stays offline.'
          : `Bring the file to the office on a stick: above ${sizeWords(MAIL_BYTES)} most mailboxes refuse it.`}
      </li>
      <li>
        {exported.sealedFor === 'office'
          ? 'The office opens it with its secret key. Nothing else has to travel.'
          : 'Bring the six words another way: never with the file.'}
      </li>
      <li>
        Have the office run <span className="mono">npx lifeboat verify</span>
        {since === null ? '' : ', naming the bundle before it first,'} and read the first characters of the SHA-256
        back. Until then nothing on this laptop is given up.
      </li>
    </ol>
  )
}
