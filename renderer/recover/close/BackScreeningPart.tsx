import { useMemo, useRef, useState } from 'react'
import { backScreenings, systemsBackAt, type BackScreening } from '../../../shared/domain/recover/backScreening'
import { routeToHash } from '../../frame/routes'
import { useReport, type ReportBody } from '../../paper/useReport'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button, Kbd } from '../../ui/Button'
import { CheckField } from '../../ui/Field'
import { ListGrid } from '../../ui/ListGrid'
import { Screen } from '../../ui/Screen'
import { Tag, type Tone } from '../../ui/Tag'
import { useHotkeys } from '../../ui/useHotkeys'
import { dayWords, momentWords } from '../../words/times'
import { BackScreeningDialog } from './BackScreeningDialog'
import { AfterReleaseParts } from './parts'
import './close.css'

const kinds = ['entry', 'line', 'isf', 'fact', 'screening', 'importer', 'incident', 'reconnection'] as const
const read = ({ state }: Desk) => ({ rows: backScreenings(state), back: systemsBackAt(state) })
const standings: Readonly<Record<BackScreening['state'], { words: string; tone: Tone }>> = {
  notAgain: { words: 'not screened again', tone: 'stop' },
  match: { words: 'not cleared', tone: 'stop' },
  again: { words: 'screened again', tone: 'good' },
}

/** Every party that an entry names is screened once more when the systems are back (practice 12). */
export function BackScreeningPart() {
  const { rows, back } = useMade(kinds, read)
  const [all, setAll] = useState(false)
  const [chosenId, setChosenId] = useState<string>()
  const [asked, setAsked] = useState<readonly BackScreening[]>()
  const grid = useRef<HTMLDivElement>(null)
  const { busy, said, print } = useReport()
  const open = useMemo(() => rows.filter(({ state }) => state !== 'again'), [rows])
  const shown = all ? rows : open
  const chosen = shown.find((row) => keyOf(row) === chosenId) ?? shown[0]
  const printList = () => {
    if (open.length > 0) void print(() => namesReport(open))
  }
  useHotkeys({ P: printList })
  return (
    <Screen
      title="After release"
      about={
        open.length === 0
          ? `All are screened again: ${rows.length}`
          : `${open.length} of ${rows.length} to screen again`
      }
      className="list-screen"
      actions={
        <>
          <AfterReleaseParts here="~screening" />
          <Button onClick={printList} disabled={busy || open.length === 0} aria-keyshortcuts="P">
            Print the names <Kbd>P</Kbd>
          </Button>
          <Button look="primary" disabled={open.length === 0} onClick={() => setAsked(open)}>
            {open.length > 1 ? `Key the result of all ${open.length}` : 'Key the result'}
          </Button>
        </>
      }
    >
      <section className="card close-list" aria-label="Parties to screen again">
        <div className="close-list__note">
          <CheckField
            id="back-screening-all"
            label="All parties"
            checked={all}
            onChange={(event) => setAll(event.target.checked)}
          />
          {back === '' && (
            <p className="muted small">
              A screening counts from the moment at which the systems are back. Key CBP’s{' '}
              <a href={routeToHash({ at: 'recover', page: 'reconnect' })}>leave to reconnect</a> first.
            </p>
          )}
        </div>
        <ListGrid
          ref={grid}
          label="Parties"
          rows={shown}
          keyOf={keyOf}
          className="back-screening-grid"
          chosenId={chosen === undefined ? undefined : keyOf(chosen)}
          onChoose={setChosenId}
          onOpen={(id) => setAsked(shown.filter((row) => keyOf(row) === id))}
          focused
          empty={rows.length === 0 ? 'No entry names a party.' : 'Every party is screened again.'}
          columns={[
            { id: 'name', head: 'Party', cell: ({ name }) => name },
            { id: 'country', head: 'Country', cell: ({ country }) => country || '—' },
            { id: 'client', head: '', cell: ({ client }) => (client === '' ? '' : 'client') },
            { id: 'entries', head: 'Entries', cell: ({ entries }) => entries.length },
            {
              id: 'state',
              head: 'Screening',
              cell: ({ state }) => <Tag tone={standings[state].tone}>{standings[state].words}</Tag>,
            },
            { id: 'when', head: 'Last screened', cell: ({ screenedAt }) => lastWords(screenedAt) },
          ]}
        />
      </section>
      <p className="small" aria-live="polite">
        {said}
      </p>
      {asked !== undefined && (
        <BackScreeningDialog
          rows={asked}
          onClose={() => {
            setAsked(undefined)
            grid.current?.focus()
          }}
        />
      )}
    </Screen>
  )
}

const keyOf = ({ id, client }: BackScreening): string => `${id} ${client}`
const lastWords = (screenedAt: string): string =>
  screenedAt === '' ? 'never' : screenedAt.length > 10 ? momentWords(screenedAt) : dayWords(screenedAt)

/** To be carried to the clean machine, written beside by hand, and keyed back. */
function namesReport(rows: readonly BackScreening[]): ReportBody {
  return {
    title: 'Parties to be screened again',
    under: 'Screen each name on the clean machine, write the result and your name beside it, and bring the paper back.',
    blocks: [
      {
        is: 'table',
        head: ['', 'Name', 'Country', 'Entries', 'Clear', 'Possible', 'Match', 'Who'],
        parts: [0.6, 6, 1.2, 1, 1, 1.2, 1, 2],
        rows: rows.map(({ name, country, entries }, nth) => [
          String(nth + 1),
          name,
          country || 'not keyed',
          String(entries.length),
          '[  ]',
          '[  ]',
          '[  ]',
          '',
        ]),
      },
      { is: 'blanks', captions: ['Lists looked at', 'Day and time', 'Screened by (print)'] },
    ],
  }
}
