import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { addressWith, resolverRules } from './origin'

/** Everything that Chromium does on its own account is off (decision 28); never `--no-sandbox`. */
export const quietSwitches = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-background-mode',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-pings',
  '--disable-features=MediaRouter,OptimizationHints,Translate,AutofillServerCommunication,InterestFeedContentSuggestions',
  // Nothing is kept in the system's key ring, so it need not ask the operator to open it.
  '--password-store=basic',
]

/** The arguments of Lifeboat's window in a browser, with a profile of its own inside the data folder. */
export const browserArguments = (dataFolder: string, token: string, port: number): string[] => [
  `--user-data-dir=${join(dataFolder, 'browser')}`,
  `--app=${addressWith(token)}`,
  '--unlimited-storage',
  '--window-size=1360,860',
  `--host-resolver-rules=${resolverRules(port)}`,
  ...quietSwitches,
]

/** A browser that ends sooner than this has failed, or has handed the window to one that runs already. */
const SHORT_LIFE_MS = 5_000

export type BrowserEnd = 'closed' | 'handedOver' | 'failed'

/** Opens the window; `ended` tells how the browser's process went. */
export function launchBrowser(executable: string, args: string[]): { ended: Promise<BrowserEnd> } {
  const startedMs = Date.now()
  const child = spawn(executable, args, { stdio: 'ignore' })
  return {
    ended: new Promise((resolve) => {
      child.on('error', () => resolve('failed'))
      child.on('exit', (code) => {
        if (Date.now() - startedMs >= SHORT_LIFE_MS) resolve('closed')
        else resolve(code === 0 ? 'handedOver' : 'failed')
      })
    }),
  }
}
