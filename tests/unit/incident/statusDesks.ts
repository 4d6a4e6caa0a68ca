import fc from 'fast-check'
import type { Change } from '../../../shared/journal/item'
import { deskOf, device, keyed } from '../frame/desk'

/** Desks with several clients whose words are told apart wherever they stand. */
export const at = (time: string, day = '2026-11-24') => `${day}T${time}:00-06:00[America/Chicago]`
export const now = { ms: Date.parse('2026-11-24T16:28:00-06:00'), offsetMinutes: -360, zone: 'America/Chicago' }

export const firm = keyed('firm.keyed', 'firm', 'firm', {
  name: 'Saddleback Customs Brokers',
  filerCode: '000',
  phone: '956-555-0100',
  cleanEmail: 'desk@saddleback.example',
})
export const laptop = keyed('device.joined', 'device', device, { label: 'Desk 2', publicKey: '' })
export const declared = keyed('incident.declared', 'incident', 'incident', {
  title: 'Cyber incident of 24 November',
  discoveredAt: at('02:05'),
  declaredAt: at('02:20'),
  lead: 'Imelda Achterberg',
  stage: 'update',
})

export interface GeneratedClient {
  id: string
  name: string
  number: string
  entries: { bill: string; container: string; product: string; reference: string; facts: string[]; leak: boolean }[]
}

const facts = ['printed', 'presented', 'held', 'examOrdered', 'refused', 'released', 'voided'] as const
const letters = fc.string({ unit: fc.constantFrom(...'bcdfghjklmnpqrstvwxz'), minLength: 6, maxLength: 10 })

/** Clients with names, numbers, bills, containers and products of their own; some entries name another client in free text. */
export const generatedClients: fc.Arbitrary<GeneratedClient[]> = fc
  .array(
    fc.record({
      stem: letters,
      entries: fc.array(
        fc.record({
          facts: fc.array(fc.constantFrom(...facts), { maxLength: 3 }),
          product: letters,
          leak: fc.boolean(),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { minLength: 2, maxLength: 5 },
  )
  .map((clients) =>
    clients.map(({ stem, entries }, nth) => ({
      id: `importer-${nth}`,
      name: `${stem.toUpperCase()}${nth} Trading`,
      number: `${10 + nth}-${String(7_000_001 + nth * 131_071)}00`,
      entries: entries.map((entry, row) => ({
        ...entry,
        facts: [...entry.facts],
        product: `${entry.product}${nth}x${row}`,
        bill: `BILL${nth}9${row}7${stem.toUpperCase()}`,
        container: `TGHU${nth}${row}55${nth}${row}0`,
        reference: `REF-${nth}-${row}-${stem}`,
      })),
    })),
  )

/** The whole desk of these clients. Entries that leak hold another client's name in texts that people key by hand. */
export function deskOfClients(clients: readonly GeneratedClient[], ...more: Change[]) {
  const changes: Change[] = [firm, laptop, declared]
  clients.forEach((client, nth) => {
    const other = clients[(nth + 1) % clients.length]
    changes.push(keyed('importer.keyed', 'importer', client.id, { name: client.name, importerNumber: client.number }))
    client.entries.forEach((entry, row) => {
      const id = `entry-${nth}-${row}`
      const foreign = entry.leak && other !== undefined ? `with ${other.name}, ${other.number}` : ''
      changes.push(
        keyed('entry.opened', 'entry', id, {
          entryNumber: `000-${String(3_100_000 + nth * 10 + row)}-${row}`,
          importer: client.id,
          importerName: client.name,
          consigneeName: other?.name ?? '',
          brokerReference: foreign === '' ? entry.reference : `${entry.reference} ${foreign}`,
          missingDocuments: foreign === '' ? 'packing list' : foreign,
        }),
        keyed('bill.added', 'bill', `${id}-b`, { entry: id, order: 'a', billNumber: entry.bill }),
        keyed('container.added', 'container', `${id}-c`, { entry: id, order: 'a', containerNumber: entry.container }),
        keyed('line.added', 'line', `${id}-l`, {
          entry: id,
          order: 'a',
          description: entry.product,
          product: entry.product,
        }),
        ...entry.facts.map((what, at) =>
          keyed('entry.held', 'fact', `${id}-f${at}`, {
            entry: id,
            what,
            day: '2026-11-24',
            reason: foreign === '' ? 'no reason' : foreign,
            by: other?.name ?? '',
            evidence: foreign === '' ? 'stamp' : foreign,
          }),
        ),
      )
    })
  })
  return deskOf(...changes, ...more)
}
