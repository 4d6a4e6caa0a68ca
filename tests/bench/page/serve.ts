import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHostServer } from '../../../electron/browser/server'
import { makeHost } from '../../../electron/node/nodeHost'
import { realContext } from '../../../electron/node/realContext'

/** The real browser host over the measuring page, in a process of its own; prints `port token`. */
const dataFolder = await mkdtemp(join(tmpdir(), 'lifeboat-bench-'))
const { host } = makeHost({
  ...realContext({ host: 'browser', version: '0.1.0', renew: () => undefined, requestsBlocked: () => 0 }),
  dataFolder,
  outboxFolder: join(dataFolder, 'outbox'),
})
const token = 'bench'
const { server } = createHostServer(host, join('.cache', 'bench-page'), token)
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address !== null) process.stdout.write(`${address.port} ${token}\n`)
})
