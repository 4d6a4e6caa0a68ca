import { figuresOf } from '../../../shared/domain/incident/figures'
import { coverSentence } from '../../../shared/domain/incident/figuresCover'
import { readoutLines } from '../../../shared/domain/incident/figuresReadout'
import type { StatusPaper } from '../../../shared/sheets/status/paper'
import { useNow } from '../../frame/useNow'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import type { Now } from '../../words/times'
import { statusHead, useStatusPaper } from './useStatusPaper'

function readoutOf(desk: Desk, incident: string | undefined, now: Now) {
  const figures = figuresOf(desk.state, { device: desk.device, now, incident })
  return { ...readoutLines(figures), cover: coverSentence(figures.covers, now) }
}

/** Figures for other branches, by telephone: the same lines in the same order each time. */
export function ReadoutView({ incident }: { incident: string | undefined }) {
  const desk = useDeskHandle()
  const now = useNow(60_000)
  const { lines, check, cover } = useMade('every', readoutOf, incident, now)
  const { busy, said, print, save } = useStatusPaper()
  const make = (): StatusPaper => ({
    ...statusHead(desk),
    is: 'readout',
    ...readoutOf(desk, incident, desk.now()),
  })
  return (
    <div className="sheets">
      <Card title="Read the line, then the figure">
        <p className="strong">{cover}</p>
        <ol className="readout">
          {lines.map(({ line, caption, value }) => (
            <li key={line}>
              <span className="readout__line">{line}</span>
              <span>{caption}</span>
              <span className="readout__value">{value}</span>
            </li>
          ))}
          <li className="readout__check">
            <span className="readout__line">=</span>
            <span>Check sum: all lines together</span>
            <span className="readout__value">{check}</span>
          </li>
        </ol>
      </Card>
      <div className="stack">
        <Card title="To other branches">
          <div className="stack">
            <p>
              The listener prints the same page, writes each figure beside its line, says it back and adds up. When the
              sums differ, a figure was misheard: read all of them again.
            </p>
            <div className="row">
              <Button look="primary" large disabled={busy} onClick={() => void print(make)}>
                {busy ? 'Drawing …' : 'Print the sheet'}
              </Button>
              <Button disabled={busy} onClick={() => void save(make, 'Figures to read out')}>
                Save PDF
              </Button>
            </div>
            <p role="status" className="small">
              {said}
            </p>
          </div>
        </Card>
      </div>
    </div>
  )
}
