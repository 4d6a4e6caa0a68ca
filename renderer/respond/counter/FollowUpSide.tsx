import type { FollowUpRow } from '../../../shared/domain/respond/followUp'
import { routeToHash } from '../../frame/routes'
import { Button, Kbd } from '../../ui/Button'
import { ToneMark } from '../../ui/Tag'
import { clockLines } from '../../words/clocks'
import { dayWords } from '../../words/times'
import { factTitle } from '../factWords'
import { costWords, leftWords } from './followUpReport'

export interface FollowUpSideProps {
  row: FollowUpRow | undefined
  today: string
  /** place of the fact among those that come next */
  onAsk: (nth: number) => void
}

/** The chosen thread: what was said, its clock, what CBP and the terminal say side by side, and what comes next. */
export function FollowUpSide({ row, today, onAsk }: FollowUpSideProps) {
  if (row === undefined)
    return (
      <aside className="card" aria-label="Chosen">
        <p className="muted">Nothing is chosen.</p>
      </aside>
    )
  const { rule, clock } = row
  const cost = costWords(row, today)
  const { clocks } = row.standing
  const lines = clockLines(clocks)
  const told = row.standing.file.facts.findLast(({ fields }) => fields.what === 'clientToldToHold')
  return (
    <aside className="card counter-side" aria-label="Chosen">
      <div>
        <h2>{rule.caption}</h2>
        <p>
          <span className="mono">{row.called}</span> {row.importer}
        </p>
        <p className="small muted">{row.said}</p>
      </div>
      {rule.id === 'terminalNo' && (
        <p className="field__error">
          <ToneMark tone="stop" spoken="Cannot wait: " /> CBP released it and the terminal does not deliver. Free time
          runs on.{' '}
          {told === undefined
            ? 'The client was not told yet.'
            : `The client was told ${dayWords(told.fields.day ?? told.fields.happenedAt?.slice(0, 10) ?? '')}.`}
        </p>
      )}
      <dl className="clock-pair">
        <div>
          <dt>CBP</dt>
          <dd>{lines.find(({ name }) => name === 'Release')?.words}</dd>
        </div>
        <div>
          <dt>Terminal</dt>
          <dd>{lines.find(({ name }) => name === 'Terminal')?.words ?? 'nothing recorded'}</dd>
        </div>
      </dl>
      <dl className="fact-list">
        {clock !== undefined && (
          <div>
            <dt>{clock.caption}</dt>
            <dd>
              {leftWords(clock.day, today)} <span className="small muted">{clock.source}</span>
            </dd>
          </div>
        )}
        {cost !== '' && (
          <div>
            <dt>Cost</dt>
            <dd>{cost}</dd>
          </div>
        )}
        {row.perishable && (
          <div>
            <dt>Spoils</dt>
            <dd>Ask the terminal for plug and temperature, and note both with the time.</dd>
          </div>
        )}
        <div>
          <dt>Rule</dt>
          <dd className="small">{rule.source}</dd>
        </div>
      </dl>
      <div className="stack">
        {rule.next.map((what, nth) => (
          <Button key={what} look={nth === 0 ? 'primary' : 'plain'} onClick={() => onAsk(nth)}>
            {factTitle(what)} <Kbd>{String(nth + 1)}</Kbd>
          </Button>
        ))}
        <a className="button" href={routeToHash({ at: 'entry', id: row.entry })}>
          Open the entry <Kbd>O</Kbd>
        </a>
      </div>
    </aside>
  )
}
