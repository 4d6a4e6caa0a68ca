import type { RoadStanding } from '../../../shared/domain/respond/roads'
import type { HandOverError } from '../../../shared/exchange/handOver/pack'
import type { HostError } from '../../../shared/host'
import { roadRule, type RoadId } from '../../../shared/knowledge/roads'
import type { RecordError } from '../../store/types'
import type { WorkerEnd } from '../../store/runWorker'
import { writingErrorWords } from '../../words/errors'
import { workerEndWords } from '../../words/workers'

/** `not chosen: paper`, `Service center`, `Another broker, as its client`. */
export function standingWords({ road, from }: Pick<RoadStanding, 'road' | 'from'>): string {
  const { name } = roadRule(road)
  switch (from) {
    case 'default':
      return `not chosen: ${name.toLowerCase()}`
    case 'client':
      return `${name}, as its client`
    case 'origin':
    case 'own':
      return name
  }
}

/** On two of the roads somebody else files, and is given a pack. */
export const isHandedOver = (road: RoadId): road is 'serviceCentre' | 'otherBroker' =>
  road === 'serviceCentre' || road === 'otherBroker'

export type PackError = HandOverError | RecordError | HostError | WorkerEnd

export function packErrorWords(error: PackError): string {
  switch (error.type) {
    case 'DocumentGone':
      return `No pack was made: ${error.name} is not here, or does not open as it was sealed. Leave it out, or bring the desk’s mirror.`
    case 'DocumentAltered':
      return `No pack was made: ${error.name} is not the file that was attached. Its SHA-256 differs.`
    case 'WorkerNotStarted':
    case 'WorkerStopped':
      return `No pack was made. ${workerEndWords(error)}`
    default:
      return writingErrorWords(error)
  }
}
