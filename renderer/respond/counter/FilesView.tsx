import { useState } from 'react'
import { outsideFiles, type OutsideFile } from '../../../shared/domain/respond/outsideFiles'
import { useReport, type ReportBody } from '../../paper/useReport'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button, Kbd } from '../../ui/Button'
import { ListGrid } from '../../ui/ListGrid'
import { Screen } from '../../ui/Screen'
import { Tag } from '../../ui/Tag'
import { dayOf, dayWords, timeOf } from '../../words/times'
import { CopyOf } from './CopyOf'
import { useSignOff } from './useSignOff'

const filesOf = ({ state }: Desk) => outsideFiles(state)

/** Every file that lies outside the vault, until somebody signs that it is destroyed (practice 18). */
export function FilesView() {
  const files = useMade(['savedFile', 'operator'], filesOf)
  const [chosenId, setChosenId] = useState<string>()
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set())
  const signOff = useSignOff()
  const report = useReport()
  const chosen = files.find(({ id }) => id === chosenId) ?? files[0]
  const left = files.filter(({ standing }) => standing !== 'destroyed')
  const ticked = left.filter(({ id }) => checked.has(id))
  const done = async (some: readonly OutsideFile[]) => {
    if (await signOff(some.map(({ id, fields }) => ({ id, name: nameOf(fields) })))) setChecked(new Set())
  }
  const onKey = (key: string, id: string): boolean => {
    const at = files.findIndex((file) => file.id === id)
    if (key === ' ') {
      const next = new Set(checked)
      if (!next.delete(id)) next.add(id)
      setChecked(next)
      setChosenId(files[at + 1]?.id ?? id)
    } else if (key === 'A') setChecked(new Set(left.map((file) => file.id)))
    else if (key === 'D' && files[at] !== undefined && files[at].standing !== 'destroyed') void done([files[at]])
    else return false
    return true
  }
  return (
    <Screen
      className="list-screen"
      title="Files outside"
      about={left.length === 0 ? 'none is left' : `${left.length} not destroyed, of ${files.length}`}
      actions={
        <>
          <Button disabled={report.busy} onClick={() => void report.print(() => filesReport(files))}>
            Print the list
          </Button>
          <Button look="primary" disabled={ticked.length === 0} onClick={() => void done(ticked)}>
            {ticked.length === 0 ? 'Sign off those checked' : `Sign off ${ticked.length} as destroyed`}
          </Button>
        </>
      }
    >
      <div className="list-and-card">
        <section className="card" aria-label="Files outside the vault">
          <div className="counter-pick">
            <span className="key-line">Space checks one · A checks all that are left · D signs off the chosen one</span>
          </div>
          <ListGrid<OutsideFile>
            label="Files outside the vault"
            className="files-grid"
            rows={files}
            keyOf={({ id }) => id}
            chosenId={chosen?.id}
            onChoose={setChosenId}
            onOpen={(id) => void onKey(' ', id)}
            onKey={onKey}
            focused
            rowHeight={40}
            empty="None. What is exported or saved as PDF is listed here."
            columns={[
              {
                id: 'check',
                head: '',
                cell: ({ id, standing }) =>
                  standing === 'destroyed' ? null : (
                    <>
                      <span aria-hidden="true">{checked.has(id) ? '☑' : '☐'}</span>
                      <span className="visually-hidden">{checked.has(id) ? 'checked' : 'not checked'}</span>
                    </>
                  ),
              },
              { id: 'standing', head: '', cell: ({ standing }) => <StandingTag standing={standing} /> },
              { id: 'name', head: 'File', cell: ({ fields }) => nameOf(fields) },
              { id: 'when', head: 'Saved', cell: savedWords },
              { id: 'size', head: 'Size', cell: ({ fields }) => sizeWords(fields.bytes) },
            ]}
          />
        </section>
        <aside className="counter-side" aria-label="Chosen file">
          <FileCard file={chosen} onDone={(file) => void done([file])} />
          <CopyOf />
          <p aria-live="polite" className="small">
            {report.said}
          </p>
        </aside>
      </div>
    </Screen>
  )
}

const nameOf = ({ name, shownAs }: OutsideFile['fields']): string => name ?? shownAs ?? 'A file'
const savedWords = ({ savedAt }: OutsideFile): string =>
  `${dayWords(dayOf(savedAt)).replace(/ \d{4}$/u, '')} ${timeOf(savedAt)}`
const sizeWords = (bytes: number | undefined): string =>
  bytes === undefined
    ? ''
    : bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1000))} KB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`

function StandingTag({ standing }: Pick<OutsideFile, 'standing'>) {
  if (standing === 'plain') return <Tag tone="stop">plain</Tag>
  return standing === 'sealed' ? <Tag tone="note">sealed</Tag> : <Tag>destroyed</Tag>
}

function FileCard({ file, onDone }: { file: OutsideFile | undefined; onDone: (file: OutsideFile) => void }) {
  if (file === undefined) return null
  const { fields, standing } = file
  return (
    <section className="card stack" aria-label="Chosen file">
      <h2>{nameOf(fields)}</h2>
      <dl className="fact-list">
        {[
          ['What', fields.what],
          ['Where', fields.shownAs],
          ['Saved', `${savedWords(file)} by ${file.savedBy}`],
          ['Size', fields.bytes === undefined ? undefined : `${fields.bytes.toLocaleString('en-US')} bytes`],
          [
            'Destroyed',
            standing === 'destroyed'
              ? `${dayWords(fields.destroyedOn?.slice(0, 10) ?? '')} by ${fields.destroyedBy ?? ''}`
              : undefined,
          ],
        ].map(([name, value]) =>
          value === undefined ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
        <div>
          <dt>SHA-256</dt>
          <dd className="hash">{fields.sha256}</dd>
        </div>
      </dl>
      {standing !== 'destroyed' && (
        <Button onClick={() => onDone(file)}>
          Sign off as destroyed <Kbd>D</Kbd>
        </Button>
      )}
    </section>
  )
}

/** For the handover: what lies about, and a line to sign that it is gone. */
function filesReport(files: readonly OutsideFile[]): ReportBody {
  const rows = files.map((file) => [
    file.standing === 'plain' ? 'PLAIN' : file.standing,
    nameOf(file.fields),
    file.fields.shownAs ?? '',
    `${savedWords(file)} ${file.savedBy}`,
    (file.fields.sha256 ?? '').slice(0, 16),
    file.standing === 'destroyed'
      ? `${dayWords(file.fields.destroyedOn?.slice(0, 10) ?? '')} ${file.fields.destroyedBy ?? ''}`
      : '',
  ])
  const left = files.filter(({ standing }) => standing !== 'destroyed').length
  return {
    title: 'Files outside the vault',
    under: `${left} of ${files.length} not destroyed. Plain ones first: anybody who has them can read them.`,
    blocks: [
      {
        is: 'table',
        head: ['', 'File', 'Where', 'Saved', 'SHA-256', 'Destroyed'],
        parts: [9, 24, 27, 15, 13, 12],
        rows,
      },
      { is: 'text', text: 'I have destroyed what is listed above, or handed it over as noted.', strong: true },
      { is: 'blanks', captions: ['Name and signature', 'Date and time'] },
      { is: 'blanks', captions: ['Taken over by', 'Date and time'] },
    ],
  }
}
