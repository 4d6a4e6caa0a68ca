import { LANES, type Lane } from '../../../shared/domain/recover/lanes'
import { shortLaneNames } from '../../../shared/domain/recover/laneReasons'

export interface LaneCountsProps {
  counts: Readonly<Record<Lane, number>>
  all: number
  only: Lane | ''
  onOnly: (lane: Lane | '') => void
}

/** How many entries are in each lane; together they are all. A press shows only those that are not home. */
export function LaneCounts({ counts, all, only, onOnly }: LaneCountsProps) {
  return (
    <div className="lane-counts" role="group" aria-label="Entries by lane">
      <button type="button" aria-pressed={only === ''} onClick={() => onOnly('')}>
        <strong>{all.toLocaleString('en-US')}</strong> all entries
      </button>
      <span aria-hidden="true">=</span>
      {LANES.map((lane, nth) => (
        <span key={lane} className="lane-counts__one">
          {nth > 0 && <span aria-hidden="true">+</span>}
          <button type="button" aria-pressed={only === lane} onClick={() => onOnly(only === lane ? '' : lane)}>
            <strong>{counts[lane].toLocaleString('en-US')}</strong> {shortLaneNames[lane]}
          </button>
        </span>
      ))}
    </div>
  )
}
