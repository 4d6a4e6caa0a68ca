import type { Reserve } from '../../shared/domain/reserve'
import { Tag } from '../ui/Tag'
import './prepare.css'

/** taken = keyed + void + open + found on paper: said so that it can be added up by the reader (practice 30). */
export function ReserveWords({ reserve }: { reserve: Reserve }) {
  const { size, left, taken, keyed, voided, open, foundOnPaper, quarantined, inClosedEmergency, alarm } = reserve
  return (
    <div className="stack">
      {size > 0 && (
        <div className="meter" role="img" aria-label={`${taken} of ${size} taken, ${left} left`}>
          <svg width="100%" height="10" preserveAspectRatio="none" viewBox={`0 0 ${size} 10`} aria-hidden="true">
            <rect className="meter__taken" x="0" y="0" width={keyed + open + foundOnPaper} height="10" />
            <rect className="meter__void" x={keyed + open + foundOnPaper} y="0" width={voided} height="10" />
          </svg>
        </div>
      )}
      {size === 0 && <p className="strong">Nothing can be drawn on this laptop.</p>}
      <p>
        {taken} taken of {size}: {keyed} keyed, {voided} void, {open} open
        {foundOnPaper > 0 ? `, ${foundOnPaper} found on paper` : ''}. <span className="strong">{left} left.</span>{' '}
        {inClosedEmergency > 0 ? `Emergency block: ${inClosedEmergency}, closed. ` : ''}
        {quarantined > 0 ? `${quarantined} in quarantine until their paper is reconciled.` : ''}
      </p>
      {alarm && (
        <p>
          <Tag tone={left === 0 ? 'stop' : 'later'}>
            {left === 0 ? 'No number is left on this laptop' : 'A fifth or less is left: ask for the next block now'}
          </Tag>
        </p>
      )}
    </div>
  )
}
