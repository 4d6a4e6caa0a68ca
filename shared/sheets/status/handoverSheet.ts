import type { HandoverValues } from '../../domain/incident/handover'
import { LEFT, RIGHT, WIDTH } from '../frame'
import type { Pen } from '../pen'
import type { FontMetrics, LaidPage } from '../sheet'
import { drawFigureRow, handoverFigures } from './figureRow'
import { drawList } from './listBox'
import { finishStatusPages, oneLine, startStatusPage, type PageWords, type StatusHead } from './page'

export interface HandoverSheet {
  values: HandoverValues
  /** '' is a rule to be completed in ink */
  from: string
  to: string
  note: string
}

const GAP = 14
const HALF = (WIDTH - GAP) / 2
const SECOND = LEFT + HALF + GAP

/** One page by design: every list has its room, and what has none is counted. */
export function layoutHandover(
  head: StatusHead,
  { values, from, to, note }: HandoverSheet,
  metrics: FontMetrics,
): LaidPage[] {
  const words: PageWords = {
    title: 'Shift handover',
    under: [
      values.title,
      values.stage === '' ? '' : `stage: ${values.stage}`,
      values.lead === '' ? 'nobody leads' : `lead: ${values.lead}`,
      values.before,
    ]
      .filter(Boolean)
      .join(' \u00b7 '),
    foot: 'Shift handover',
  }
  const page = startStatusPage(head, words, metrics)
  const { pen } = page
  oneLine(pen, LEFT, 94, WIDTH, `On this desk: ${values.onDuty.join(', ') || 'nobody is named'}`, 8.6)
  drawFigureRow(pen, { x: LEFT, y: 100, width: WIDTH, size: 15, figures: handoverFigures(values.figures) })
  oneLine(pen, LEFT, 147, WIDTH, `Figures cover: ${values.cover}`, 7.6, 'sansBold')
  const list = { width: HALF, size: 8.4, rest: 'see the board' }
  drawList(pen, {
    ...list,
    x: LEFT,
    y: 153,
    height: 172,
    title: 'Open promises',
    lines: values.promises,
    empty: 'Nothing was promised and is still open.',
  })
  drawList(pen, {
    ...list,
    x: SECOND,
    y: 153,
    height: 172,
    title: 'Clocks',
    lines: values.clocks,
    empty: 'No clock runs.',
  })
  drawList(pen, {
    ...list,
    x: LEFT,
    y: 329,
    height: 130,
    title: 'Next calls',
    lines: values.calls,
    empty: 'Nobody is to be called.',
    rest: 'see Calls',
  })
  drawBlocks(pen, values)
  drawFiles(pen, values)
  drawNote(pen, note)
  drawSignatures(pen, from, to)
  return finishStatusPages([page], head, words, metrics)
}

/** Where each block of this laptop goes on: the next shift draws after this number and from no other place. */
function drawBlocks(pen: Pen, { blocks }: HandoverValues): void {
  drawList(pen, {
    x: SECOND,
    y: 329,
    width: HALF,
    height: 130,
    size: 8.4,
    title: 'Last number used, each block of this laptop',
    lines: blocks.map(({ range, purpose, last, left, note }) => ({
      what: last === '' ? 'none drawn yet' : last,
      of: `${range}, ${purpose}${note === '' ? '' : ` (${note})`}`,
      due: `${left} left`,
      late: false,
    })),
    empty: 'No block of numbers is on this laptop.',
    rest: 'see Prepare, Entry numbers',
  })
}

const FILES_Y = 463
const FILE_ROWS = 8

/** Plaintext that lies outside the vault, a tick for each: practice 18. */
function drawFiles(pen: Pen, { files }: HandoverValues): void {
  pen.text(LEFT, FILES_Y + 11, 'Files outside the vault: tick each that is destroyed', { size: 9.5, font: 'sansBold' })
  pen.text(LEFT, FILES_Y + 11, String(files.length), { size: 9.5, font: 'sansBold', align: 'right', width: WIDTH })
  pen.line(LEFT, FILES_Y + 15, RIGHT, FILES_Y + 15, 0.9)
  if (files.length === 0) pen.text(LEFT, FILES_Y + 29, 'None is left.', { size: 8.4, grey: true })
  const room = FILE_ROWS * 2
  const shown = files.length <= room ? files.length : room - 1
  const place = (nth: number) => ({
    x: nth < FILE_ROWS ? LEFT : SECOND,
    y: FILES_Y + 29 + (nth % FILE_ROWS) * 13.5,
  })
  files.slice(0, shown).forEach(({ name, savedAt }, nth) => {
    const { x, y } = place(nth)
    pen.tick(x, y, false)
    oneLine(pen, x + 13, y, HALF - 80, name, 8.4)
    oneLine(pen, x + HALF - 66, y, 66, savedAt, 7.4, 'sans', 'right')
  })
  if (shown === files.length) return
  const { x, y } = place(shown)
  oneLine(pen, x, y, HALF, `and ${files.length - shown} more: see Recover, Files outside the vault`, 8.4, 'sansBold')
}

const NOTE_Y = 592

function drawNote(pen: Pen, note: string): void {
  pen.text(LEFT, NOTE_Y + 11, 'What the next shift should know', { size: 9.5, font: 'sansBold' })
  pen.line(LEFT, NOTE_Y + 15, RIGHT, NOTE_Y + 15, 0.9)
  if (note.trim() !== '') {
    const style = {
      size: 8.8,
      font: 'sans',
      smallest: 5.4,
      continued: '\u2026 (the whole note stands in the log)',
    } as const
    pen.fitted(LEFT, NOTE_Y + 20, { width: WIDTH, height: 46 }, note, style)
    return
  }
  for (const nth of [1, 2, 3]) pen.line(LEFT, NOTE_Y + 17 + nth * 16, RIGHT, NOTE_Y + 17 + nth * 16, 0.3)
}

function drawSignatures(pen: Pen, from: string, to: string): void {
  const y = 712
  const width = WIDTH / 3
  const blanks: [string, string][] = [
    ['Handed over by: name, signature', from],
    ['Taken over by: name, signature', to],
    ['Day and time', ''],
  ]
  blanks.forEach(([caption, name], at) => {
    const x = LEFT + at * width
    oneLine(pen, x, y - 4, width - 14, name, 9)
    pen.line(x, y, x + width - 12, y, 0.9)
    pen.text(x, y + 9, caption, { size: 6.8 })
  })
  oneLine(
    pen,
    LEFT,
    y + 20,
    WIDTH,
    'With a signature the next shift takes over what stands here, and what the log holds.',
    6.8,
  )
}
