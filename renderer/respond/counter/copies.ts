import { masked } from '../../../shared/sheets/masked'
import type { PacketPart, PacketPlan } from '../../../shared/sheets/packet'

/** Who outside is given a copy. */
export type CopyFor = 'carrier' | 'client'

export const COPIES: Readonly<Record<CopyFor, { title: string; about: string; what: string }>> = {
  carrier: {
    title: 'Carrier and driver',
    about: 'The letter and the envelope label. No importer number, no consignee number, no value, no duty.',
    what: 'Carrier’s copy',
  },
  client: {
    title: 'Client',
    about: 'The 3461 and the 7501 of this entry. Nothing of another client.',
    what: 'Client’s copy',
  },
}

const PARTS: Readonly<Record<CopyFor, PacketPart[]>> = {
  carrier: [
    { sheet: 'letter-carrier', copy: 'CARRIER COPY', audience: 'carrier' },
    { sheet: 'envelope', copy: 'ENVELOPE', audience: 'carrier' },
  ],
  client: [
    { sheet: '3461', copy: 'CLIENT COPY', audience: 'broker' },
    { sheet: '7501', copy: 'CLIENT COPY', audience: 'broker' },
  ],
}

/**
 * The pages of a packet that one outsider is given, and nothing else of it: what he may not see is taken out of the
 * values themselves, in every mode of transport, so that no page can show it.
 */
export function copyPlan(plan: PacketPlan, whom: CopyFor): PacketPlan {
  const { agencies: _agencies, documents: _documents, ...values } = plan.values
  return {
    ...plan,
    values: whom === 'carrier' ? masked(values) : values,
    parts: PARTS[whom],
    attachments: [],
    title: `${plan.title}, ${COPIES[whom].what}`,
  }
}
