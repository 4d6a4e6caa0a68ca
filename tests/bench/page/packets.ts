import '../../../renderer/strictZod'
import { entryTotals, feeDay } from '../../../shared/domain/totals'
import { packetOf, type PacketPlan } from '../../../shared/sheets/packet'
import { drawPacket } from '../../../renderer/paper/paper'
import { startWorker } from '../../../renderer/store/workers'
import { aTruckEntry, anEntryFile } from '../../unit/sheets/someEntries'
import type { PacketTimes } from './packets.worker'
import packetsWorker from './packets.worker.ts?worker&url'

/** Plans of `count` packets of three lines, each of another entry number and broker's reference. */
function plansOf(count: number): PacketPlan[] {
  return Array.from({ length: count }, (_, nth) => {
    const described = aTruckEntry()
    const entry = { ...described.entry, entryNumber: `000-20${String(11047 + nth)}-5`, brokerReference: `HL-${nth}` }
    const file = anEntryFile({ ...described, entry })
    return packetOf(file, {
      totals: entryTotals(file, feeDay(file, '2026-11-24')),
      diagnostics: [],
      drill: true,
      revision: 1,
      replaces: null,
      replacesReason: '',
      printedAt: { ms: Date.UTC(2026, 10, 24, 11, 40), offsetMinutes: -360, zone: 'America/Chicago' },
      operatorInitials: 'DO',
    })
  })
}

/** Ours against the naive way, both in one worker, in turn. */
function comparePackets(count: number): Promise<PacketTimes> {
  const worker = startWorker(packetsWorker)
  return new Promise((resolve, reject) => {
    worker.onmessage = (event: MessageEvent<PacketTimes>) => {
      worker.terminate()
      resolve(event.data)
    }
    worker.onerror = (event) => reject(new Error(event.message))
    worker.postMessage(plansOf(count))
  })
}

/** The window's longest pause, in milliseconds, while the product's own paper worker draws `count` packets. */
async function longestPause(count: number): Promise<number> {
  const plans = plansOf(count)
  let longest = 0
  let last = performance.now()
  const channel = new MessageChannel()
  let going = true
  // A message to oneself comes back as soon as the thread is free: the gap between two is how long it was not.
  channel.port1.onmessage = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (going) channel.port2.postMessage(0)
  }
  channel.port2.postMessage(0)
  for (const plan of plans) await drawPacket(plan)
  going = false
  channel.port1.close()
  return longest
}

const bench = { comparePackets, longestPause }
export type PacketBench = typeof bench
declare global {
  interface Window {
    packetBench: PacketBench
  }
}
window.packetBench = bench
