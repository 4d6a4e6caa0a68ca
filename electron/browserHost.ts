import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './browser/findBrowser'
import { browserArguments, launchBrowser } from './browser/launchBrowser'
import { addressWith, PORT } from './browser/origin'
import { createHostServer } from './browser/server'
import { announceHost, runningHost, withdrawHost } from './browser/singleHost'
import { makeHost } from './node/nodeHost'
import { realContext } from './node/realContext'

/** Lifeboat's window in an installed browser, served by this process on this machine alone. */
const windowFolder = join(dirname(fileURLToPath(import.meta.url)), '..', 'renderer')
const context = realContext({
  host: 'browser',
  version: __LIFEBOAT_VERSION__,
  renew: () => undefined, // the window replaces itself
  requestsBlocked: () => null, // nothing here can see what the browser does
})
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const other = await runningHost(context.dataFolder)
if (other === null) await serve()
else {
  say('Lifeboat is running already; its window is opened again.')
  const end = await openWindow(other.token, other.port)
  process.exitCode = end === 'failed' ? 1 : 0
}

async function serve(): Promise<void> {
  const token = randomBytes(24).toString('base64url')
  const { host, follow } = makeHost(context)
  const { server, end: endServer } = createHostServer(host, windowFolder, token)
  const port = await listen(server)
  await announceHost(context.dataFolder, { pid: process.pid, port, token })

  const end = async (): Promise<void> => {
    endServer()
    await follow.settled()
    await withdrawHost(context.dataFolder)
    process.exit(0)
  }
  process.once('SIGINT', () => void end())
  process.once('SIGTERM', () => void end())

  const opened = await openWindow(token, port)
  if (opened === 'closed') await end()
}

/** Opens the browser and waits for it to close; where there is none, prints the address and goes on serving. */
async function openWindow(token: string, port: number): Promise<'closed' | 'handedOver' | 'failed' | 'printed'> {
  const address = addressWith(token)
  if (process.env['LIFEBOAT_NO_LAUNCH'] === '1') {
    say(`Lifeboat is at ${address} on port ${port}`)
    return 'printed'
  }
  const executable = findBrowser(process.platform, process.env)
  if (executable === null) {
    say(`No Chrome, Edge or Chromium was found. ${byHand(address, port)}`)
    return 'printed'
  }
  say('Lifeboat is open in its own browser window. Close the window to end it.')
  const end = await launchBrowser(executable, browserArguments(context.dataFolder, token, port)).ended
  if (end === 'failed') say(`${executable} could not be started. ${byHand(address, port)}`)
  return end
}

function byHand(address: string, port: number): string {
  return port === PORT
    ? `Open this address in a Chromium-based browser on this machine: ${address}`
    : `Port ${PORT} is taken by another program: end that program and start Lifeboat again.`
}

/** Listens on this machine only; on the fixed port if it is free, else on any: the launched browser is told which. */
function listen(server: Server): Promise<number> {
  const wanted = Number(process.env['LIFEBOAT_PORT'] ?? PORT)
  return new Promise((resolve, reject) => {
    const on = (port: number): void => {
      server.listen(port, '127.0.0.1', () => {
        const address = server.address()
        resolve(typeof address === 'object' && address !== null ? address.port : port)
      })
    }
    server.once('error', (failure) => {
      if (!('code' in failure) || (failure.code !== 'EADDRINUSE' && failure.code !== 'EACCES')) reject(failure)
      server.once('error', reject)
      on(0)
    })
    on(wanted)
  })
}
