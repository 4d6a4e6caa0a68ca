import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { ToneMark, type Tone } from './Tag'
import './status.css'

type Say = (sentence: string, tone?: Tone) => void
const Speaker = createContext<Say>(() => undefined)

/** Says one sentence on the screen and aloud; a refusal (tone stop or later) stays until it is closed. */
export const useSay = (): Say => useContext(Speaker)

const shownForMs = 8_000

/** One status line for the whole window, read aloud politely; it never takes the focus. */
export function StatusProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<{ sentence: string; tone: Tone; nth: number } | null>(null)
  const say = useCallback<Say>((sentence, tone = 'plain') => {
    setSaid((before) => ({ sentence, tone, nth: (before?.nth ?? 0) + 1 }))
  }, [])
  useEffect(() => {
    if (said === null || said.tone === 'stop' || said.tone === 'later') return
    const timer = setTimeout(() => setSaid(null), shownForMs)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <Speaker.Provider value={useMemo(() => say, [say])}>
      {children}
      <div aria-live="polite" role="status">
        {said !== null && (
          <div className={`status status--${said.tone}`} key={said.nth}>
            <ToneMark tone={said.tone} />
            <span>{said.sentence}</span>
            <button type="button" onClick={() => setSaid(null)} aria-label="Close this message">
              ✕
            </button>
          </div>
        )}
      </div>
    </Speaker.Provider>
  )
}
