import { build } from 'vite'

/**
 * Builds window, hosts and command, silently. Called by `prepare`, so that `npm ci` leaves a program that runs.
 * `node build/build.mjs window browserHost` builds only the parts named.
 */
const nodeParts = ['main', 'preload', 'browserHost', 'lifeboat']
const named = process.argv.slice(2)
const isWanted = (part) => named.length === 0 || named.includes(part)
const unknown = named.find((part) => part !== 'window' && !nodeParts.includes(part))
if (unknown !== undefined) {
  console.error(`build: there is no part ${unknown}; the parts are window, ${nodeParts.join(', ')}`)
  process.exit(2)
}

process.env.NODE_ENV = 'production'
const quiet = { logLevel: 'error' }
const parts = ['window', ...nodeParts].filter(isWanted)
const results = await Promise.allSettled(
  parts.map((part) =>
    part === 'window'
      ? build({ ...quiet, configFile: 'vite.config.ts' })
      : build({ ...quiet, configFile: 'vite.node.config.ts', mode: part }),
  ),
)
results.forEach((result, i) => {
  if (result.status === 'fulfilled') return
  console.error(`build: ${parts[i]} failed\n${result.reason instanceof Error ? result.reason.message : result.reason}`)
  process.exitCode = 1
})
