import { isOpen, type ExceptionStanding } from '../../../shared/domain/respond/exceptions'
import { roleOf } from '../../../shared/domain/roles'
import { routeToHash } from '../../frame/routes'
import { useDesk } from '../../store/hooks'
import { Button, Kbd } from '../../ui/Button'
import { Tag } from '../../ui/Tag'
import { momentWords } from '../../words/times'
import { ruleName } from './exceptionsReport'

export interface ExceptionSideProps {
  exception: ExceptionStanding | undefined
  onAsk: (what: 'explain' | 'settle') => void
}

/** The chosen exception: what was done, against which rule, who said why, who settled it. */
export function ExceptionSide({ exception, onAsk }: ExceptionSideProps) {
  const isLead = useDesk(({ state, operator }) => roleOf(state, operator) === 'lead')
  if (exception === undefined)
    return (
      <aside className="card list-and-card__side" aria-label="Chosen exception">
        <p className="muted">No exception is chosen.</p>
      </aside>
    )
  const open = isOpen(exception)
  const { what, source, entry, reason, reasonBy, reasonAt, settledBy, settledAt, settledHow } = exception
  return (
    <aside className="card list-and-card__side stack" aria-label="Chosen exception">
      <div className="row">
        <Tag tone={open ? 'stop' : 'plain'}>{open ? 'open' : 'settled'}</Tag>
        <h2>{ruleName(exception.rule)}</h2>
      </div>
      <p className="exceptions-what">{what}</p>
      <p className="small muted">{source}</p>
      <div className="exceptions-said">
        <h3>Why</h3>
        {reason === '' ? (
          <p className="muted">Nobody has said yet.</p>
        ) : (
          <>
            <p>{reason}</p>
            <p className="small muted">{[reasonBy, momentWords(reasonAt)].filter(Boolean).join(', ')}</p>
          </>
        )}
      </div>
      {!open && (
        <div className="exceptions-said">
          <h3>Settled</h3>
          <p>{settledHow}</p>
          <p className="small muted">{[settledBy, momentWords(settledAt)].filter(Boolean).join(', ')}</p>
        </div>
      )}
      <div className="row">
        {open && (
          <Button look={reason === '' ? 'primary' : 'plain'} onClick={() => onAsk('explain')}>
            {reason === '' ? 'Explain' : 'Change the reason'} <Kbd>E</Kbd>
          </Button>
        )}
        {open && (
          <Button look={reason === '' ? 'plain' : 'primary'} disabled={!isLead} onClick={() => onAsk('settle')}>
            Settle <Kbd>S</Kbd>
          </Button>
        )}
        {entry !== '' && (
          <a className="button" href={routeToHash({ at: 'entry', id: entry })}>
            Open the entry
          </a>
        )}
      </div>
      {open && !isLead && <p className="small muted">Only the lead settles an exception.</p>}
    </aside>
  )
}
