const CHECK_MS = 5_000
/** A hidden window's timers run once a minute at the least; a gap this long means that the machine slept. */
const ASLEEP_MS = 150_000

/** Calls back after the machine has slept: a browser does not tell of suspend, but no timer runs meanwhile. */
export function whenWokenUp(listener: () => void): () => void {
  let lastMs = Date.now()
  const timer = setInterval(() => {
    const nowMs = Date.now()
    if (nowMs - lastMs > ASLEEP_MS) listener()
    lastMs = nowMs
  }, CHECK_MS)
  return () => clearInterval(timer)
}
