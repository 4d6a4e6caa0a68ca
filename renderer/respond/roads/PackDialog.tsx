import { useMemo, useState } from 'react'
import { handOverOf, type HandOver } from '../../../shared/domain/respond/handOver'
import type { SavedOutside } from '../../paper/saveOutside'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ToneMark } from '../../ui/Tag'
import { packErrorWords } from './roadWords'
import { savePack } from './savePack'

export interface PackDialogProps {
  importer: string
  road: HandOver['road']
  onClose: () => void
  /** the pack is saved: who it was for, and its hash */
  onSaved: (pack: HandOver, saved: SavedOutside) => void
}

/** One client’s shipments, entries and documents as one zip. A person looks at each document before it goes. */
export function PackDialog({ importer, road, onClose, onSaved }: PackDialogProps) {
  const desk = useDeskHandle()
  const pack = useMemo(() => handOverOf(desk.state, importer, road), [desk, importer, road])
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const chosen = pack.documents.filter(({ id }) => !left.has(id)).map(({ id }) => id)
  const toggle = (id: string) =>
    setLeft((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  const save = async () => {
    setBusy(true)
    const saved = await savePack(desk, pack, chosen)
    setBusy(false)
    if (saved.ok) onSaved(pack, saved.value)
    else setRefused(packErrorWords(saved.error))
  }
  const { entries, arrivals, inFlight } = pack
  return (
    <Dialog
      open
      wide
      title={`Hand-over pack: ${String(pack.client['name'] ?? 'client')}`}
      about="This client’s data alone, as one zip. It is not sealed: whoever has it can read it. It stands on the list of files to be destroyed."
      onClose={onClose}
    >
      <div className="stack">
        <p>
          {count(entries.length, 'entry', 'entries')},{' '}
          {count(arrivals.length, 'shipment expected', 'shipments expected')}, {inFlight.length} in flight.{' '}
          {numberWords[road]}
        </p>
        {road === 'otherBroker' && pack.authorisation.state !== 'onFile' && (
          <p>
            <ToneMark tone="stop" spoken="" /> The client’s written authorization is not on file (19 CFR 111.24). The
            pack can be made; to hand it over is an exception.
          </p>
        )}
        {pack.doubtful.length > 0 && (
          <p>
            <ToneMark tone="stop" spoken="" /> Left out, because it is not certain whose they are:{' '}
            {pack.doubtful.join(', ')}. Settle the importer on each, then make the pack again.
          </p>
        )}
        {pack.documents.length > 0 && (
          <fieldset className="address pack-documents">
            <legend>Documents: look at each, a scan may show another client’s goods</legend>
            {pack.documents.map(({ id, name, entryNumber }) => (
              <label key={id} className="check">
                <input type="checkbox" checked={!left.has(id)} onChange={() => toggle(id)} />
                <span>
                  {name} <span className="muted small mono">{entryNumber}</span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        {refused !== undefined && (
          <p role="alert" className="field__error">
            {refused}
          </p>
        )}
        <div className="form-actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={busy || pack.shipments.length === 0} onClick={() => void save()}>
            {busy ? 'Writing …' : 'Save the pack'}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

const numberWords: Readonly<Record<HandOver['road'], string>> = {
  serviceCentre: 'It says that the filer code is ours, and that numbers in it are drawn already.',
  otherBroker: 'It says that our filer code and numbers are for reference alone.',
}

const count = (many: number, one: string, several: string): string => `${many} ${many === 1 ? one : several}`
