import { entitiesOf, isRemoved, textOf, type DeskState } from '../../journal/state'
import { roads, type RoadId } from '../../knowledge/roads'
import { rememberBy } from '../remember'
import { roadReader, shipmentsOf, type RoadStanding, type Shipment } from './roads'

export interface ShipmentRoad {
  shipment: Shipment
  standing: RoadStanding
}

export interface ClientRoad {
  /** id of the client */
  importer: string
  name: string
  /** its own choice, which holds for those of its shipments that have none of their own */
  standing: RoadStanding
  /** its shipments that are still to go, by the road that each takes */
  open: Readonly<Record<RoadId, number>>
  done: number
  shipments: number
}

export interface RoadsTable {
  shipments: readonly ShipmentRoad[]
  clients: readonly ClientRoad[]
  /** still to go, by road; with `done` they make `all` */
  open: Readonly<Record<RoadId, number>>
  /** still to go on paper because nobody chose */
  notChosen: number
  done: number
  all: number
}

const noneYet = (): Record<RoadId, number> => ({ paper: 0, serviceCentre: 0, otherBroker: 0, inBond: 0, wait: 0 })

/** Every client and shipment with its road, and how many go which way. Each shipment is counted once. */
export const roadsTable = rememberBy(
  ['entry', 'fact', 'arrival', 'inFlight', 'flightDecision', 'importer', 'road'],
  (state: DeskState): RoadsTable => {
    const roadFor = roadReader(state)
    const shipments = shipmentsOf(state).map((shipment) => ({
      shipment,
      standing: roadFor(shipment.subject, shipment.of),
    }))
    const clients = new Map<string, ClientRoad & { open: Record<RoadId, number> }>()
    for (const importer of entitiesOf(state, 'importer').values())
      if (!isRemoved(importer))
        clients.set(importer.id, {
          importer: importer.id,
          name: textOf(importer, 'name') || 'no name',
          standing: roadFor('importer', importer.id),
          open: noneYet(),
          done: 0,
          shipments: 0,
        })
    const open = noneYet()
    let notChosen = 0
    let done = 0
    for (const { shipment, standing } of shipments) {
      const client = clients.get(shipment.importer)
      if (client !== undefined) client.shipments += 1
      if (shipment.done) {
        done += 1
        if (client !== undefined) client.done += 1
        continue
      }
      open[standing.road] += 1
      if (client !== undefined) client.open[standing.road] += 1
      if (standing.from === 'default') notChosen += 1
    }
    return {
      shipments,
      clients: [...clients.values()].sort(
        (a, b) => openOf(b) - openOf(a) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
      ),
      open,
      notChosen,
      done,
      all: shipments.length,
    }
  },
)

/** How many of a client’s shipments are still to go. */
export const openOf = ({ open }: Pick<ClientRoad, 'open'>): number => roads.reduce((sum, { id }) => sum + open[id], 0)
