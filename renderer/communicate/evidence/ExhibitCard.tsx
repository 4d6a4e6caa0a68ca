import { useState } from 'react'
import { custodyWords, whereNow, type ExhibitRow } from '../../../shared/exchange/evidence/exhibits'
import { custodyReport } from '../../../shared/exchange/evidence/papers'
import { saveFileOutside } from '../../paper/saveOutside'
import { useReport } from '../../paper/useReport'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { useSay } from '../../ui/Status'
import { Tag } from '../../ui/Tag'
import { writingErrorWords } from '../../words/errors'
import { momentWords } from '../../words/times'
import { checkExhibit } from './checkExhibit'

/** One exhibit: how it was taken, where it is, its hash, and each step of its custody. */
export function ExhibitCard({ exhibit, onStep }: { exhibit: ExhibitRow; onStep: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const { busy, said, print } = useReport()
  const [working, setWorking] = useState(false)
  const { fields, custody } = exhibit
  const { place, holder } = whereNow(exhibit)
  const number = fields.number ?? exhibit.id

  const check = async () => {
    setWorking(true)
    const result = await checkExhibit(desk, exhibit)
    setWorking(false)
    if (result === undefined) say('The check could not be recorded.', 'stop')
    else say(`${number}: ${result}.`, result.includes('agrees') ? 'good' : 'stop')
  }
  const saveCopy = async () => {
    setWorking(true)
    const read = await desk.getDocument(fields.document ?? '')
    const name = `${desk.drill ? 'EXERCISE ' : ''}${fields.fileName ?? 'file'}`
    const saved = read.ok
      ? await saveFileOutside(desk, { name, bytes: read.value, what: `Exhibit ${number}` })
      : undefined
    setWorking(false)
    if (saved === undefined) return say(`The file of ${number} is not here.`, 'stop')
    if (saved.ok) return say(`Saved, not sealed: ${saved.value}. Open it on a clean machine only.`, 'good')
    say(writingErrorWords(saved.error), 'stop')
  }

  return (
    <Card
      title={`Exhibit ${number}`}
      aside={fields.counsel === true && <Tag tone="note">kept apart for counsel</Tag>}
      className="log-card"
    >
      <p>{fields.what}</p>
      <dl className="fact-list">
        <Fact name="Taken">
          {fields.takenAt === undefined ? '—' : momentWords(fields.takenAt)}
          {fields.takenBy !== undefined && `, by ${fields.takenBy}`}
        </Fact>
        <Fact name="From">{fields.takenFrom ?? '—'}</Fact>
        <Fact name="How">{fields.how ?? '—'}</Fact>
        <Fact name="It is now">{[place, holder].filter(Boolean).join(', with ') || '—'}</Fact>
        {fields.sha256 !== undefined && (
          <Fact name="File">
            {fields.fileName}, {(fields.bytes ?? 0).toLocaleString('en-US')} bytes
            <br />
            <span className="mono small log-hash">SHA-256 {fields.sha256}</span>
          </Fact>
        )}
      </dl>
      <div className="log-card__do">
        <Button onClick={onStep}>Next step of custody</Button>
        <Button disabled={busy} onClick={() => void print(() => custodyReport(exhibit))}>
          Print its custody form
        </Button>
        {fields.document !== undefined && (
          <>
            <Button disabled={working} onClick={() => void check()}>
              Check its hash
            </Button>
            <Button disabled={working} onClick={() => void saveCopy()}>
              Save a copy
            </Button>
          </>
        )}
      </div>
      {said !== undefined && (
        <p className="small" aria-live="polite">
          {said}
        </p>
      )}
      <h3 className="strong small">Custody</h3>
      {custody.length === 0 && <p className="muted">No step since it was taken.</p>}
      <ol className="evidence-steps">
        {custody.map(({ id, fields: of }) => (
          <li key={id}>
            <span className="mono small">{of.at === undefined ? '' : momentWords(of.at)}</span>
            <div>
              <span className="strong">{of.what === undefined ? '' : custodyWords[of.what]}</span>
              {of.by !== undefined && ` by ${of.by}`}
              {of.from !== undefined && `, from ${of.from}`}
              {of.to !== undefined && `, to ${of.to}`}
              <p className="small muted">{[of.how, of.on, of.result].filter(Boolean).join(' · ')}</p>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
