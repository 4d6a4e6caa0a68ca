import { request, type IncomingMessage } from 'node:http'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ORIGIN, TOKEN_HEADER } from '../../../electron/browser/origin'
import { createHostServer } from '../../../electron/browser/server'
import { contentPolicy } from '../../../electron/contentPolicy'
import { makeHost } from '../../../electron/node/nodeHost'
import { decodeWire, encodeWire } from '../../../shared/hostWire'
import { aContext, valueOf } from './hostFixture'

const TOKEN = 'the-token-of-this-start'
interface Answer {
  status: number | undefined
  headers: IncomingMessage['headers']
  body: Buffer
}
type Ask = (path: string, given?: { method?: string; headers?: object; body?: Uint8Array }) => Promise<Answer>

const headers = { host: 'lifeboat.localhost:47615', origin: ORIGIN, [TOKEN_HEADER]: TOKEN }

/** A server on a free port with a window of one page, and a function that asks it, by default as the window would. */
async function aServer(): Promise<Ask> {
  const context = await aContext()
  const windowFolder = join(context.dataFolder, 'renderer')
  await mkdir(windowFolder, { recursive: true })
  await writeFile(join(windowFolder, 'index.html'), '<title>Lifeboat</title>')
  await mkdir(join(context.dataFolder, 'renderer-secrets'))
  await writeFile(join(context.dataFolder, 'renderer-secrets', 'secret.txt'), 'secret')
  await writeFile(join(context.dataFolder, 'secret.txt'), 'secret')
  const server = createHostServer(makeHost(context).host, windowFolder, TOKEN)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
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
      asking.end(given.body)
    })
}

const machine = { method: 'POST', body: encodeWire({}) }

test('the window is served with the content policy, and never kept in a cache', async () => {
  const ask = await aServer()
  const page = await ask('/')
  expect([page.status, page.body.toString()]).toEqual([200, '<title>Lifeboat</title>'])
  expect(page.headers).toMatchObject({
    'content-security-policy': contentPolicy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-type': 'text/html; charset=utf-8',
  })
  expect(page.headers['set-cookie']).toBeUndefined()
})

test('the host answers its own window', async () => {
  const ask = await aServer()
  const { status, body } = await ask('/host/machine', machine)
  expect(status).toBe(200)
  expect(valueOf(decodeWire(body))).toMatchObject({ ok: true, value: { host: 'browser', version: '0.1.0' } })
})

test.each([
  ['without the token', { [TOKEN_HEADER]: '' }, 401],
  ['with another token', { [TOKEN_HEADER]: 'the-token-of-that-start' }, 401],
  ['from another origin', { origin: 'http://evil.example' }, 403],
  ['from this machine under another port', { origin: 'http://lifeboat.localhost:8080' }, 403],
  ['from a page in no origin', { origin: 'null' }, 403],
  ['from another site by the browser’s own word', { 'sec-fetch-site': 'cross-site' }, 403],
  ['under another name for this machine', { host: '127.0.0.1:47615' }, 421],
  ['under a name that was made to point here', { host: 'evil.example:47615' }, 421],
])('a call %s is refused', async (_how, given, status) => {
  const ask = await aServer()
  expect((await ask('/host/machine', { ...machine, headers: given })).status).toBe(status)
})

test('a call without an origin is refused', async () => {
  const ask = await aServer()
  expect((await ask('/host/machine', { ...machine, headers: { origin: [] } })).status).toBe(403)
})

test.each(['PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH'])('%s is refused everywhere', async (method) => {
  const ask = await aServer()
  expect((await ask('/', { method })).status).toBe(405)
  expect((await ask('/host/machine', { method })).status).toBe(405)
})

test('a call by GET, and a page by POST, are refused', async () => {
  const ask = await aServer()
  expect((await ask('/host/machine')).status).toBe(405)
  expect((await ask('/', { method: 'POST' })).status).toBe(405)
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
])('%s serves nothing', async (path) => {
  const ask = await aServer()
  const answer = await ask(path)
  expect(answer.status).toBe(404)
  expect(answer.body.toString()).not.toContain('secret')
})

test('an ask that is too long is refused before it is read; one that is not an ask is refused', async () => {
  const ask = await aServer()
  const length = 17 * 1024 * 1024
  expect((await ask('/host/machine', { ...machine, headers: { 'content-length': length } })).status).toBe(413)
  expect((await ask('/host/machine', { method: 'POST', body: new Uint8Array([1, 2, 3]) })).status).toBe(400)
})
