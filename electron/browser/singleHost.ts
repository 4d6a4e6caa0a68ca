import { get } from 'node:http'
import { readFile, rm } from 'node:fs/promises'
import * as fs from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { replaceFile } from '../node/durable'
import { HELLO_PATH, HOST_HEADER, TOKEN_HEADER } from './origin'

const Running = z.object({ pid: z.int(), port: z.int(), token: z.string() })
export type Running = z.infer<typeof Running>

const fileIn = (dataFolder: string): string => join(dataFolder, 'browser-host.json')

/** The host that already serves this data folder, if one answers; a second start only opens its window again. */
export async function runningHost(dataFolder: string): Promise<Running | null> {
  try {
    const running = Running.parse(JSON.parse(await readFile(fileIn(dataFolder), 'utf8')))
    return (await answers(running)) ? running : null
  } catch {
    return null // no file, half a file, or one of a host long gone
  }
}

/** Readable by this user alone: the token lets its bearer ask the host. */
export const announceHost = (dataFolder: string, running: Running): Promise<void> =>
  replaceFile(fs, fileIn(dataFolder), new TextEncoder().encode(JSON.stringify(running)), 0o600)

export const withdrawHost = (dataFolder: string): Promise<void> => rm(fileIn(dataFolder), { force: true })

/** True when the port is served by a Lifeboat that knows this token. */
function answers({ port, token }: Running): Promise<boolean> {
  return new Promise((resolve) => {
    const ask = get(
      {
        host: '127.0.0.1',
        port,
        path: HELLO_PATH,
        timeout: 2_000,
        headers: { host: HOST_HEADER, [TOKEN_HEADER]: token },
      },
      (response) => {
        response.resume()
        resolve(response.statusCode === 200)
      },
    )
    ask.on('timeout', () => ask.destroy())
    ask.on('error', () => resolve(false))
  })
}
