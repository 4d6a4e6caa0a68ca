/**
 * Where the focus goes. Boxes are inputs that carry their name in `data-box`; the order is the order on the page.
 * `data-stop` marks the boxes at which Enter and Tab stop, `data-mark` says where the value came from.
 */
const boxSelector = 'input[data-box]'

export const boxesIn = (root: HTMLElement): HTMLInputElement[] =>
  [...root.querySelectorAll<HTMLInputElement>(boxSelector)].filter((box) => box.checkVisibility())

export const isBox = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.dataset['box'] !== undefined

export const findBox = (root: HTMLElement, name: string): HTMLInputElement | undefined =>
  [...root.querySelectorAll<HTMLInputElement>(boxSelector)].find((box) => box.dataset['box'] === name)

/** What the kit or the product filled needs no stop: arrows and Shift+Tab still reach it. */
const filledFor = (box: HTMLInputElement): boolean => /^[KPC]/u.test(box.dataset['mark'] ?? '') && box.value !== ''
const isNeeded = (box: HTMLInputElement): boolean => box.dataset['stop'] === 'true' && !filledFor(box)

export function nextNeeded(root: HTMLElement, current: HTMLElement): HTMLInputElement | undefined {
  const after = (box: HTMLElement) => (current.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  return boxesIn(root).find((box) => after(box) && isNeeded(box))
}

export const firstNeeded = (root: HTMLElement): HTMLInputElement | undefined => boxesIn(root).find(isNeeded)

export function besideBox(root: HTMLElement, current: HTMLElement, step: 1 | -1): HTMLInputElement | undefined {
  const boxes = boxesIn(root)
  const at = boxes.findIndex((box) => box === current)
  return at < 0 ? undefined : boxes[at + step]
}

/** The nearest box in the next row up or down, by where it stands on the screen. */
export function boxInRow(root: HTMLElement, current: HTMLElement, step: 1 | -1): HTMLInputElement | undefined {
  const here = current.getBoundingClientRect()
  const middle = here.left + here.width / 2
  let best: HTMLInputElement | undefined
  let bestRow = Infinity
  let bestColumn = Infinity
  for (const box of boxesIn(root)) {
    const place = box.getBoundingClientRect()
    const rows = step === 1 ? place.top - here.bottom : here.top - place.bottom
    if (box === current || rows < 0) continue
    const columns = Math.max(0, place.left - middle, middle - place.right)
    const nearer = rows < bestRow - 4 || (rows < bestRow + 4 && columns < bestColumn)
    if (!nearer) continue
    best = box
    bestRow = rows
    bestColumn = columns
  }
  return best
}

/** While one waited, somebody went to another control, as with a pointer: the focus stays there. */
export function wentElsewhere(from: Element): boolean {
  const here = document.activeElement
  return (
    here !== from && here?.matches('input, select, textarea, button, a') === true && here.closest('.dialog') === null
  )
}

/** The same for a box that may stand behind a fold: a box that is not shown takes no focus. */
export function showBox(box: HTMLInputElement): void {
  const fold = box.closest('details')
  if (fold !== null) fold.open = true
  enterBox(box)
}

/** Puts the focus into a box with its text selected, as a keyer expects: typing replaces. */
export function enterBox(box: HTMLInputElement): void {
  box.focus({ preventScroll: true })
  box.select()
  box.scrollIntoView({ block: 'nearest' })
}

export const caretAtStart = (box: HTMLInputElement): boolean => box.selectionStart === 0 && box.selectionEnd === 0
export const caretAtEnd = (box: HTMLInputElement): boolean =>
  box.selectionStart === box.value.length && box.selectionEnd === box.value.length
