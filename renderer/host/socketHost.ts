import { z } from 'zod'
import type { Host } from '../../shared/host'
import { decodeWire, encodeWire, hostOver } from '../../shared/hostWire'
import { whenWokenUp } from './sleep'

const Answer = z.strictObject({ id: z.int(), result: z.unknown() })

interface Channel {
  ask(call: string, ask: unknown): Promise<unknown>
  isClosed(): boolean
}

/** The host over a WebSocket to our own origin: the window's one channel; the content policy allows no other. */
export function socketHost(token: string): Host {
  let channel: Promise<Channel> | undefined
  let ready: Channel | undefined
  const open = async (): Promise<Channel> => {
    const current = (channel ??= openChannel(token))
    ready = await current
    if (!ready.isClosed()) return ready
    if (channel === current) channel = openChannel(token)
    return (ready = await channel)
  }
  // An open channel is asked in the same breath: a saved field's frame is on its way while the database is being asked.
  const carry = (call: string, ask: unknown): Promise<unknown> =>
    ready?.isClosed() === false ? ready.ask(call, ask) : open().then((opened) => opened.ask(call, ask))
  const host = hostOver(carry, whenWokenUp)
  return {
    ...host,
    renew: async (ask) => {
      const answer = await host.renew(ask)
      window.location.reload() // a fresh page; `replace` with the same path and a fragment would keep this one
      return answer
    },
  }
}

function openChannel(token: string): Promise<Channel> {
  const socket = new WebSocket(`ws://${window.location.host}/host/channel`)
  socket.binaryType = 'arraybuffer'
  const waiting = new Map<number, { resolve(result: unknown): void; reject(cause: Error): void }>()
  let lastId = 0
  const giveUp = (): void => {
    for (const { reject } of waiting.values()) reject(new Error("Lifeboat's own program on this machine has ended"))
    waiting.clear()
  }
  socket.addEventListener('message', (event: MessageEvent<unknown>) => {
    const decoded = event.data instanceof ArrayBuffer ? decodeWire(new Uint8Array(event.data)) : null
    const answer = decoded?.ok === true ? Answer.safeParse(decoded.value).data : undefined
    if (answer === undefined) return socket.close()
    waiting.get(answer.id)?.resolve(answer.result)
    waiting.delete(answer.id)
  })
  socket.addEventListener('close', giveUp)
  const channel: Channel = {
    isClosed: () => socket.readyState >= WebSocket.CLOSING,
    ask: (call, ask) =>
      new Promise((resolve, reject) => {
        lastId += 1
        waiting.set(lastId, { resolve, reject })
        // What is sent into a closing socket is dropped without a word.
        if (channel.isClosed()) giveUp()
        else socket.send(encodeWire({ id: lastId, call, ask }))
      }),
  }
  return new Promise((resolve) => {
    socket.addEventListener('open', () => {
      socket.send(encodeWire({ token }))
      resolve(channel)
    })
    // A channel that never opened answers every ask with silence, and the next ask tries again.
    socket.addEventListener('close', () => resolve(channel))
  })
}
