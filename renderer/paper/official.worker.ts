import { fillingsOf } from '../../shared/sheets/official/fillings'
import { boundForm } from '../../shared/sheets/official/filedForm'
import { layOfficial } from '../../shared/sheets/official/layOfficial'
import { paintOfficial } from '../../shared/sheets/official/paintOfficial'
import { readForm } from '../../shared/sheets/official/readForm'
import type { FromOfficial, OfficialAnswer, OfficialAsk } from './officialWords'
import { readFonts } from './readFonts'

/** One agency's PDF, one answer: a worker is ended with its job, and with it whatever the file did to it. */

async function answerTo(ask: OfficialAsk): Promise<OfficialAnswer> {
  const read = await readForm(ask.pdf)
  if (ask.what === 'read') return { read }
  if (!read.ok) return { filled: read }
  const fonts = await readFonts()
  const { plan, bindings, addresses, foot } = ask
  const bound = boundForm(read.value, bindings)
  const fillings = fillingsOf(plan.values, addresses, fonts.metrics)
  const pages = layOfficial(read.value, bound, fillings, plan.values, foot, fonts.metrics)
  return { filled: await paintOfficial(ask.pdf, pages, fonts, plan) }
}

self.addEventListener('message', (event: MessageEvent<{ ask: OfficialAsk }>) => {
  const say = (message: FromOfficial, moved: Transferable[] = []) => self.postMessage(message, { transfer: moved })
  void answerTo(event.data.ask).then(
    (official) => say({ official }, 'filled' in official && official.filled.ok ? [official.filled.value.buffer] : []),
    (cause: unknown) => say({ failed: cause instanceof Error ? cause.message : String(cause) }),
  )
})
