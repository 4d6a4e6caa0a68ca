import type { FullNumber, Stood } from '../../../shared/domain/recover/accountedNumbers'
import { proofSaid, laptopCalled } from '../../../shared/domain/recover/accountingProof'
import { filedWords, fullStateWords, openSentence } from '../../../shared/domain/recover/accountingWords'
import { openOfNumber, type FullAccounting } from '../../../shared/domain/recover/fullAccounting'
import { wallSaid } from '../../../shared/domain/incident/figuresCover'
import { routeToHash } from '../../frame/routes'
import { useDeskHandle } from '../../store/hooks'
import { ToneMark } from '../../ui/Tag'
import { dayWords, momentWords } from '../../words/times'

/** One number whole: what became of it, and the item of the journal on which each statement stands. */
export function NumberSide({ row, accounts }: { row: FullNumber | undefined; accounts: FullAccounting }) {
  const desk = useDeskHandle()
  if (row === undefined)
    return (
      <aside className="card list-and-card__side" aria-label="Chosen number">
        <p className="muted">No number is chosen.</p>
      </aside>
    )
  const said = (proof: FullNumber['proof']) =>
    proof === undefined
      ? 'nothing'
      : `${proofSaid(desk.state, proof)}${proof.wall === undefined ? '' : `, ${wallSaid(proof.wall)}`}`
  const open = openOfNumber(accounts, row)
  const stood = ({ day, by, proof }: Stood) => (
    <>
      {[day === '' ? '' : dayWords(day), by].filter(Boolean).join(', ')}
      <div className="small muted">{said(proof)}</div>
    </>
  )
  return (
    <aside className="card list-and-card__side stack" aria-label="Chosen number">
      <div>
        <h2 className="mono">{row.entryNumber}</h2>
        <p>{row.importer}</p>
      </div>
      {open.map((thing) => (
        <p key={openSentence(desk.state, thing)} className="field__error">
          <ToneMark tone="stop" spoken="Open: " /> {openSentence(desk.state, thing)}
        </p>
      ))}
      <dl className="accounting__facts">
        <dt>State</dt>
        <dd>
          {fullStateWords[row.state]}
          {row.reason === '' ? '' : `: ${row.reason}`}
          <div className="small muted">{said(row.proof)}</div>
        </dd>
        <dt>Laptop</dt>
        <dd>{row.device === '' ? 'none of ours' : laptopCalled(desk.state, row.device)}</dd>
        {row.presented !== undefined && (
          <>
            <dt>Presented</dt>
            <dd>{stood(row.presented)}</dd>
          </>
        )}
        {row.released !== undefined && (
          <>
            <dt>Released</dt>
            <dd>{stood(row.released)}</dd>
          </>
        )}
        {row.filed !== undefined && row.state !== 'void' && (
          <>
            <dt>Filed</dt>
            <dd>
              {filedWords[row.filed.state]}
              {row.filed.exportedAt !== '' && <div className="small">exported {momentWords(row.filed.exportedAt)}</div>}
              {row.filed.acceptedAt !== '' && <div className="small">accepted {momentWords(row.filed.acceptedAt)}</div>}
              {row.filed.proof !== undefined && <div className="small muted">{said(row.filed.proof)}</div>}
            </dd>
          </>
        )}
      </dl>
      {row.entry !== '' && (
        <p>
          <a className="button button--primary" href={routeToHash({ at: 'entry', id: row.entry })}>
            Open the entry
          </a>
        </p>
      )}
    </aside>
  )
}
