import { useState } from 'react'
import {
  addressedWords,
  nextListNumber,
  type AddressedTo,
  type AskRow,
} from '../../../shared/domain/recover/queryLists'
import { portName } from '../../../shared/knowledge/ports'
import { queryListHash, querySheet } from '../../../shared/sheets/recover/querySheet'
import { operatorName } from '../../frame/Rail'
import { useReport } from '../../paper/useReport'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { SelectField } from '../../ui/Field'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'
import { saveQueryCsv } from './QueryListsCard'

type Which = 'neverAsked' | 'open' | 'marked'

export interface QueryMakeDialogProps {
  rows: readonly AskRow[]
  marked: ReadonlySet<string>
  onMade: () => void
  onClose: () => void
}

/** Whom the list goes to, which entries stand on it, and whether it goes as paper or as a file. */
export function QueryMakeDialog({ rows, marked, onMade, onClose }: QueryMakeDialogProps) {
  const desk = useDeskHandle()
  const say = useSay()
  const { busy, refusal, record } = useRecord()
  const report = useReport()
  const of: Readonly<Record<Which, (row: AskRow) => boolean>> = {
    neverAsked: ({ open, asked }) => open && asked.length === 0,
    open: ({ open }) => open,
    marked: ({ id }) => marked.has(id),
  }
  const [to, setTo] = useState<AddressedTo>('port')
  const [which, setWhich] = useState<Which>(
    marked.size > 0 ? 'marked' : rows.some(of.neverAsked) ? 'neverAsked' : 'open',
  )
  const [port, setPort] = useState('')
  const wanted = rows.filter(of[which])
  const ports = [...new Set(wanted.map(({ row }) => row.port))].sort()
  const listed = wanted.filter(({ row }) => port === '' || row.port === port).map(({ row }) => row)
  const number = nextListNumber(desk.state)
  const list = { number, addressedTo: to, rows: listed }

  /** A list counts once it is on record; paper and file are made of it as often as they are wanted. */
  const make = async (): Promise<string | undefined> => {
    const id = desk.randomId()
    const saved = await record({
      action: 'queryList.made',
      kind: 'queryList',
      id,
      patch: [
        ['number', number],
        ['addressedTo', to],
        ['at', momentOf(desk.now())],
        ['by', operatorName(desk)],
        ['includes', listed.map((row) => row.id).join(' ')],
        ['sha256', queryListHash(list)],
      ],
    })
    return saved ? id : undefined
  }
  const print = async () => {
    if ((await make()) === undefined) return
    await report.print(() => querySheet(list))
    say(`List ${number} went to the print dialog. Look at the paper: no program can see it.`)
    onMade()
    onClose()
  }
  const save = async () => {
    const id = await make()
    if (id === undefined) return
    const entries = listed.map((row) => row.id)
    say(await saveQueryCsv(desk, { id, entries, fields: { number, addressedTo: to } }, 'people'))
    onMade()
    onClose()
  }
  const none = listed.length === 0 || busy || report.busy
  return (
    <Dialog
      open
      title={`List ${number}: what ACE has`}
      about="Number, bills and port of each entry, the importer masked. It goes as paper, or as a file that comes back with the answers."
      onClose={onClose}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (!none) void print()
        }}
      >
        <SelectField
          id="query-to"
          label="To"
          value={to}
          options={Object.entries(addressedWords).map(([value, label]) => ({ value, label }))}
          onChange={({ target }) => setTo(target.value as AddressedTo)}
        />
        <SelectField
          id="query-which"
          label="Which entries"
          value={which}
          options={[
            { value: 'neverAsked', label: `not known and on no list yet: ${rows.filter(of.neverAsked).length}` },
            { value: 'open', label: `all that is not known: ${rows.filter(of.open).length}` },
            { value: 'marked', label: `marked in the list: ${rows.filter(of.marked).length}` },
          ]}
          onChange={({ target }) => setWhich(target.value as Which)}
        />
        <SelectField
          id="query-port"
          label="Port"
          value={port}
          options={[
            { value: '', label: 'every port' },
            ...ports.filter(Boolean).map((code) => ({ value: code, label: `${code} ${portName(code) ?? ''}`.trim() })),
          ]}
          onChange={({ target }) => setPort(target.value)}
        />
        <p>{listed.length === 1 ? '1 entry stands on it.' : `${listed.length} entries stand on it.`}</p>
        {(refusal ?? (report.busy ? undefined : report.said)) !== undefined && (
          <p role="alert" className="field__error">
            {refusal ?? report.said}
          </p>
        )}
        <div className="form-actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button disabled={none} onClick={() => void save()}>
            Make and save CSV
          </Button>
          <Button type="submit" look="primary" disabled={none}>
            Make and print
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
