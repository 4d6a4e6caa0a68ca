import { build } from 'vite'

/** Builds window, hosts and command. Called by `prepare`, so that `npm ci` leaves a program that runs. */
const quiet = { logLevel: 'warn' }
await build({ ...quiet, configFile: 'vite.config.ts' })
for (const mode of ['main', 'preload', 'browserHost', 'lifeboat'])
  await build({ ...quiet, configFile: 'vite.node.config.ts', mode })
