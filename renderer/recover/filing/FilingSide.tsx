import { laneNames } from '../../../shared/domain/recover/laneReasons'
import { blockWords, leftOutWords } from '../../../shared/exchange/abi/draftWords'
import { partWords } from '../../../shared/domain/recover/answerWords'
import { routeToHash } from '../../frame/routes'
import type { FilingRow } from './useFilingDraft'

/** One entry: why it is kept back, or what its messages leave out. */
export function FilingSide({ row, known }: { row: FilingRow | undefined; known: boolean }) {
  if (row === undefined)
    return (
      <aside className="card list-and-card__side" aria-label="Chosen entry">
        <p className="muted">No entry is chosen.</p>
      </aside>
    )
  const { item, written, reasons } = row
  return (
    <aside className="card list-and-card__side stack" aria-label="Chosen entry">
      <div>
        <h2 className="mono">{item.entryNumber || 'no number'}</h2>
        <p>{item.importerName}</p>
        <p className="small muted">{laneNames[item.home.lane.lane]}</p>
      </div>
      {!known && <p className="small muted">It is being looked through.</p>}
      {reasons.length > 0 && (
        <div>
          <h3>Kept back</h3>
          <ul className="filing__reasons">
            {reasons.map((reason) => (
              <li key={`${reason.type} ${'part' in reason ? reason.part : ''}`}>{blockWords(reason)}</li>
            ))}
          </ul>
        </div>
      )}
      {written.map(({ part, records, leftOut }) => (
        <div key={part}>
          <h3>The {partWords[part]} can be written</h3>
          <p className="small muted">{records} records. What it leaves out or doubts stands in the sidecar too:</p>
          <ul className="filing__reasons small">
            {leftOut.length === 0 && <li>Nothing.</li>}
            {leftOut.map((one) => (
              <li key={`${one.record} ${one.where} ${one.what} ${one.why}`}>{leftOutWords(one)}</li>
            ))}
          </ul>
        </div>
      ))}
      <p>
        <a className="button" href={routeToHash({ at: 'entry', id: item.id })}>
          Open the entry
        </a>
      </p>
    </aside>
  )
}
