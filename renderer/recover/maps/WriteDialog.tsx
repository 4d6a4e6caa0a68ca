import { useMemo, useRef, useState } from 'react'
import { LANES } from '../../../shared/domain/recover/lanes'
import { entriesChosen, type MapChoice } from '../../../shared/domain/recover/mapFiling'
import type { ExportMap } from '../../../shared/domain/recover/maps'
import { mapRows, withoutRefused } from '../../../shared/exchange/maps/mapRows'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { SelectField } from '../../ui/Field'
import { useSay } from '../../ui/Status'
import { writingErrorWords } from '../../words/errors'
import { dayOf } from '../../words/times'
import { DestinationChoice } from '../DestinationChoice'
import { FileLiesDialog } from '../FileLiesDialog'
import { choiceWords, countWords } from './mapWords'
import { RefusedCells } from './RefusedCells'
import { writeMap } from './writeMap'

const CHOICES: readonly MapChoice[] = [
  { of: 'notExported' },
  { of: 'changed' },
  ...LANES.map((lane): MapChoice => ({ of: 'lane', lane })),
  { of: 'all' },
]

/** Which entries, where to, what is kept back and why; then the file. */
export function WriteDialog({ map, onClose }: { map: ExportMap; onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const version = useDesk(({ state }) => state.version)
  const [nth, setNth] = useState(map.forWhom === 'people' ? CHOICES.length - 1 : 0)
  const [volume, setVolume] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const [lies, setLies] = useState<string>()
  const first = useRef<HTMLSelectElement>(null)
  const { chosen, table, writable } = useMemo(() => {
    const made = entriesChosen(desk.state, map, CHOICES[nth] ?? { of: 'all' })
    const rows = mapRows(desk.state, map, made.entries, dayOf(desk.now()))
    return { chosen: made, table: rows, writable: withoutRefused(rows) }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the desk is one object changed in place: its version stands for it
  }, [desk, map, nth, version])
  const entries = new Set(writable.rows.map(({ entry }) => entry)).size
  const held = chosen.entries.length - entries

  const write = async () => {
    setBusy(true)
    const written = await writeMap(desk, map, table, volume)
    setBusy(false)
    if (!written.ok) return setRefusal(writingErrorWords(written.error))
    setRefusal(undefined)
    setLies(written.value)
    say(`${countWords(entries, 'entry', 'entries')} written.`, 'good')
  }
  if (lies !== undefined)
    return (
      <FileLiesDialog title="The file is written" lies={lies} onClose={onClose}>
        It is not sealed: it stands among the files outside the vault until somebody signs it off as destroyed.
        {map.forWhom === 'machines' &&
          ' Written is not received: what the main system answers is read in under Receipts.'}
      </FileLiesDialog>
    )
  return (
    <Dialog open wide title={`Write ${map.name}`} onClose={onClose} initialFocus={first}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy && entries > 0) void write()
        }}
      >
        <SelectField
          id="map-choice"
          ref={first}
          label="Which entries"
          value={String(nth)}
          options={CHOICES.map((choice, at) => ({ value: String(at), label: choiceWords(choice) }))}
          onChange={(event) => setNth(Number(event.target.value))}
        />
        <p role="status">
          <strong>{countWords(entries, 'entry', 'entries')}</strong>, {countWords(writable.rows.length, 'row')} into the
          file.
          {held > 0 &&
            ` ${countWords(held, 'entry is', 'entries are')} kept back: the system would not take all of ${held === 1 ? 'it' : 'them'}.`}
          {chosen.blocked.length > 0 &&
            ` Of ${countWords(chosen.blocked.length, 'entry', 'entries')} nothing is written before CBP has answered.`}
        </p>
        <RefusedCells refused={table.refused} />
        <DestinationChoice chosen={volume} onChoose={setVolume} />
        {refusal !== undefined && (
          <p role="alert" className="field__error">
            {refusal}
          </p>
        )}
        <div className="form-actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={busy || entries === 0}>
            {busy ? 'Writing …' : `Write ${countWords(entries, 'entry', 'entries')}`}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
