import { app, type BrowserWindow } from 'electron'

/** True if this is the first. A second start ends, and the first one's window comes to the front. */
export function isFirstInstance(currentWindow: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return false
  }
  app.on('second-instance', () => {
    const window = currentWindow()
    if (window === null) return
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  return true
}
