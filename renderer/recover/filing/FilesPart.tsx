import { useState } from 'react'
import { abiFiles, type WrittenFile } from '../../../shared/domain/recover/abiFilings'
import { partWords } from '../../../shared/domain/recover/answerWords'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable, type Column } from '../../ui/DataTable'
import { momentWords } from '../../words/times'
import { SentDialog } from './SentDialog'
import { WithdrawDialog } from './WithdrawDialog'

const filesOf = ({ state }: Desk): readonly WrittenFile[] => abiFiles(state)

/** Every file that was written: what is in it, whether it went, to whom; or that it was withdrawn. */
export function FilesPart() {
  const files = useMade(['filing'], filesOf)
  const [asked, setAsked] = useState<{ file: WrittenFile; what: 'sent' | 'withdraw' }>()
  const columns: readonly Column<WrittenFile>[] = [
    {
      id: 'name',
      head: 'File',
      cell: ({ fields, parts }) => (
        <>
          <span className="mono">{fields.name}</span>
          <br />
          <span className="small muted">{parts.map((part) => partWords[part]).join(' and ')}</span>
        </>
      ),
    },
    { id: 'entries', head: 'Entries', number: true, cell: ({ entries }) => entries },
    { id: 'batch', head: 'Batch', cell: ({ fields }) => <span className="mono small">{fields.batch}</span> },
    {
      id: 'written',
      head: 'Written',
      cell: ({ fields }) => (
        <span className="small">
          {fields.at === undefined ? '' : momentWords(fields.at)} {fields.by}
        </span>
      ),
    },
    {
      id: 'sent',
      head: 'Sent',
      cell: ({ fields, withdrawn }) =>
        withdrawn ? (
          <span className="small">withdrawn: {fields.withdrawnWhy}</span>
        ) : fields.sentAt === undefined ? (
          <span className="small muted">not yet</span>
        ) : (
          <span className="small">
            {momentWords(fields.sentAt)} to {fields.sentTo}
          </span>
        ),
    },
    {
      id: 'do',
      head: '',
      cell: (file) =>
        file.withdrawn ? null : (
          <span className="row">
            {file.fields.sentAt === undefined && (
              <Button onClick={() => setAsked({ file, what: 'sent' })}>It was sent</Button>
            )}
            <Button look="quiet" onClick={() => setAsked({ file, what: 'withdraw' })}>
              Withdraw
            </Button>
          </span>
        ),
    },
  ]
  return (
    <Card title="Files written">
      <DataTable
        caption="Files written"
        columns={columns}
        rows={files}
        keyOf={({ ids }) => ids.join(' ')}
        empty="No file was written yet. Under Entries, W writes the draft."
      />
      {asked?.what === 'sent' && <SentDialog file={asked.file} onClose={() => setAsked(undefined)} />}
      {asked?.what === 'withdraw' && <WithdrawDialog file={asked.file} onClose={() => setAsked(undefined)} />}
    </Card>
  )
}
