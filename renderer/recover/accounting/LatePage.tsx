import { useState } from 'react'
import { attachmentWords, lateBy, lateSentence, lateStateWords } from '../../../shared/sheets/recover/lateList'
import { isLateRow, lateKinds, lateList, type LateRow } from '../../../shared/domain/recover/late'
import { interestRatesOf } from '../../../shared/domain/respond/moneyInterest'
import { go } from '../../frame/routes'
import { useNow } from '../../frame/useNow'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button, Kbd } from '../../ui/Button'
import { ListGrid, type ListColumn } from '../../ui/ListGrid'
import { useSay } from '../../ui/Status'
import { Tag, type Tone } from '../../ui/Tag'
import { dayOf, dayWords } from '../../words/times'
import { DiscretionDialog } from './DiscretionDialog'
import { LateFrame } from './LateFrame'
import { LateSide } from './LateSide'
import { LateSumsPart } from './LateSumsPart'
import { useAttachments } from './useAttachments'

const listed = ({ state }: Desk, today: string): readonly LateRow[] => lateList(state, today)
const ratesOf = ({ state }: Desk) => interestRatesOf(state)

type Filter = 'late' | 'attachments' | 'all'
const filters: readonly { id: Filter; name: string; key: string }[] = [
  { id: 'late', name: 'Late', key: '1' },
  { id: 'attachments', name: 'Attachments due', key: '2' },
  { id: 'all', name: 'All', key: '3' },
]
const wants = ({ attachment }: LateRow): boolean => attachment === 'wanted' || attachment === 'printed'
const isIn = (filter: Filter, row: LateRow): boolean =>
  filter === 'all' || (filter === 'late' ? isLateRow(row) : wants(row))

/** Every summary with its due day, late or not, and the attachment where CBP's discretion asks for one. */
export default function LatePage({ id }: { id?: string | undefined }) {
  const today = dayOf(useNow(60_000))
  const rows = useMade(lateKinds, listed, today)
  const rates = useMade(['interestRate'], ratesOf)
  if (id === '~sums') return <LateSumsPart rows={rows} around={{ today, rates }} />
  return <ListPart rows={rows} today={today} rates={rates} />
}

interface ListPartProps {
  rows: readonly LateRow[]
  today: string
  rates: ReturnType<typeof ratesOf>
}

function ListPart({ rows, today, rates }: ListPartProps) {
  const say = useSay()
  const [filter, setFilter] = useState<Filter>('late')
  const [chosenId, choose] = useState<string>()
  const [keying, setKeying] = useState(false)
  const attachments = useAttachments()
  const shown = rows.filter((row) => isIn(filter, row))
  const chosen = shown.find(({ entry }) => entry === chosenId) ?? shown[0]
  const wanted = rows.filter(({ attachment }) => attachment === 'wanted')
  const late = rows.filter(isLateRow)
  const covered = late.filter(({ discretion }) => discretion !== undefined).length
  const onKey = (key: string): boolean => {
    const found = filters.find((one) => one.key === key)
    if (found !== undefined) setFilter(found.id)
    return found !== undefined
  }
  const print = async (some: readonly LateRow[]) => {
    const printed = await attachments.print(some)
    say(printed.words, printed.done ? 'good' : 'stop')
  }
  return (
    <LateFrame part={undefined} rows={rows} around={{ today, rates }} onDiscretion={() => setKeying(true)}>
      <p className="accounting__verdict" role="status" aria-label="Late summaries">
        <span className="strong">{lateSentence({ entries: rows.length, late: late.length, covered })}</span>{' '}
        <span className="small muted">Downtime moves no deadline.</span>
      </p>
      <div className="list-and-card">
        <section className="card" aria-label="Late list">
          <div className="accounting__filters">
            {filters.map(({ id, name, key }) => (
              <Button key={id} aria-pressed={filter === id} onClick={() => setFilter(id)}>
                {name} <span className="muted">{rows.filter((row) => isIn(id, row)).length}</span> <Kbd>{key}</Kbd>
              </Button>
            ))}
            <Button disabled={attachments.busy || wanted.length === 0} onClick={() => void print(wanted)}>
              {wanted.length === 1 ? 'Print 1 attachment' : `Print ${wanted.length} attachments`}
            </Button>
          </div>
          <ListGrid
            label="Summaries"
            className="late-grid"
            rows={shown}
            keyOf={({ entry }) => entry}
            chosenId={chosen?.entry}
            onChoose={choose}
            onOpen={(entry) => go({ at: 'entry', id: entry })}
            onKey={onKey}
            focused
            columns={columns}
            empty={rows.length === 0 ? 'No summary is due yet: a release begins its ten working days.' : 'None here.'}
          />
        </section>
        <LateSide
          row={chosen}
          around={{ today, rates }}
          busy={attachments.busy}
          onPrint={(row) => void print([row])}
          onSent={attachments.sent}
        />
      </div>
      {keying && <DiscretionDialog onClose={() => setKeying(false)} />}
    </LateFrame>
  )
}

const tones: Readonly<Record<LateRow['state'], Tone>> = {
  overdue: 'stop',
  filedLate: 'later',
  notDue: 'plain',
  filed: 'good',
}

const columns: readonly ListColumn<LateRow>[] = [
  { id: 'entry', head: 'Entry', cell: ({ called }) => <span className="mono">{called}</span> },
  { id: 'importer', head: 'Importer', cell: ({ partyName }) => partyName },
  { id: 'due', head: 'Due', cell: ({ due }) => <span className="small">{dayWords(due)}</span> },
  {
    id: 'filed',
    head: 'Filed',
    cell: ({ filedOn }) => <span className="small">{filedOn === undefined ? '' : dayWords(filedOn)}</span>,
  },
  {
    id: 'state',
    head: 'State',
    cell: (row) =>
      isLateRow(row) ? (
        <Tag tone={tones[row.state]}>{lateBy(row).replace('working ', '') || 'late'}</Tag>
      ) : (
        <span className="small">{lateStateWords[row.state]}</span>
      ),
  },
  {
    id: 'attachment',
    head: 'Attachment',
    cell: ({ attachment }) => (
      <span className={attachment === 'wanted' ? 'small strong' : 'small muted'}>{attachmentWords[attachment]}</span>
    ),
  },
]
