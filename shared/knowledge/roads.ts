import type { Sourced } from './fact'

/** The five ways in which a shipment goes on while the firm’s own system is down (practice 13). Ids are stored. */
export type RoadId = 'paper' | 'serviceCentre' | 'otherBroker' | 'inBond' | 'wait'

export interface RoadRule extends Sourced {
  id: RoadId
  name: string
  /** when it is taken, in one sentence */
  advised: string
  /** what has to be there before it can be taken */
  needs: readonly string[]
  /** what it does not give */
  lacks: readonly string[]
  /** who takes it: the caption of the box; absent where nobody does */
  takenBy?: string
}

const checkedOn = '2026-11-24'

/** In the order in which they are thought of. */
export const roads: readonly RoadRule[] = [
  {
    id: 'paper',
    name: 'Paper',
    advised:
      'Urgent goods of the first days, at a port that takes paper, once CBP headquarters was asked and allowed it.',
    needs: [
      'Leave of CBP headquarters, or the request for it, in the letter',
      'A number of this laptop’s own block',
      'A packet with what the port’s profile asks for',
    ],
    lacks: [
      'Nothing is in ACE until an officer or we key it: it is filed afterwards',
      'Slow: one counter, one officer',
    ],
    source: 'CBP, Cyber Incident Guidance for Customs Brokers; 19 CFR 142.3',
    checkedOn,
    confidence: 'likely',
  },
  {
    id: 'serviceCentre',
    name: 'Service center',
    advised: 'From the second day, for clients with many entries: electronic filing goes on under our own filer code.',
    needs: [
      'A service center that can file under our filer code',
      'Numbers that only it draws, so that none is used twice',
      'A contract, and what it may be given of the clients’ data',
    ],
    lacks: [
      'Whether the contract is enough for the client’s records (19 CFR 111.24) is not confirmed: ask counsel',
      'It sees nothing of what went on paper: tell it the numbers',
    ],
    takenBy: 'Service center',
    source: 'CBP, Cyber Incident Guidance for Customs Brokers; 19 CFR 111.24',
    checkedOn,
    confidence: 'likely',
  },
  {
    id: 'otherBroker',
    name: 'Another broker',
    advised: 'When the outage lasts longer than the client’s goods can wait, and the client wants it so.',
    needs: [
      'The client’s authorization in writing: its records are confidential otherwise',
      'A pack with this client’s data alone',
      'The other broker’s own power of attorney from the client, own filer code and own numbers',
    ],
    lacks: ['Our numbers and our filer code do not go with it', 'The client may stay with the other broker'],
    takenBy: 'Broker',
    source: '19 CFR 111.24',
    checkedOn,
    confidence: 'likely',
  },
  {
    id: 'inBond',
    name: 'In-bond onward',
    advised: 'When the carrier can move the goods under its own bond to a port or warehouse where they can wait.',
    needs: ['A bonded carrier that makes the in-bond movement itself', 'The in-bond number, and where it goes'],
    lacks: [
      'No source says how in-bond on paper is treated while a broker is down: ask the port',
      'The goods are not released: an entry is still owed where they arrive',
    ],
    takenBy: 'Bonded carrier, and where to',
    source: 'CBP Form 7512 instructions; how a downtime is treated was not found',
    checkedOn,
    confidence: 'unsure',
  },
  {
    id: 'wait',
    name: 'Wait',
    advised: 'When nothing spoils, nothing is owed for storage yet, and the days of the entry leave room.',
    needs: ['The last free day and the 15 days for the entry are still ahead', 'The client knows that it waits'],
    lacks: ['Downtime moves no deadline', 'Demurrage and storage run'],
    source: '19 CFR 142.2(a)',
    checkedOn,
    confidence: 'likely',
  },
]

const byId = new Map(roads.map((road) => [road.id, road]))

/** The rule of a road. */
export function roadRule(id: RoadId): RoadRule {
  const rule = byId.get(id)
  if (rule === undefined) throw new Error(`no road ${id}`)
  return rule
}
