/**
 * Keys struck, and texts pasted, while the form waits for an answer (a product being looked up, its values being saved)
 * are kept and played back afterwards into whatever box has the focus then, so that a fast keyer loses none. A dialog
 * that asks meanwhile, as for the reason of an amendment, has its own keys.
 */
export interface KeyHold {
  /** Holds keys until `work` is settled; then plays them back, unless another hold has begun meanwhile. */
  during(work: Promise<unknown>): void
  begin(): void
  /** Stops listening; what was held is dropped with the screen. */
  end(): void
}

const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead'])
const pastes = (event: KeyboardEvent): boolean => event.ctrlKey && event.key.toLowerCase() === 'v'
const inDialog = ({ target }: Event): boolean => target instanceof Element && target.closest('.dialog') !== null

export function createKeyHold(target: Window): KeyHold {
  const kept: (() => void)[] = []
  let holding = 0

  function keep(event: Event, again: () => void): void {
    if (holding === 0 || !event.isTrusted || inDialog(event)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    kept.push(again)
  }

  function keepKey(event: KeyboardEvent): void {
    // Ctrl+V goes through: the paste that it makes is kept.
    if (!modifiers.has(event.key) && !pastes(event)) keep(event, () => play(event))
  }

  function keepPaste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    keep(event, () => paste(text))
  }

  function playBack(): void {
    for (let again = kept.shift(); again !== undefined; again = kept.shift()) {
      again()
      if (holding > 0) return
    }
  }

  return {
    during(work) {
      holding += 1
      const release = () => {
        holding -= 1
        if (holding === 0) playBack()
      }
      work.then(release, release)
    },
    begin() {
      target.addEventListener('keydown', keepKey, { capture: true })
      target.addEventListener('paste', keepPaste, { capture: true })
    },
    end() {
      kept.length = 0
      target.removeEventListener('keydown', keepKey, { capture: true })
      target.removeEventListener('paste', keepPaste, { capture: true })
    },
  }
}

/** One key, as if struck now: the listeners first; then, if none of them took it, its effect on the text. */
function play(event: KeyboardEvent): void {
  const element = document.activeElement
  if (element === null) return
  const copy = new KeyboardEvent('keydown', {
    key: event.key,
    code: event.code,
    ctrlKey: event.ctrlKey,
    shiftKey: event.shiftKey,
    altKey: event.altKey,
    metaKey: event.metaKey,
    bubbles: true,
    cancelable: true,
  })
  const taken = !element.dispatchEvent(copy)
  if (taken || !(element instanceof HTMLInputElement)) return
  if (event.ctrlKey && event.key.toLowerCase() === 'a') element.select()
  if (event.ctrlKey || event.altKey || event.metaKey) return
  if (event.key.length === 1) write(element, event.key)
  else if (event.key === 'Backspace') write(element, '', { back: 1 })
  else if (event.key === 'Delete') write(element, '', { ahead: 1 })
  else if (event.key === 'Home') element.setSelectionRange(0, 0)
  else if (event.key === 'End') element.setSelectionRange(element.value.length, element.value.length)
}

/** A text from the clipboard: the box may clean it first. */
function paste(text: string): void {
  const element = document.activeElement
  if (element === null) return
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  const again = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
  if (element.dispatchEvent(again) && element instanceof HTMLInputElement) write(element, text)
}

/** Replaces the selection, or where there is none so many characters before or after the caret, as typing does. */
function write(input: HTMLInputElement, text: string, { back = 0, ahead = 0 } = {}): void {
  const start = input.selectionStart ?? input.value.length
  const end = input.selectionEnd ?? start
  const chosen = start !== end
  input.setRangeText(
    text,
    chosen ? start : Math.max(0, start - back),
    chosen ? end : Math.min(input.value.length, end + ahead),
    'end',
  )
  input.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }))
}
