import { LEFT, WIDTH } from '../frame'
import type { Flow } from '../flow'
import { LEADING } from '../text'

/** One thing that one person does in the first hour: by when in large type, whom to ring larger still, blanks for ink. */
export interface Job {
  number: number
  title: string
  /** clock time: `02:25`; '' where there is none. `day` only where it is another day than the one before */
  by: string
  day: string
  detail: string
  /** whom to ring, or what there is to do where no number is known */
  ring: { who: string; number: string; beside: string }[]
  /** words to begin with; '' where nothing is to be said */
  say: string
  /** who does it otherwise */
  otherwise: string
  /** what was recorded already: `02:31, N. Ortiz`; '' = blanks for ink */
  done: string
}

const SIDE = 116
const TEXT = WIDTH - SIDE - 34
const SMALL = 8.4
const PITCH = SMALL * LEADING

/** A row across the page: number, what to do, and at the right the time and the blanks. It is never parted. */
export function drawJob(flow: Flow, job: Job): void {
  const { pen } = flow
  const detail = pen.lines(job.detail, TEXT, 'sans', SMALL)
  const say = job.say === '' ? [] : pen.lines(`Say: ${job.say}`, TEXT, 'sansBold', SMALL)
  const ringHeight = job.ring.reduce((sum, { number }) => sum + (number === '' ? 13 : 19), 0)
  const left = 15 + (detail.length + say.length) * PITCH + ringHeight
  const height = Math.max(left, 58) + 7
  const top = flow.room(height)
  const page = flow.pen
  page.line(LEFT, top, LEFT + WIDTH, top, 0.5)
  page.text(LEFT, top + 14, String(job.number), { size: 15, font: 'sansBold' })
  const x = LEFT + 24
  page.fitted(x, top + 4.5, { width: TEXT, height: 12 }, job.title, { size: 11, font: 'sansBold', smallest: 7 })
  let y = top + 15
  for (const line of detail) page.text(x, (y += PITCH), line, { size: SMALL })
  for (const { who, number, beside } of job.ring) {
    y += number === '' ? 13 : 19
    const width = number === '' ? 0 : page.width(number, 'monoBold', 15)
    if (number !== '') page.text(x, y - 2, number, { size: 15, font: 'monoBold' })
    const at = number === '' ? x : x + width + 8
    const words = [who, beside].filter(Boolean).join(' \u00b7 ')
    page.fitted(at, y - 12, { width: x + TEXT - at, height: 12 }, words, {
      size: 9,
      font: 'sansBold',
      smallest: 6,
      from: 'bottom',
    })
  }
  for (const line of say) page.text(x, (y += PITCH), line, { size: SMALL, font: 'sansBold' })
  drawSide(flow, job, top)
}

function drawSide({ pen }: Flow, job: Job, top: number): void {
  const x = LEFT + WIDTH - SIDE
  if (job.by !== '') {
    pen.text(x, top + 18, `by ${job.by}`, { size: 16, font: 'sansBold' })
    pen.text(x, top + 18, job.day, { size: 7.4, align: 'right', width: SIDE })
  } else pen.text(x, top + 14, 'no time set', { size: 8.4 })
  if (job.otherwise !== '')
    pen.fitted(x, top + 24, { width: SIDE, height: 9 }, `else ${job.otherwise}`, { size: 7.6, font: 'sans' })
  if (job.done !== '') {
    pen.fitted(x, top + 34, { width: SIDE, height: 22 }, `Done ${job.done}`, { size: 9, font: 'sansBold' })
    return
  }
  pen.line(x, top + 52, x + 64, top + 52, 0.9)
  pen.text(x, top + 59, 'Done at', { size: 6.4 })
  pen.line(x + 74, top + 52, x + SIDE, top + 52, 0.9)
  pen.text(x + 74, top + 59, 'Initials', { size: 6.4 })
}
