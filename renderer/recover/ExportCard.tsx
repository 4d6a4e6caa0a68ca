import { useRef, useState } from 'react'
import type { BundleProgress } from '../../shared/exchange/bundle/write'
import { useDeskHandle } from '../store/hooks'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { useSay } from '../ui/Status'
import { recordErrorWords } from '../words/errors'
import { DestinationChoice } from './DestinationChoice'
import { exportBundle, type Exported } from './exportBundle'
import { exportErrorWords, progressWords, sizeWords } from './exportWords'
import { OfferedWords } from './OfferedWords'

type Stage = { at: 'asking' } | { at: 'writing'; progress: BundleProgress | null } | { at: 'done'; exported: Exported }

/** The bundle: passphrase, place, progress, and where it lies. */
export function ExportCard() {
  const desk = useDeskHandle()
  const say = useSay()
  const [stage, setStage] = useState<Stage>({ at: 'asking' })
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const [volume, setVolume] = useState<string | undefined>(undefined)
  const [refusal, setRefusal] = useState<string>()
  const signal = useRef({ aborted: false })

  const write = async () => {
    if (passphrase === null || stage.at === 'writing') return
    signal.current = { aborted: false }
    setRefusal(undefined)
    setStage({ at: 'writing', progress: null })
    const exported = await exportBundle(desk, {
      passphrase,
      volume,
      signal: signal.current,
      onProgress: (progress) => setStage({ at: 'writing', progress }),
    })
    if (!exported.ok) {
      setRefusal(exportErrorWords(exported.error))
      return setStage({ at: 'asking' })
    }
    say('The bundle is written.', 'good')
    setStage({ at: 'done', exported: exported.value })
  }

  switch (stage.at) {
    case 'asking':
      return (
        <Card title="Export a bundle for the office">
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault()
              void write()
            }}
          >
            <p>
              One sealed file with everything that was recorded: journal, entries, printed packets, documents and the
              accounting of every number. The office opens it with <span className="mono">npx lifeboat open</span>, or
              without Lifeboat with <span className="mono">age</span> and <span className="mono">unzip</span>.
            </p>
            <OfferedWords drill={desk.drill} onChange={setPassphrase} />
            <DestinationChoice chosen={volume} onChoose={setVolume} />
            {refusal !== undefined && (
              <p role="alert" className="recover__refusal">
                {refusal}
              </p>
            )}
            <div className="row">
              <Button type="submit" look="primary" large disabled={passphrase === null}>
                Write the bundle
              </Button>
              {passphrase === null && (
                <span className="small muted">First key the words back, or say that they are on paper.</span>
              )}
            </div>
          </form>
        </Card>
      )
    case 'writing':
      return (
        <Card title="Writing the bundle">
          <div className="stack">
            <Progress progress={stage.progress} />
            <p className="small muted">Keying can go on: what is recorded from now on goes into the next bundle.</p>
            <div className="row">
              <Button
                onClick={() => {
                  signal.current.aborted = true
                }}
              >
                Cancel
              </Button>
            </div>
          </div>
        </Card>
      )
    case 'done':
      return <Done exported={stage.exported} onAgain={() => setStage({ at: 'asking' })} />
  }
}

function Progress({ progress }: { progress: BundleProgress | null }) {
  const { done, total } = progress ?? { done: 0, total: null }
  return (
    <>
      <progress
        className="recover__progress"
        aria-label="Progress of the bundle"
        {...(total === null ? {} : { value: done, max: Math.max(1, total) })}
      />
      <p role="status">
        {progressWords(progress)}
        {progress !== null && progress.bytesOut > 0 && (
          <span className="muted"> {sizeWords(progress.bytesOut)} written</span>
        )}
      </p>
    </>
  )
}

function Done({ exported, onAgain }: { exported: Exported; onAgain: () => void }) {
  const { counts, missing } = exported.manifest
  return (
    <Card title="The bundle is written">
      <div className="stack">
        <dl className="recover__facts">
          <dt>Where</dt>
          <dd className="mono">{exported.shownAs}</dd>
          <dt>Inside</dt>
          <dd>
            {counts.entries} entries, {counts.lines} lines, {counts.numbers} numbers used, {counts.papers} printed
            packets, {counts.documents} documents, {counts.items.toLocaleString('en-US')} items
          </dd>
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
        <p>
          Keep the words apart from the file. Have the office run <span className="mono">npx lifeboat verify</span>{' '}
          before anything on this laptop is given up.
        </p>
        <div className="row">
          <Button onClick={onAgain}>Write another</Button>
        </div>
      </div>
    </Card>
  )
}
