import { useEffect, useRef } from 'react'

/**
 * Keys of a screen: 'F2', 'Ctrl+L', 'Ctrl+Shift+C', 'Alt+1'. A key that something nearer has handled (preventDefault) is left alone,
 * and so is every key while a dialog is open, unless it is one of `evenInDialog`.
 */
export function useHotkeys(keys: Readonly<Record<string, () => void>>, evenInDialog: readonly string[] = []): void {
  const current = useRef({ keys, evenInDialog })
  useEffect(() => {
    current.current = { keys, evenInDialog }
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const name = keyName(event)
      const run = current.current.keys[name]
      if (run === undefined) return
      if (!current.current.evenInDialog.includes(name) && document.querySelector('[role="dialog"]') !== null) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function keyName(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey && (event.key.length > 1 || event.ctrlKey || event.metaKey) ? 'Shift+' : ''}${key}`
}
