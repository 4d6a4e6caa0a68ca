import type { Change, Patch } from '../../journal/item'
import { entitiesOf, entityOf, textOf, valueOf, type DeskState, type Entity } from '../../journal/state'
import { fieldsOf, type Row } from '../entryFile'
import { joinedId } from '../incident/joinedId'
import type { FieldsOf } from '../kinds'
import { idsIn } from '../plan'
import { rememberBy } from '../remember'

export type PaymentRow = Row<FieldsOf<'payment'>>

/** Every payment, the latest first; withdrawn ones too, since they stay readable. */
export const paymentsOf: (state: DeskState) => readonly PaymentRow[] = rememberBy(['payment'], (state) =>
  [...entitiesOf(state, 'payment').values()]
    .sort((a, b) => (a.born.at < b.born.at ? 1 : -1))
    .map((entity) => ({ id: entity.id, entity, fields: fieldsOf('payment', entity) })),
)

/** entry → the payments that name it and stand. */
export const paymentsByEntry: (state: DeskState) => ReadonlyMap<string, readonly string[]> = rememberBy(
  ['payment'],
  (state) => {
    const byEntry = new Map<string, string[]>()
    for (const { id, fields } of paymentsOf(state)) {
      if (fields.withdrawn === true) continue
      for (const entry of idsIn(fields.entries)) byEntry.set(entry, [...(byEntry.get(entry) ?? []), id])
    }
    return byEntry
  },
)

/** The fact that a payment brings about for an entry: found again when the payment is withdrawn. */
export const paidFactId = (payment: string, entry: string): string => joinedId('paid', payment, entry)

export interface PaymentMade {
  id: string
  importer: string
  entries: readonly string[]
  amount: number
  how: NonNullable<FieldsOf<'payment'>['how']>
  checkNumber: string
  payee: string
  /** RFC 9557 */
  at: string
  by: string
  receipt: string
  /** id of the scanned receipt; '' when there is none yet */
  document: string
}

const said = (field: string, text: string): Patch => (text === '' ? [] : [[field, text]])
const receiptSaid = (receipt: string): string => (receipt === '' ? 'payment, no receipt yet' : `receipt ${receipt}`)

/** The payment and the fact *paid* of each of its entries: one item, so that neither stands without the other. */
export function paymentChanges(made: PaymentMade): Change[] {
  return [
    {
      action: 'payment.made',
      kind: 'payment',
      id: made.id,
      patch: [
        ['importer', made.importer],
        ['entries', made.entries.join(' ')],
        ['amount', made.amount],
        ['how', made.how],
        ...said('checkNumber', made.checkNumber),
        ...said('payee', made.payee),
        ['at', made.at],
        ['by', made.by],
        ...said('receipt', made.receipt),
        ...said('document', made.document),
      ],
    },
    ...made.entries.map((entry): Change => ({
      action: 'entry.paid',
      kind: 'fact',
      id: paidFactId(made.id, entry),
      patch: [
        ['entry', entry],
        ['what', 'paid'],
        ['happenedAt', made.at],
        ['day', made.at.slice(0, 10)],
        ['evidence', receiptSaid(made.receipt)],
        ['by', made.by],
        ...said('scan', made.document),
      ],
    })),
  ]
}

/** Takes a payment back, and with it the facts that it brought about and that still stand: one item, one reason. */
export function withdrawPayment(state: DeskState, payment: Entity, why: string): Change[] {
  const patch: Patch = [
    ['withdrawn', true],
    ['withdrawnWhy', why],
  ]
  const facts = idsIn(textOf(payment, 'entries'))
    .map((entry) => entityOf(state, 'fact', paidFactId(payment.id, entry)))
    .filter((fact) => fact !== undefined)
    .filter((fact) => valueOf(fact, 'withdrawn') !== true)
  return [
    { action: 'payment.withdrawn', kind: 'payment', id: payment.id, patch },
    ...facts.map((fact): Change => ({ action: 'fact.withdrawn', kind: 'fact', id: fact.id, patch })),
  ]
}
