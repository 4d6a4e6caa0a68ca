import { publicContacts, type PublicContact } from '../../../shared/knowledge/publicContacts'
import type { Change } from '../../../shared/journal/item'
import { entityOf, isRemoved, type DeskState } from '../../../shared/journal/state'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { useSay } from '../../ui/Status'
import { Tag, type Tone } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { dayWords } from '../../words/times'

const tones: Readonly<Record<PublicContact['confidence'], Tone>> = {
  verified: 'note',
  recalled: 'later',
  unknown: 'stop',
}

/** What CBP and the agencies publish, with where we read it. It counts once somebody here has reached it. */
export function PublishedCard() {
  const listed = useMade(['contact'], listedIds)
  const { record, busy, refusal } = useRecord()
  const say = useSay()
  const left = publicContacts.filter(({ id }) => !listed.has(id))
  const take = async (rows: readonly PublicContact[]) => {
    if (!(await record(rows.map(takeIn)))) return
    say(
      `${rows.length === 1 ? (rows[0]?.name ?? '') : `${rows.length} contacts`} on the list now: ring them in peace time.`,
      'good',
    )
  }
  return (
    <Card
      title="Published by CBP and the agencies"
      aside={
        left.length > 0 && (
          <Button disabled={busy} onClick={() => void take(left)}>
            Take in all {left.length}
          </Button>
        )
      }
    >
      <p className="muted">
        Verified: read in the source named. Recalled: not read at its source. Unknown: nothing public was found. None
        was rung by us.
      </p>
      {refusal !== undefined && <p role="alert">{refusal}</p>}
      <DataTable
        caption="Published contacts"
        rows={publicContacts}
        keyOf={({ id }) => id}
        empty=""
        columns={[
          {
            id: 'who',
            head: 'Who',
            cell: (one) => (
              <>
                {one.name}
                <div className="small muted">{one.role}</div>
              </>
            ),
          },
          {
            id: 'ways',
            head: 'Telephone, e-mail',
            cell: (one) =>
              one.confidence === 'unknown' ? (
                <span className="small">{one.note}</span>
              ) : (
                [one.phone, one.email].filter(Boolean).map((value) => (
                  <div key={value} className="mono nowrap">
                    {value}
                  </div>
                ))
              ),
          },
          {
            id: 'source',
            head: 'Source',
            cell: (one) => (
              <>
                <Tag tone={tones[one.confidence]}>{one.confidence}</Tag>
                <div className="small muted">
                  {one.source}; read {dayWords(one.checkedOn)}
                </div>
              </>
            ),
          },
          {
            id: 'take',
            head: 'On the list',
            cell: (one) =>
              listed.has(one.id) ? (
                <span className="small muted">yes</span>
              ) : (
                <Button disabled={busy} aria-label={`Take in ${one.name}`} onClick={() => void take([one])}>
                  Take in
                </Button>
              ),
          },
        ]}
      />
    </Card>
  )
}

/** Ids of the published contacts that stand on the list; one that was taken off can be taken in again. */
const listedIds = ({ state }: Desk): ReadonlySet<string> =>
  new Set(publicContacts.map(({ id }) => id).filter((id) => isListed(state, id)))

function isListed(state: DeskState, id: string): boolean {
  const contact = entityOf(state, 'contact', id)
  return contact !== undefined && !isRemoved(contact)
}

function takeIn(one: PublicContact): Change {
  const { id, note, checkedOn, source, ...fields } = one
  return {
    action: 'contact.keyed',
    kind: 'contact',
    id,
    patch: [
      ...Object.entries(fields),
      ['source', [`${source}; read ${checkedOn}`, note].filter(Boolean).join('. ')],
      ['removed', null],
    ],
  }
}
