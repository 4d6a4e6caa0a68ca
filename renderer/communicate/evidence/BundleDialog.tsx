import { useState } from 'react'
import type { ExhibitRow } from '../../../shared/exchange/evidence/exhibits'
import { bundleReport, inGroups, type BundlePaper } from '../../../shared/exchange/evidence/papers'
import { entitiesOf, textOf, valueOf, type Entity } from '../../../shared/journal/state'
import { useReport } from '../../paper/useReport'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { BUNDLE, bundleErrorWords, saveBundle, type SavedBundle } from './saveBundle'

/** Chooses exhibits, saves them as one zip, and prints the zip's hash: the paper is what proves it later. */
export function BundleDialog({ exhibits, onClose }: { exhibits: readonly ExhibitRow[]; onClose: () => void }) {
  const desk = useDeskHandle()
  const [forCounsel, setForCounsel] = useState(false)
  const offered = exhibits.filter(({ fields }) => (fields.counsel === true) === forCounsel)
  const apart = exhibits.length - exhibits.filter(({ fields }) => fields.counsel !== true).length
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [saved, setSaved] = useState<SavedBundle>()
  const [refused, setRefused] = useState<string>()
  const [busy, setBusy] = useState(false)
  const chosen = offered.filter(({ id }) => !left.has(id))

  const save = async () => {
    setBusy(true)
    const done = await saveBundle(desk, chosen, forCounsel)
    setBusy(false)
    setRefused(done.ok ? undefined : bundleErrorWords(done.error))
    if (done.ok) setSaved(done.value)
  }
  const toggle = (id: string) =>
    setLeft((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))

  if (saved !== undefined) return <SavedView saved={saved} onClose={onClose} />
  return (
    <Dialog
      open
      wide
      title="Make an evidence bundle"
      about="One zip with the files, their custody and SHA256SUMS. It is not sealed: whoever has it can read it. Print its hash afterwards."
      onClose={onClose}
    >
      <div className="stack">
        {apart > 0 && (
          <div className="log-whose" role="radiogroup" aria-label="For whom">
            {[false, true].map((one) => (
              <label key={String(one)} className="check">
                <input
                  type="radio"
                  name="bundle-whose"
                  checked={forCounsel === one}
                  onChange={() => setForCounsel(one)}
                />
                {one ? `Counsel’s exhibits alone (${apart})` : `Without counsel’s (${apart} kept apart)`}
              </label>
            ))}
          </div>
        )}
        <ul className="evidence-choose">
          {offered.map(({ id, fields }) => (
            <li key={id}>
              <label className="check">
                <input type="checkbox" checked={!left.has(id)} onChange={() => toggle(id)} />
                <span>
                  <span className="strong">{fields.number}</span> {fields.what}{' '}
                  <span className="muted small">{fields.fileName ?? 'a thing: in custody.csv alone'}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
        {refused !== undefined && (
          <p role="alert" className="field__error">
            {refused}
          </p>
        )}
        <PastBundles />
        <div className="form-actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={busy || chosen.length === 0} onClick={() => void save()}>
            {busy ? 'Writing …' : `Save the bundle (${chosen.length})`}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

function SavedView({ saved, onClose }: { saved: SavedBundle; onClose: () => void }) {
  const { busy, said, print } = useReport()
  return (
    <Dialog
      open
      wide
      title="The bundle is saved: print its hash now"
      about={`${saved.shownAs}. It stands on the list of files to be destroyed.`}
      onClose={onClose}
    >
      <div className="stack">
        <p className="evidence-hash" aria-label="SHA-256 of the bundle">
          {inGroups(saved.sha256)}
        </p>
        <p aria-live="polite" className="small">
          {said ?? 'Keep the paper apart from the file: it proves that the file is the one you made today.'}
        </p>
        <div className="form-actions">
          <Button onClick={onClose}>Close</Button>
          <Button look="primary" disabled={busy} onClick={() => void print(() => bundleReport(saved))}>
            Print the hash
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

/** Bundles made before: their hash can be printed again. */
function PastBundles() {
  const past = useMade(['savedFile'], bundles)
  const { busy, print } = useReport()
  if (past.length === 0) return null
  return (
    <div>
      <h3 className="small strong">Made before</h3>
      <ul className="evidence-past">
        {past.map((file) => (
          <li key={file.id}>
            <span className="small">
              {textOf(file, 'name')}
              <br />
              <span className="mono log-hash">{textOf(file, 'sha256')}</span>
            </span>
            <Button disabled={busy} onClick={() => void print(() => bundleReport(paperOf(file)))}>
              Print its hash
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

const bundles = ({ state }: Desk): Entity[] =>
  [...entitiesOf(state, 'savedFile').values()].filter((file) => textOf(file, 'what') === BUNDLE).toReversed()

const paperOf = (file: Entity): BundlePaper => ({
  fileName: textOf(file, 'name'),
  bytes: Number(valueOf(file, 'bytes') ?? 0),
  sha256: textOf(file, 'sha256'),
  sums: [],
  exhibits: [],
})
