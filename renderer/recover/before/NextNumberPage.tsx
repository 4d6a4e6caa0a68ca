import { useState } from 'react'
import { nextNumbers, type NextNumberStanding, type NextNumberState } from '../../../shared/domain/recover/nextNumber'
import { serialText } from '../../../shared/domain/reserve/numbers'
import { numberSourceWords } from '../../../shared/sheets/recover/nextNumberSheet'
import { KeptFileButton } from '../../respond/leave/KeptFileButton'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Screen } from '../../ui/Screen'
import { useSay } from '../../ui/Status'
import { Tag, ToneMark, type Tone } from '../../ui/Tag'
import { momentWords } from '../../words/times'
import { printKept } from './keepReport'
import { NextNumberSetDialog } from './NextNumberSetDialog'
import { NextNumberSignDialog } from './NextNumberSignDialog'
import './before.css'

const read = ({ state }: Desk) => nextNumbers(state)
const kinds = ['block', 'number', 'entry', 'inFlight', 'flightDecision', 'device', 'loss', 'nextNumber'] as const

const tags: Readonly<Record<NextNumberState, { tone: Tone; words: string }>> = {
  unsigned: { tone: 'stop', words: 'not signed' },
  outdated: { tone: 'stop', words: 'signed too low: sign again' },
  toBeSet: { tone: 'later', words: 'signed, not set yet' },
  tooLow: { tone: 'stop', words: 'set too low' },
  set: { tone: 'good', words: 'signed and set' },
}

/** The number from which the main system may count on, signed before it is started; and what it was set to. */
export default function NextNumberPage() {
  const standings = useMade(kinds, read)
  return (
    <Screen title="Next number" about="before the main system gives out a number">
      <p>
        A restored backup runs backwards: it would give out numbers that stand on paper. Have the main system’s next
        number set beyond all that are known, and keep the signed sheet.
      </p>
      {standings.length === 0 && (
        <p className="muted">No block of numbers and no number is known here: there is nothing to set.</p>
      )}
      {standings.map((standing) => (
        <FilerCard key={standing.filerCode} standing={standing} />
      ))}
    </Screen>
  )
}

function FilerCard({ standing }: { standing: NextNumberStanding }) {
  const [asked, setAsked] = useState<'sign' | 'set'>()
  const { filerCode, wanted, sources, highest, unreadable, state } = standing
  const { tone, words } = tags[state]
  const close = () => setAsked(undefined)
  const toSign = state === 'unsigned' || state === 'outdated'
  return (
    <Card title={`Filer ${filerCode}`} aside={<Tag tone={tone}>{words}</Tag>}>
      <div className="stack">
        {wanted.type === 'Serial' ? (
          <p>
            Set the main system’s next number to at least{' '}
            <span className="next-number__serial mono">{wanted.serial}</span>
          </p>
        ) : (
          <p className="before-missing">
            <ToneMark tone="stop" spoken="" /> No number is left beyond {wanted.highest}. Give out none, and ask the
            client representative from where the count may go on.
          </p>
        )}
        {state === 'tooLow' && <TooLow standing={standing} />}
        {unreadable.length > 0 && (
          <p className="before-missing">
            <ToneMark tone="stop" spoken="" /> {unreadable.length === 1 ? '1 block' : `${unreadable.length} blocks`}{' '}
            cannot be read and {unreadable.length === 1 ? 'is' : 'are'} not counted. Look at it under Entry numbers.
          </p>
        )}
        <DataTable
          caption={`Highest number known of filer ${filerCode}`}
          rows={sources}
          keyOf={({ source }) => source}
          empty=""
          columns={[
            { id: 'from', head: 'From', cell: ({ source }) => numberSourceWords[source] },
            { id: 'count', head: 'Known', number: true, cell: ({ count }) => count.toLocaleString('en-US') },
            {
              id: 'highest',
              head: 'Highest',
              cell: ({ serial }) => (
                <span className={serial === highest.serial ? 'mono strong' : 'mono'}>{serialText(serial)}</span>
              ),
            },
            { id: 'proof', head: 'Shown by', cell: ({ proof }) => <span className="small">{proof}</span> },
          ]}
        />
        <Signed standing={standing} />
        <div className="row">
          <Button look={toSign ? 'primary' : 'plain'} large onClick={() => setAsked('sign')}>
            Print the sheet to sign
          </Button>
          <Button look={toSign ? 'plain' : 'primary'} large onClick={() => setAsked('set')}>
            Key what it was set to
          </Button>
        </div>
      </div>
      {asked === 'sign' && <NextNumberSignDialog standing={standing} onClose={close} />}
      {asked === 'set' && <NextNumberSetDialog standing={standing} onClose={close} />}
    </Card>
  )
}

function TooLow({ standing: { wanted, fields } }: { standing: NextNumberStanding }) {
  return (
    <p role="alert" className="before-missing">
      <ToneMark tone="stop" spoken="Alarm: " /> The main system is set to {fields.setTo}
      {wanted.type === 'Serial' ? `, lower than ${wanted.serial}` : ''}. It would give out numbers that are used. Have
      it stopped and set again.
    </p>
  )
}

function Signed({ standing: { fields } }: { standing: NextNumberStanding }) {
  const desk = useDeskHandle()
  const say = useSay()
  const { document: kept } = fields
  return (
    <>
      {fields.atLeast !== undefined && (
        <div className="before-asked small">
          <p>
            Sheet: at least <span className="mono">{fields.atLeast}</span>,{' '}
            {fields.at === undefined ? '' : momentWords(fields.at)}
            {fields.signedBy === undefined ? '' : `, for ${fields.signedBy}`}
          </p>
          <p className="mono muted before-hash">{fields.sha256}</p>
          {kept !== undefined && (
            <p className="row">
              <KeptFileButton id={kept} what="Next number, sheet to sign" />
              <Button look="quiet" onClick={() => void printKept(desk, kept).then((words) => say(words))}>
                Print it again
              </Button>
            </p>
          )}
        </div>
      )}
      {fields.setTo !== undefined && (
        <p className="small">
          Set to <span className="mono">{fields.setTo}</span>
          {fields.setBy === undefined ? '' : ` by ${fields.setBy}`}
          {fields.setAt === undefined ? '' : `, ${momentWords(fields.setAt)}`}
          {fields.proof === undefined ? <span className="muted">; no proof keyed</span> : `; ${fields.proof}`}
        </p>
      )}
    </>
  )
}
