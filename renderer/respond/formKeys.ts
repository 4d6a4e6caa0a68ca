import type { KeyboardEvent } from 'react'
import { besideBox, boxesIn, boxInRow, caretAtEnd, caretAtStart, enterBox, isBox, nextNeeded } from './boxNavigation'

/** What the form does for the keys that are not a plain move from box to box. Each gets the box that has the focus. */
export interface FormCommands {
  /** Before Enter or Tab goes on: what was keyed here may ask for other boxes, and they stand before one looks for the next. */
  decide(box: HTMLInputElement): void
  /** Enter or Tab on the last box of a line. */
  afterLine(box: HTMLInputElement): void
  /** Enter or Tab on the empty first box of a line that has nothing keyed: the lines are done. False: it is not one. */
  leavesLines(box: HTMLInputElement): boolean
  /** Enter or Tab on the last box of all. */
  afterLast(): void
  /** Up from the first row of a line's boxes, down from the last one. False: there is no such line. */
  otherLine(box: HTMLInputElement, step: 1 | -1): boolean
  newRow(box: HTMLInputElement): void
  newTariff(box: HTMLInputElement): void
  removeRow(box: HTMLInputElement): void
  repeat(box: HTMLInputElement): void
  tentative(box: HTMLInputElement): void
  /** the nth of the values used most in this box, from 0 */
  frequent(box: HTMLInputElement, nth: number): void
  help(box: HTMLInputElement): void
}

const inLine = (box: HTMLInputElement): boolean => box.closest('.line-boxes') !== null

/** The keys of heads-down keying. What is not ours goes on to the browser. */
export function onFormKey(event: KeyboardEvent<HTMLElement>, root: HTMLElement, commands: FormCommands): void {
  const box = event.target
  if (!isBox(box)) return
  const done = event.ctrlKey || event.metaKey ? withControl(event, box, commands) : plain(event, box, root, commands)
  if (!done) return
  event.preventDefault()
  event.stopPropagation()
}

function withControl(event: KeyboardEvent<HTMLElement>, box: HTMLInputElement, commands: FormCommands): boolean {
  if (event.altKey) return false
  if (/^[1-9]$/u.test(event.key)) {
    commands.frequent(box, Number(event.key) - 1)
    return true
  }
  switch (event.key) {
    case 'Enter':
      if (event.shiftKey) commands.newTariff(box)
      else commands.newRow(box)
      return true
    case 'Delete':
      commands.removeRow(box)
      return true
    case 'd':
    case 'D':
      commands.repeat(box)
      return true
    case 'q':
    case 'Q':
      commands.tentative(box)
      return true
    default:
      return false
  }
}

function plain(
  event: KeyboardEvent<HTMLElement>,
  box: HTMLInputElement,
  root: HTMLElement,
  commands: FormCommands,
): boolean {
  if (event.altKey) return false
  switch (event.key) {
    case 'Enter':
      return event.shiftKey ? back(root, box) : forward(root, box, commands)
    case 'Tab':
      return event.shiftKey ? back(root, box) : forward(root, box, commands)
    case 'ArrowRight':
      return caretAtEnd(box) && moved(besideBox(root, box, 1))
    case 'ArrowLeft':
      return caretAtStart(box) && moved(besideBox(root, box, -1))
    case 'ArrowDown':
      return byRow(root, box, 1, commands)
    case 'ArrowUp':
      return byRow(root, box, -1, commands)
    case 'PageDown':
      return inLine(box) && commands.otherLine(box, 1)
    case 'PageUp':
      return inLine(box) && commands.otherLine(box, -1)
    case 'F1':
      commands.help(box)
      return true
    default:
      return false
  }
}

function moved(next: HTMLInputElement | undefined): boolean {
  if (next === undefined) return false
  enterBox(next)
  return true
}

function forward(root: HTMLElement, box: HTMLInputElement, commands: FormCommands): boolean {
  if (inLine(box) && commands.leavesLines(box)) return true
  commands.decide(box)
  const next = nextNeeded(root, box)
  const back = box.dataset['kind'] === 'tariff' ? firstOpen(box.closest<HTMLElement>('.line-boxes')) : undefined
  if (back !== undefined && (next === undefined || next.dataset['kind'] !== 'tariff')) enterBox(back)
  else if (inLine(box) && (next === undefined || !inLine(next))) commands.afterLine(box)
  else if (next === undefined) commands.afterLast()
  else enterBox(next)
  return true
}

/** From the chapter 98 and 99 numbers one goes back to what the line still lacks. */
const firstOpen = (line: HTMLElement | null): HTMLInputElement | undefined =>
  line === null ? undefined : boxesIn(line).find((box) => box.dataset['stop'] === 'true' && box.value === '')

/** Back goes through every box, also those that were filled: that is how one corrects them. */
const back = (root: HTMLElement, box: HTMLInputElement): boolean => moved(besideBox(root, box, -1))

function byRow(root: HTMLElement, box: HTMLInputElement, step: 1 | -1, commands: FormCommands): boolean {
  const next = boxInRow(root, box, step)
  const leavesLine = inLine(box) && (next === undefined || !inLine(next))
  if (leavesLine && commands.otherLine(box, step)) return true
  return moved(next)
}
