import { useEffect, useRef } from 'react'
import { outcomes, type Outcome } from '../../../shared/domain/incident/callsMade'

/** 1 to 6 wherever nothing is being typed, and no dialog is open. */
export function useOutcomeKeys(choose: (outcome: Outcome) => void): void {
  const current = useRef(choose)
  useEffect(() => {
    current.current = choose
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
      if (document.querySelector('[role="dialog"]') !== null) return
      const found = outcomes.find(({ key }) => key === event.key)
      if (found === undefined) return
      event.preventDefault()
      current.current(found.outcome)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio')
