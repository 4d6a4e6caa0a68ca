import mono from '@expo-google-fonts/noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf?url'
import monoBold from '@expo-google-fonts/noto-sans-mono/700Bold/NotoSansMono_700Bold.ttf?url'
import sans from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url'
import sansBold from '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf?url'
import { paperFonts } from '../../../shared/sheets/fonts'
import { layoutPacket } from '../../../shared/sheets/layoutPacket'
import type { PacketPlan } from '../../../shared/sheets/packet'
import { paintPdf } from '../../../shared/sheets/paintPdf'
import { naivePaint } from './naivePaint'

/** One packet after the other, ours and the naive one in turn, so that the machine's mood falls on both alike. */
export interface PacketTimes {
  ours: number[]
  naive: number[]
  pages: number
  bytes: { ours: number; naive: number }
}

const file = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer())

self.addEventListener('message', (event: MessageEvent<PacketPlan[]>) => {
  void run(event.data).then((times) => self.postMessage(times))
})

async function run(plans: readonly PacketPlan[]): Promise<PacketTimes> {
  const files = {
    sans: await file(sans),
    sansBold: await file(sansBold),
    mono: await file(mono),
    monoBold: await file(monoBold),
  }
  const fonts = paperFonts(files)
  const times: PacketTimes = { ours: [], naive: [], pages: 0, bytes: { ours: 0, naive: 0 } }
  for (const [nth, plan] of plans.entries()) {
    const pages = layoutPacket(plan, fonts.metrics)
    times.pages += pages.length
    const ours = async () => {
      const from = performance.now()
      times.bytes.ours += (await paintPdf(pages, fonts, plan)).length
      times.ours.push(performance.now() - from)
    }
    const naive = async () => {
      const from = performance.now()
      times.bytes.naive += (await naivePaint(pages, files)).length
      times.naive.push(performance.now() - from)
    }
    if (nth % 2 === 0) await ours().then(naive)
    else await naive().then(ours)
  }
  return times
}
