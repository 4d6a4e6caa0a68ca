import { request, type IncomingMessage } from 'node:http'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ORIGIN, TOKEN_HEADER } from '../../../electron/browser/origin'
import { createHostServer } from '../../../electron/browser/server'
import { contentPolicy } from '../../../electron/contentPolicy'
import { makeHost } from '../../../electron/node/nodeHost'
import { aContext } from './hostFixture'

const TOKEN = 'the-token-of-this-start'
interface Answer {
  status: number | undefined
  headers: IncomingMessage['headers']
  body: Buffer
}
type Ask = (path: string, given?: { method?: string; headers?: object }) => Promise<Answer>

const headers = { host: 'lifeboat.localhost:47615' }

/** A server on a free port with a window of one page, and a function that asks it, by default as the window would. */
async function aServer(): Promise<Ask> {
  const context = await aContext()
  const windowFolder = join(context.dataFolder, 'renderer')
  await mkdir(windowFolder, { recursive: true })
  await writeFile(join(windowFolder, 'index.html'), '<title>Lifeboat</title>')
  await mkdir(join(context.dataFolder, 'renderer-secrets'))
  await writeFile(join(context.dataFolder, 'renderer-secrets', 'secret.txt'), 'secret')
  await writeFile(join(context.dataFolder, 'secret.txt'), 'secret')
  const { server, end } = createHostServer(makeHost(context).host, windowFolder, TOKEN)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(end)
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return (path, given = {}) =>
    new Promise((resolve, reject) => {
      const asking = request(
        { host: '127.0.0.1', port, path, method: given.method ?? 'GET', headers: { ...headers, ...given.headers } },
        (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('end', () =>
            resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }),
          )
        },
      )
      asking.on('error', reject)
      asking.end()
    })
}

test('the window is served with the content policy, and never kept in a cache', async () => {
  const ask = await aServer()
  const page = await ask('/', { headers: { origin: ORIGIN } })
  expect([page.status, page.body.toString()]).toEqual([200, '<title>Lifeboat</title>'])
  expect(page.headers).toMatchObject({
    'content-security-policy': contentPolicy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-type': 'text/html; charset=utf-8',
  })
  expect(page.headers['set-cookie']).toBeUndefined()
})

test.each([
  ['from another origin', { origin: 'http://evil.example' }, 403],
  ['from this machine under another port', { origin: 'http://lifeboat.localhost:8080' }, 403],
  ['from a page in no origin', { origin: 'null' }, 403],
  ['from another site by the browser’s own word', { 'sec-fetch-site': 'cross-site' }, 403],
  ['under another name for this machine', { host: '127.0.0.1:47615' }, 421],
  ['under a name that was made to point here', { host: 'evil.example:47615' }, 421],
])('a request %s is refused', async (_how, given, status) => {
  const ask = await aServer()
  expect((await ask('/', { headers: given })).status).toBe(status)
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH'])('%s is refused everywhere', async (method) => {
  const ask = await aServer()
  expect((await ask('/', { method })).status).toBe(405)
  expect((await ask('/host/machine', { method })).status).toBe(405)
})

test('a second start is known by its token alone', async () => {
  const ask = await aServer()
  expect((await ask('/host/hello', { headers: { [TOKEN_HEADER]: TOKEN } })).status).toBe(200)
  for (const token of ['', 'the-token-of-that-start', `${TOKEN}x`])
    expect((await ask('/host/hello', { headers: { [TOKEN_HEADER]: token } })).status).toBe(401)
})

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/../renderer-secrets/secret.txt',
  '/%2e%2e%2frenderer-secrets%2fsecret.txt',
  '/..%5csecret.txt',
  '/%00',
  '/%zz',
  '//etc/hosts.txt',
  '/nothing.js',
  '/host/machine',
])('%s serves nothing', async (path) => {
  const ask = await aServer()
  const answer = await ask(path)
  expect(answer.status).toBe(404)
  expect(answer.body.toString()).not.toContain('secret')
})
