import type { BurnDown } from '../../../shared/domain/recover/burnDown'
import { dayWords } from '../../words/times'

const WIDTH = 560
const HEIGHT = 150
const PAD = { left: 34, right: 10, top: 10, bottom: 22 }

/** Bars: what came home on a day. Line: what was left at its end. One scale for both, so that a bar is a step of the line. */
export function BurnDownChart({ burn: { days, all } }: { burn: BurnDown }) {
  const first = days[0]
  const last = days.at(-1)
  if (first === undefined || last === undefined || all === 0) return null
  const top = first.left + first.done
  const inner = { width: WIDTH - PAD.left - PAD.right, height: HEIGHT - PAD.top - PAD.bottom }
  const step = inner.width / days.length
  const x = (nth: number) => PAD.left + nth * step
  const y = (count: number) => PAD.top + inner.height * (1 - count / Math.max(1, top))
  const line = days.map(({ left }, nth) => `${round(x(nth) + step)},${round(y(left))}`)
  return (
    <svg
      className="burn-down"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`From ${top} on ${dayWords(first.day)} to ${last.left} left on ${dayWords(last.day)}`}
    >
      <line className="burn-down__axis" x1={PAD.left} x2={WIDTH - PAD.right} y1={y(0)} y2={y(0)} />
      {days.map(({ day, done }, nth) => (
        <rect
          key={day}
          className="burn-down__bar"
          x={round(x(nth) + step * 0.2)}
          width={round(step * 0.6)}
          y={round(y(done))}
          height={round(y(0) - y(done))}
        />
      ))}
      <polyline className="burn-down__line" points={`${PAD.left},${round(y(top))} ${line.join(' ')}`} />
      <text className="burn-down__text" x={PAD.left - 6} y={y(top) + 4} textAnchor="end">
        {top}
      </text>
      <text className="burn-down__text" x={PAD.left - 6} y={y(0) + 4} textAnchor="end">
        0
      </text>
      <text className="burn-down__text" x={PAD.left} y={HEIGHT - 5}>
        {dayWords(first.day)}
      </text>
      {days.length > 1 && (
        <text className="burn-down__text" x={WIDTH - PAD.right} y={HEIGHT - 5} textAnchor="end">
          {dayWords(last.day)}: {last.left} left
        </text>
      )}
    </svg>
  )
}

const round = (value: number): number => Math.round(value * 10) / 10
