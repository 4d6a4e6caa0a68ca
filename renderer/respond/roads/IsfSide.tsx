import { timeLeft } from '../../../shared/domain/deadlines/timeLeft'
import { dueSaid, momentSaid } from '../../../shared/domain/deadlines/words'
import { isfDuty, isfOf, type IsfRow } from '../../../shared/domain/respond/isf'
import { filledIsf, missingElements } from '../../../shared/domain/respond/isfFill'
import { isfElements, isfOfTheCarrier, isfOutside } from '../../../shared/knowledge/isfElements'
import { routeToHash } from '../../frame/routes'
import { useReport } from '../../paper/useReport'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button, Kbd } from '../../ui/Button'
import { ToneMark } from '../../ui/Tag'
import type { Now } from '../../words/times'
import { isfReport } from '../../../shared/sheets/respond/isfSheet'
import { sheetOf } from './isfParties'
import { useIsfText } from './useIsfText'

export type IsfAsk = 'sheet' | 'sent' | 'filed'

const look = ({ state }: Desk, row: IsfRow) => {
  const { fields } = filledIsf(state, row)
  return { duty: isfDuty(state, row), missing: missingElements(fields), stored: isfOf(state, row) }
}
const reads = ['isf', 'entry', 'line', 'bill', 'container', 'fact', 'arrival', 'importer'] as const

/** The chosen filing: its clock, which elements are missing, and the sheet for whoever files it. */
export function IsfSide({ row, now, onAsk }: { row: IsfRow; now: Now; onAsk: (ask: IsfAsk) => void }) {
  const desk = useDeskHandle()
  const { duty, missing, stored } = useMade(reads, look, row)
  const { busy, said, print } = useReport()
  const text = useIsfText()
  const left = duty === undefined ? undefined : timeLeft(duty, now)
  const over = row.state === 'filed' || row.state === 'notRequired'
  return (
    <aside className="card list-and-card__side road-side" aria-label="Chosen filing">
      <div>
        <h2>{row.name}</h2>
        <p className="muted small">
          {[row.importerName, row.vessel].filter(Boolean).join(' · ')}{' '}
          {row.subject === 'entry' && <a href={routeToHash({ at: 'entry', id: row.of })}>Open the entry</a>}
        </p>
      </div>
      <div>
        {left === undefined || duty === undefined ? (
          <p className="road-side__road">
            <ToneMark tone="later" spoken="" /> {row.state === 'modeUnknown' ? 'mode not keyed' : 'lading not keyed'}
          </p>
        ) : (
          <>
            <p className={`duty__left duty__left--${left.tone} road-side__road`}>
              <ToneMark tone={left.tone} spoken="" /> {over ? 'the clock has stopped' : left.words}
            </p>
            <p>{dueSaid(duty.due, now.zone).there}</p>
            {row.ladingAt !== undefined && (
              <p className="muted small">laden {momentSaid(row.ladingAt)}; due 24 hours before</p>
            )}
          </>
        )}
        {row.state === 'notRequired' && <p>The entry says that none is required.</p>}
        {row.state === 'arrived' && (
          <p>It was presented or released: nothing can be filed before lading any more. Ask whether it was.</p>
        )}
        {stored.sentAt !== undefined && (
          <p>
            Sent to {stored.filer ?? 'a filer'}, {momentSaid(stored.sentAt)}
          </p>
        )}
        {stored.filedAt !== undefined && (
          <p>
            <ToneMark tone="good" /> Filed by {stored.filedBy ?? 'somebody'}, {momentSaid(stored.filedAt)}, transaction{' '}
            {row.transactionNumber === '' ? 'number awaited' : <span className="mono">{row.transactionNumber}</span>}
          </p>
        )}
        {row.clockBehind && (
          <p>
            <ToneMark tone="later" spoken="" /> The entry’s own clock does not know it yet: open the sheet and save it.
          </p>
        )}
      </div>
      <div className="road-side__do">
        <Button look="primary" onClick={() => onAsk('sheet')}>
          {over ? 'Open the sheet' : 'Key the sheet'} <Kbd>Enter</Kbd>
        </Button>
        <Button disabled={busy} onClick={() => void print(() => isfReport(sheetOf(desk.state, row)))}>
          Print the sheet
        </Button>
        <Button disabled={text.busy} onClick={() => void text.save(row)}>
          Save as text
        </Button>
        <Button onClick={() => onAsk('sent')}>
          Sent to a filer <Kbd>S</Kbd>
        </Button>
        <Button onClick={() => onAsk('filed')}>
          Filed <Kbd>F</Kbd>
        </Button>
      </div>
      {(text.said ?? said) !== undefined && <p role="status">{text.said ?? said}</p>}
      <div>
        <h3 className="small strong">
          {missing.length === 0 ? 'All ten elements are known' : `Missing: ${missing.length} of ${isfElements.length}`}
        </h3>
        <ul className="isf-elements small">
          {missing.map(({ number, name, by }) => (
            <li key={number}>
              <span className="mono">{number}</span>
              <span>
                {name}
                {by === 'arrival' && <span className="muted"> · may follow</span>}
              </span>
            </li>
          ))}
        </ul>
        <p className="muted small isf-note">
          {isfOfTheCarrier.names.join(' and ')}: the carrier’s. {isfOutside.words}
        </p>
      </div>
    </aside>
  )
}
