import { nameOf, type Recipient } from '../../../shared/domain/incident/messagesSent'
import { routeToHash } from '../../frame/routes'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable, type Column } from '../../ui/DataTable'
import { ToneMark } from '../../ui/Tag'
import { givenWords } from './messageWords'

export interface RecipientsCardProps {
  recipients: readonly Recipient[]
  chosen: ReadonlySet<string>
  busy: boolean
  onChoose: (chosen: ReadonlySet<string>) => void
  onSent: () => void
}

/** Who gets it, at which address, and what was done. Who has no address is rung. */
export function RecipientsCard({ recipients, chosen, busy, onChoose, onSent }: RecipientsCardProps) {
  const reachable = recipients.filter(({ address }) => address !== undefined)
  const toRing = recipients.length - reachable.length
  const all = chosen.size === recipients.length
  return (
    <Card
      title={`Recipients: ${recipients.length}${toRing === 0 ? '' : `, ${toRing} to be rung`}`}
      aside={
        <div className="row">
          <Button onClick={() => onChoose(new Set(all ? [] : recipients.map(({ party }) => party.id)))}>
            {all ? 'Choose none' : 'Choose all'}
          </Button>
          <Button disabled={busy || chosen.size === 0} onClick={onSent}>
            It was sent …
          </Button>
        </div>
      }
    >
      <DataTable
        caption="Recipients"
        rows={recipients}
        keyOf={({ party }) => party.id}
        empty="Nobody of this audience is on the list yet: key them under Prepare, Contacts."
        columns={[
          {
            id: 'who',
            head: 'Who',
            cell: ({ party }) => (
              <div className="check">
                <input
                  id={`to-${party.id}`}
                  type="checkbox"
                  checked={chosen.has(party.id)}
                  onChange={(event) => onChoose(changed(chosen, party.id, event.target.checked))}
                />
                <label htmlFor={`to-${party.id}`}>
                  <span className="strong">{nameOf(party)}</span>
                  {party.organisation !== '' && party.name !== party.organisation && (
                    <span className="small muted"> {party.name}</span>
                  )}
                </label>
              </div>
            ),
          },
          {
            id: 'address',
            head: 'E-mail',
            cell: ({ party, address, badAddress }) =>
              address !== undefined ? (
                <span className="mono small">{address}</span>
              ) : (
                <span className="small">
                  <ToneMark tone="later" spoken="" />{' '}
                  {badAddress === undefined ? 'no address' : `${badAddress} is no single address`}:{' '}
                  <a href={routeToHash({ at: 'communicate', page: 'calls', id: party.id })}>
                    ring {party.lines.find(({ channel }) => channel === 'phone')?.value ?? 'them'}
                  </a>
                </span>
              ),
          },
          {
            id: 'given',
            head: 'Given',
            cell: (recipient) => {
              const { tone, words } = givenWords(recipient)
              return (
                <span className="small">
                  <ToneMark tone={tone} spoken="" /> {words}
                </span>
              )
            },
          },
          ...(recipients.some(({ party }) => party.mayBeTold !== '') ? [mayBeTold] : []),
        ]}
      />
    </Card>
  )
}

const mayBeTold: Column<Recipient> = {
  id: 'may',
  head: 'May be told',
  cell: ({ party }) => <span className="small muted">{party.mayBeTold}</span>,
}

function changed(chosen: ReadonlySet<string>, id: string, is: boolean): ReadonlySet<string> {
  const next = new Set(chosen)
  if (is) next.add(id)
  else next.delete(id)
  return next
}
