import { useState } from 'react'
import { fieldsOf } from '../../../shared/domain/entryFile'
import type { FieldsOf } from '../../../shared/domain/kinds'
import { entitiesOf, isRemoved } from '../../../shared/journal/state'
import { useNow } from '../../frame/useNow'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Screen } from '../../ui/Screen'
import { useSay } from '../../ui/Status'
import { ToneMark } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { agoWords, dayOf, momentWords } from '../../words/times'
import { bytesWords, territoryWords } from './backupWords'
import { MakeBackup } from './MakeBackup'
import { Rehearse } from './Rehearse'

interface Copy {
  id: string
  fields: FieldsOf<'backup'>
}
const copiesOf = ({ state }: Desk): Copy[] =>
  [...entitiesOf(state, 'backup').values()]
    .filter((entity) => !isRemoved(entity))
    .sort((a, b) => (a.born.at < b.born.at ? 1 : -1))
    .map((entity) => ({ id: entity.id, fields: fieldsOf('backup', entity) }))
const rehearsalsOf = ({ state }: Desk) =>
  [...entitiesOf(state, 'rehearsal').values()]
    .sort((a, b) => (a.born.at < b.born.at ? 1 : -1))
    .map((entity) => ({ id: entity.id, fields: fieldsOf('rehearsal', entity) }))

/** Sealed copies of the whole desk somewhere else, and whether one was ever opened again. */
export function BackupsPage() {
  const copies = useMade(['backup'], copiesOf)
  const rehearsals = useMade(['rehearsal'], rehearsalsOf)
  const today = dayOf(useNow(60_000))
  const [open, setOpen] = useState<'copy' | 'rehearse' | null>(null)
  const close = () => setOpen(null)
  const lastDay = copies[0]?.fields.verifiedAt?.slice(0, 10)
  return (
    <Screen
      title="Backups"
      about={lastDay === undefined ? 'no copy was made yet' : `the last copy was made ${agoWords(lastDay, today)}`}
      actions={
        <>
          <Button large onClick={() => setOpen('rehearse')}>
            Rehearse a restore
          </Button>
          <Button large look="primary" onClick={() => setOpen('copy')}>
            Make a sealed copy
          </Button>
        </>
      }
    >
      <Card title="Copies">
        <CopyTable copies={copies} />
      </Card>
      <Card title="Rehearsed restores">
        <DataTable
          caption="Rehearsed restores"
          rows={rehearsals}
          keyOf={(row) => row.id}
          empty="None. A copy that was never opened is a hope: rehearse one, and time it."
          columns={[
            {
              id: 'when',
              head: 'When',
              cell: ({ fields }) => <span className="nowrap">{momentWords(fields.doneAt ?? '')}</span>,
            },
            { id: 'by', head: 'By', cell: ({ fields }) => fields.by },
            { id: 'from', head: 'From', cell: ({ fields }) => <span className="mono small">{fields.from}</span> },
            { id: 'seconds', head: 'Seconds', number: true, cell: ({ fields }) => fields.seconds },
            { id: 'entries', head: 'Entries', number: true, cell: ({ fields }) => fields.entries },
            {
              id: 'whole',
              head: 'Came back',
              cell: ({ fields }) => (
                <>
                  <ToneMark tone={fields.headsEqual === true ? 'good' : 'stop'} spoken="" />{' '}
                  {fields.headsEqual === true ? 'whole' : 'not whole'}
                </>
              ),
            },
          ]}
        />
      </Card>
      <p className="muted small">
        Keep one copy away from this laptop’s bag and from the office network. An old copy opens with the passphrase of
        its own day: when a passphrase was given away, destroy the copies made under it.
      </p>
      {open === 'copy' && <MakeBackup onClose={close} />}
      {open === 'rehearse' && <Rehearse onClose={close} />}
    </Screen>
  )
}

function CopyTable({ copies }: { copies: readonly Copy[] }) {
  return (
    <DataTable
      caption="Sealed copies"
      rows={copies}
      keyOf={(copy) => copy.id}
      empty="None. If this laptop and its stick are lost together, what was keyed here is on paper only."
      columns={[
        {
          id: 'made',
          head: 'Made',
          cell: ({ fields }) => <span className="nowrap">{momentWords(fields.madeAt ?? '')}</span>,
        },
        { id: 'place', head: 'Lies in', cell: ({ fields }) => fields.place },
        {
          id: 'territory',
          head: 'US customs territory',
          cell: ({ fields: { inUsTerritory = 'notKnown' } }) => (
            <>
              <ToneMark tone={inUsTerritory === 'yes' ? 'good' : 'later'} spoken="" /> {territoryWords[inUsTerritory]}
            </>
          ),
        },
        {
          id: 'size',
          head: 'Size',
          number: true,
          cell: ({ fields }) => (fields.bytes === undefined ? '' : bytesWords(fields.bytes)),
        },
        {
          id: 'verified',
          head: 'Read back',
          cell: ({ fields }) =>
            fields.verifiedAt === undefined ? (
              <>
                <ToneMark tone="stop" spoken="" /> never: do not count on it
              </>
            ) : (
              <>
                <ToneMark tone="good" spoken="" /> all equal, sums{' '}
                <span className="mono small">{fields.sha256?.slice(0, 8)}</span>
              </>
            ),
        },
        { id: 'do', head: 'To do', cell: (copy) => <Destroyed copy={copy} /> },
      ]}
    />
  )
}

function Destroyed({ copy }: { copy: Copy }) {
  const { busy, record } = useRecord()
  const say = useSay()
  const remove = async () => {
    if (await record({ action: 'backup.removed', kind: 'backup', id: copy.id, patch: [['removed', true]] }))
      say(`The copy in ${copy.fields.place ?? 'its place'} is off the list.`, 'good')
  }
  return (
    <Button disabled={busy} onClick={() => void remove()} aria-label={`The copy in ${copy.fields.place ?? ''} is gone`}>
      It is gone
    </Button>
  )
}
