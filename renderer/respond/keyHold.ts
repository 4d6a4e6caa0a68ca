/**
 * Keys struck while the form waits for an answer (a product being looked up, its values being saved) are kept and
 * played back afterwards into whatever box has the focus then, so that a fast keyer loses none.
 */
export interface KeyHold {
  /** Holds keys until `work` is settled; then plays them back, unless another hold has begun meanwhile. */
  during(work: Promise<unknown>): void
  begin(): void
  /** Stops listening; what was held is dropped with the screen. */
  end(): void
}

const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead'])

export function createKeyHold(target: Window): KeyHold {
  const kept: KeyboardEvent[] = []
  let holding = 0

  function keep(event: KeyboardEvent): void {
    if (holding === 0 || !event.isTrusted || modifiers.has(event.key)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    kept.push(event)
  }

  function playBack(): void {
    for (let event = kept.shift(); event !== undefined; event = kept.shift()) {
      play(event)
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
    begin: () => target.addEventListener('keydown', keep, { capture: true }),
    end() {
      kept.length = 0
      target.removeEventListener('keydown', keep, { capture: true })
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
  if (event.ctrlKey || event.altKey || event.metaKey) return
  if (event.key.length === 1) write(element, event.key, 0)
  else if (event.key === 'Backspace') write(element, '', 1)
}

/** Replaces the selection, or `back` characters before the caret, as typing does. */
function write(input: HTMLInputElement, text: string, back: number): void {
  const end = input.selectionEnd ?? input.value.length
  const start = input.selectionStart ?? end
  const from = start === end ? Math.max(0, start - back) : start
  input.setRangeText(text, from, end, 'end')
  input.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }))
}
