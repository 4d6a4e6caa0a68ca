/** So long the thread of the window is kept before keys are looked at again, ms: half of what a drawing of it takes. */
const SLICE_MS = 8

/**
 * Works through steps behind the screen, a slice at a time: a window that counts nine hundred entries takes keys between
 * them.
 * @param steps the value that it returns is the result
 * @returns stops it; `onDone` is not called any more
 */
export function inSlices<T>(steps: Iterator<unknown, T>, onDone: (result: T) => void): () => void {
  const goOn = () => {
    const until = performance.now() + SLICE_MS
    do {
      const step = steps.next()
      if (step.done === true) return onDone(step.value)
    } while (performance.now() < until)
    timer = setTimeout(goOn, 0)
  }
  let timer = setTimeout(goOn, 0)
  return () => clearTimeout(timer)
}
