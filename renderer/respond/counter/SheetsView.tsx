import { useMemo, useRef, useState } from 'react'
import { sheetLines, sheetsMeant, sheetsOf, type SheetRow } from '../../../shared/domain/respond/decisionSheet'
import { takesDecisionSheet, visitsOf, waitingPackets } from '../../../shared/domain/respond/visits'
import { go, routeToHash } from '../../frame/routes'
import { useReport, type ReportBody } from '../../paper/useReport'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { SelectField, TextField } from '../../ui/Field'
import { Screen } from '../../ui/Screen'
import { momentWords } from '../../words/times'
import { packetsWords, portWords } from './counterWords'
import { CounterParts } from './CounterParts'
import { usePrintSheet } from './usePrintSheet'

interface Pile {
  value: string
  label: string
  port: string
  entries: readonly string[]
}

/** Packets for one counter: those that wait, and those that somebody has with him and did not bring back yet. */
const pilesOf = ({ state }: Desk): Pile[] => {
  const waiting = new Map<string, string[]>()
  for (const { id, port, carriedBy } of waitingPackets(state))
    if (carriedBy === '') waiting.set(port, [...(waiting.get(port) ?? []), id])
  return [
    ...[...waiting].map(([port, entries]) => ({
      value: `port ${port}`,
      label: `${portWords(port)}: ${packetsWords(entries.length, 'wait')}`,
      port,
      entries,
    })),
    ...visitsOf(state)
      .filter(({ standing }) => standing !== 'back')
      .map(({ id, fields, entries }) => ({
        value: `visit ${id}`,
        label: `With ${fields.carriedBy ?? 'somebody'}: ${packetsWords(entries.length)}, ${portWords(fields.port ?? '')}`,
        port: fields.port ?? '',
        entries,
      })),
  ]
}
const sheets = ({ state }: Desk) => sheetsOf(state)
const takes = ({ state }: Desk, port: string) => takesDecisionSheet(state, port)

/** The broker's own sheet for an officer who decides on many packets: printed where the port takes it, keyed back. */
export function SheetsView() {
  const piles = useMade(['entry', 'fact', 'visit'], pilesOf)
  const [chosen, setChosen] = useState('')
  const pile = piles.find(({ value }) => value === chosen) ?? piles[0]
  return (
    <Screen title="Decision sheets" actions={<CounterParts here="sheets" />}>
      <div className="counter-two">
        <Card title="Print one">
          {pile === undefined ? (
            <p className="muted">No packet waits and nobody is on the way: there is nothing to decide on.</p>
          ) : (
            <div className="stack">
              <SelectField
                id="sheet-pile"
                label="Packets"
                options={piles}
                value={pile.value}
                onChange={({ target }) => setChosen(target.value)}
              />
              <PrintOne key={pile.value} pile={pile} />
            </div>
          )}
        </Card>
        <CameBack />
      </div>
    </Screen>
  )
}

function PrintOne({ pile }: { pile: Pile }) {
  const desk = useDeskHandle()
  const takesIt = useMade(['portProfile'], takes, pile.port)
  const sheet = usePrintSheet()
  const list = useReport()
  const visit = useMemo(() => visitsOf(desk.state).find(({ id }) => pile.value === `visit ${id}`), [desk, pile.value])
  if (takesIt !== 'yes')
    return (
      <>
        <p>
          {takesIt === 'no'
            ? `${portWords(pile.port)} does not take a decision sheet, as its profile says.`
            : `Whether ${portWords(pile.port)} takes a decision sheet is not known. Ask the port, and key it in its profile.`}{' '}
          <a href={routeToHash({ at: 'prepare', page: 'ports' })}>Port profiles</a>
        </p>
        <p className="small muted">A list for ourselves goes with the carrier instead. It is not handed over.</p>
        <div className="form-actions">
          <Button
            look="primary"
            disabled={list.busy}
            onClick={() => void list.print(() => ownList(desk, pile, visit?.fields.carriedBy))}
          >
            Print a list for ourselves
          </Button>
        </div>
        <p aria-live="polite" className="small">
          {list.said}
        </p>
      </>
    )
  return (
    <>
      <p className="small muted">
        25 packets a page, with the bars of each number and boxes for the officer. It is our own sheet, and says so.
      </p>
      <div className="form-actions">
        <Button
          look="primary"
          disabled={sheet.busy}
          onClick={() => void sheet.print({ port: pile.port, entries: pile.entries, visit })}
        >
          Print a decision sheet for {packetsWords(pile.entries.length)}
        </Button>
      </div>
      <p aria-live="polite" className="small">
        {sheet.said}
      </p>
    </>
  )
}

const ownList = (desk: Desk, { port, entries }: Pile, carriedBy: string | undefined): ReportBody => ({
  title: 'Packets at the counter',
  under: `${portWords(port)}. For ourselves: not handed over.${carriedBy === undefined ? '' : ` Carried by ${carriedBy}.`}`,
  blocks: [
    {
      is: 'table',
      head: ['', 'Entry', 'Importer', 'Bill', 'Officer says', 'Time'],
      parts: [4, 16, 24, 20, 24, 12],
      rows: sheetLines(desk.state, entries).map(({ number, importer, bill }, at) => [
        String(at + 1),
        number,
        importer,
        bill,
        '',
        '',
      ]),
    },
    { is: 'blanks', captions: ['Officer: name, badge', 'Time', 'Kept by'] },
  ],
})

/** The number of the sheet, its bars, or an entry number that stands on it. */
function CameBack() {
  const desk = useDeskHandle()
  const rows = useMade(['decisionSheet'], sheets)
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState<string>()
  const box = useRef<HTMLInputElement>(null)
  const find = () => {
    const meant = sheetsMeant(desk.state, typed)
    const [one] = meant
    if (one === undefined) return setSaid('No decision sheet of this desk is meant by that.')
    if (meant.length === 1) return open(one)
    setSaid(`${meant.length} sheets are meant: choose below.`)
  }
  return (
    <Card title="One came back">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          find()
        }}
      >
        <TextField
          id="sheet-find"
          ref={box}
          label="Number of the sheet"
          hint="Typed or scanned: the sheet, or any entry on it. Enter opens it."
          error={said}
          mono
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </form>
      <DataTable<SheetRow>
        caption="Decision sheets"
        rows={rows.slice(0, 12)}
        keyOf={({ id }) => id}
        empty="None was printed yet."
        columns={[
          {
            id: 'number',
            head: 'Sheet',
            cell: ({ id, fields }) => (
              <a href={routeToHash({ at: 'respond', page: 'counter', id: `sheet-${id}` })}>{fields.number}</a>
            ),
          },
          { id: 'port', head: 'Port', cell: ({ fields }) => fields.port },
          { id: 'lines', head: 'Packets', number: true, cell: ({ entries }) => entries.length },
          { id: 'at', head: 'Printed', cell: ({ fields }) => momentWords(fields.at ?? '') },
          { id: 'keyed', head: 'Keyed back', cell: keyedWords },
        ]}
      />
    </Card>
  )
}

const open = ({ id }: SheetRow) => go({ at: 'respond', page: 'counter', id: `sheet-${id}` })

const keyedWords = ({ fields }: SheetRow): string =>
  fields.keyedAt === undefined
    ? 'not yet'
    : `${momentWords(fields.keyedAt)}${fields.document === undefined ? ', no photo yet' : ''}`
