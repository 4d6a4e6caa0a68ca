import { Fragment } from 'react'
import type { PacketPlan, PacketSheet, PacketWish } from '../../shared/sheets/packet'
import { formEntry } from '../../shared/sheets/pga/registry'
import { Card } from '../ui/Card'
import { CheckField } from '../ui/Field'
import { DocumentsInPacket } from './documents/DocumentsInPacket'

type Counted = 'letter' | 'cbp3461' | 'cbp7501'

export interface PacketContentsProps {
  plan: PacketPlan
  wish: PacketWish
  onWish: (wish: PacketWish) => void
}

const names: Record<PacketSheet, string> = {
  cover: 'Cover',
  letter: 'Downtime letter',
  '3461': 'CBP 3461',
  '7501': 'CBP 7501',
  document: 'Attached document',
  pga: 'Form of an agency',
  strip: 'Keying strip',
  'letter-carrier': 'Letter for the carrier, masked',
  envelope: 'Envelope label',
}
const counted: Partial<Record<PacketSheet, Counted>> = { letter: 'letter', '3461': 'cbp3461', '7501': 'cbp7501' }

/** What is in the packet, in the order of hand-over; copies by the port's profile until changed here. */
export function PacketContents({ plan, wish, onWish }: PacketContentsProps) {
  const sheets = [...new Set(plan.parts.map((part) => part.sheet))]
  return (
    <Card title="In this packet, in order">
      <ol className="packet-list">
        {sheets.map((sheet) => (
          <Fragment key={sheet}>
            {sheet === 'pga' ? (
              <AgencyForms plan={plan} />
            ) : sheet === 'document' ? (
              <DocumentsInPacket plan={plan} wish={wish} onWish={onWish} />
            ) : (
              <li>
                <span>{names[sheet]}</span>
                <Copies
                  sheet={sheet}
                  count={plan.parts.filter((part) => part.sheet === sheet).length}
                  wish={wish}
                  onWish={onWish}
                />
              </li>
            )}
          </Fragment>
        ))}
        {plan.attachments.map((one) => (
          <li key={one.what} className="muted">
            <span>Put behind by hand: {one.named ?? one.what.toLowerCase()}</span>
          </li>
        ))}
      </ol>
      <CheckField
        id="packet-7501"
        label="With the entry summary (7501): due within ten working days, not at release"
        checked={wish.with7501 !== false}
        onChange={(event) => onWish({ ...wish, with7501: event.currentTarget.checked })}
      />
    </Card>
  )
}

/** Each form by its name, with the copies that its agency takes. */
const AgencyForms = ({ plan }: { plan: PacketPlan }) =>
  (plan.values.agencies?.forms ?? []).map(({ form }, at) => (
    <li key={at}>
      <span>{formEntry(form).title}</span>
      <span className="muted">{plan.parts.filter((part) => part.form === at).length}</span>
    </li>
  ))

function Copies({
  sheet,
  count,
  wish,
  onWish,
}: {
  sheet: PacketSheet
  count: number
  wish: PacketWish
  onWish: (wish: PacketWish) => void
}) {
  const which = counted[sheet]
  if (which === undefined) return <span className="muted">{count}</span>
  return (
    <input
      className="input packet-copies"
      type="number"
      min={1}
      max={9}
      value={count}
      aria-label={`Copies of ${names[sheet]}`}
      onChange={(event) => {
        const copies = event.currentTarget.valueAsNumber
        if (copies >= 1 && copies <= 9) onWish({ ...wish, copies: { ...wish.copies, [which]: Math.floor(copies) } })
      }}
    />
  )
}
