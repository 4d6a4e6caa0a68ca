import { useRef, useState } from 'react'
import { homeKinds, homeStandings, type HomeStanding } from '../../../shared/domain/recover/home'
import { entryCalled } from '../../../shared/domain/standing'
import { keptConditions } from '../../../shared/exchange/receipts/conditionText'
import {
  conditionHelp,
  conditionSaid,
  notMatchedWords,
  problemWords,
} from '../../../shared/exchange/receipts/conditionWords'
import { entitiesOf, textOf } from '../../../shared/journal/state'
import { go } from '../../frame/routes'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Screen } from '../../ui/Screen'
import { useSay } from '../../ui/Status'
import { Tag } from '../../ui/Tag'
import { readReceipts, takeReceipts, type ReadReceipts } from './takeReceipts'
import './filing.css'

const homesRead = ({ state }: Desk) => homeStandings(state)
const looseRead = ({ state }: Desk) =>
  [...entitiesOf(state, 'receipt').values()].filter(
    (receipt) => textOf(receipt, 'entry') === '' && textOf(receipt, 'settledAt') === '',
  )
const partNames = { cargoRelease: 'cargo release', entrySummary: 'entry summary' } as const

/** Answers of ACE or of the main system: only they close an entry. What was rejected is the keyer's again. */
export default function ReceiptsPage() {
  const desk = useDeskHandle()
  const say = useSay()
  const homes = useMade(homeKinds, homesRead)
  const loose = useMade(['receipt'], looseRead)
  const [taken, setTaken] = useState<ReadReceipts>()
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  const box = useRef<HTMLInputElement>(null)

  const choose = async (file: File | undefined) => {
    if (file === undefined) return
    setBusy(true)
    const read = await readReceipts(desk, file)
    setBusy(false)
    if (box.current !== null) box.current.value = ''
    setTaken(read.ok ? read.value : undefined)
    setRefusal(read.ok ? undefined : read.error.words)
  }
  const take = async () => {
    if (taken === undefined) return
    setBusy(true)
    const wrong = await takeReceipts(desk, taken)
    setBusy(false)
    if (wrong !== '') return setRefusal(wrong)
    setTaken(undefined)
    say('The answers are taken in.', 'good')
  }
  const rejected = homes.filter((home) => home.rejected)
  const waiting = homes.filter(({ cargoRelease, entrySummary }) =>
    [cargoRelease, entrySummary].some(
      ({ state }) => state === 'exported' || state === 'received' || state === 'review',
    ),
  )
  const home = homes.filter((one) => one.home).length
  return (
    <Screen
      title="Receipts"
      about={`${home} of ${homes.length} home; written is not received, received is not accepted`}
    >
      <div className="receipts">
        <Card title="Take answers in">
          <div className="stack stack--tight">
            <label htmlFor="receipts-file">File of ACE’s answers, or a table of the main system (CSV, XLSX)</label>
            <input
              id="receipts-file"
              ref={box}
              type="file"
              disabled={busy}
              onChange={({ target }) => void choose(target.files?.[0])}
            />
            {refusal !== undefined && (
              <p role="alert" className="field__error">
                {refusal}
              </p>
            )}
            {taken !== undefined && <WhatItSays taken={taken} busy={busy} onTake={() => void take()} />}
          </div>
        </Card>
        <Card title="Rejected: the keyer’s again" aside={<Count of={rejected.length} tone="stop" />}>
          <DataTable
            caption="Rejected entries"
            rows={rejected}
            keyOf={({ id }) => id}
            empty="Nothing is rejected."
            columns={[
              { id: 'entry', head: 'Entry', cell: (row) => <OpenEntry row={row} /> },
              { id: 'why', head: 'What ACE says', cell: (row) => <Conditions row={row} /> },
            ]}
          />
        </Card>
        <Card title="Written, not answered" aside={<Count of={waiting.length} tone="later" />}>
          <DataTable
            caption="Entries without an answer"
            rows={waiting.slice(0, 100)}
            keyOf={({ id }) => id}
            empty="Everything that was written is answered."
            columns={[
              { id: 'entry', head: 'Entry', cell: (row) => <OpenEntry row={row} /> },
              { id: 'release', head: 'Cargo release', cell: (row) => row.cargoRelease.state },
              { id: 'summary', head: 'Entry summary', cell: (row) => row.entrySummary.state },
            ]}
          />
        </Card>
        <Card title="Answers that match nothing" aside={<Count of={loose.length} tone="stop" />}>
          <DataTable
            caption="Answers that match nothing"
            rows={loose}
            keyOf={({ id }) => id}
            empty="Every answer matches an entry."
            columns={[
              { id: 'number', head: 'Number', cell: (row) => textOf(row, 'entryNumber') || 'none' },
              { id: 'answer', head: 'Answer', cell: (row) => textOf(row, 'answer') },
              { id: 'text', head: 'Text', cell: (row) => textOf(row, 'conditions') },
            ]}
          />
        </Card>
      </div>
    </Screen>
  )
}

function WhatItSays({ taken, busy, onTake }: { taken: ReadReceipts; busy: boolean; onTake: () => void }) {
  const { read, matches, known } = taken
  const of = (sort: 'matched' | 'unmatched' | 'otherFiler') => matches.filter((match) => match.sort === sort)
  const fresh = matches.filter((match) => match.sort !== 'otherFiler' && !match.known).length
  const unmatched = matches.flatMap((match) => (match.sort === 'unmatched' ? [match] : []))
  return (
    <div role="status" aria-label="What the file says" className="stack stack--tight">
      <p>
        {matches.length} answers ({read.source}): {of('matched').length} to entries here, {unmatched.length} match
        nothing, {of('otherFiler').length} of another filer and left out. {fresh} are new.
        {known && ' This file was taken in before.'}
      </p>
      {unmatched.slice(0, 10).map((match) => (
        <p key={match.id} className="small">
          Line {match.answer.line}: {notMatchedWords[match.why]}
        </p>
      ))}
      {read.problems.slice(0, 10).map((problem) => (
        <p key={JSON.stringify(problem)} className="small field__error">
          {problemWords(problem)}
        </p>
      ))}
      <div className="row">
        <Button look="primary" disabled={busy || (fresh === 0 && known)} onClick={onTake}>
          Take them in
        </Button>
      </div>
    </div>
  )
}

const Count = ({ of, tone }: { of: number; tone: 'stop' | 'later' }) =>
  of === 0 ? <Tag tone="good">none</Tag> : <Tag tone={tone}>{of}</Tag>

const OpenEntry = ({ row }: { row: HomeStanding }) => (
  <Button look="quiet" onClick={() => go({ at: 'entry', id: row.id })}>
    {entryCalled(row.lane.entry.entity)}
  </Button>
)

function Conditions({ row }: { row: HomeStanding }) {
  return (
    <>
      {(['cargoRelease', 'entrySummary'] as const)
        .filter((part) => row[part].state === 'rejected')
        .map((part) => (
          <div key={part} className="small">
            <strong>{partNames[part]}</strong>
            <ul>
              {keptConditions(row[part].receipt?.conditions ?? '').map((condition) => (
                <li key={`${condition.code} ${condition.text}`}>
                  {conditionSaid(condition)} {conditionHelp(row[part].receipt?.source ?? '', condition)}
                </li>
              ))}
            </ul>
          </div>
        ))}
    </>
  )
}
