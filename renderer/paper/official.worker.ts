import { fillingsOf } from '../../shared/sheets/official/fillings'
import { boundForm } from '../../shared/sheets/official/boundForm'
import { layOfficial } from '../../shared/sheets/official/layOfficial'
import { openForm } from '../../shared/sheets/official/openForm'
import { paintOfficial } from '../../shared/sheets/official/paintOfficial'
import { pgaFillings } from '../../shared/sheets/official/pgaFillings'
import { layoutOf, readForm } from '../../shared/sheets/official/readForm'
import type { FromOfficial, OfficialAnswer, OfficialAsk } from './officialWords'
import { readFonts } from './readFonts'

/** One agency's PDF, one answer: a worker is ended with its job, and with it whatever the file did to it. */

async function answerTo(ask: OfficialAsk): Promise<OfficialAnswer> {
  if (ask.what === 'read') return { read: await readForm(ask.pdf) }
  const [opened, fonts] = await Promise.all([openForm(ask.pdf), readFonts()])
  if (!opened.ok) return { filled: opened }
  const layout = layoutOf(opened.value)
  if (!layout.ok) return { filled: layout }
  const { plan, pga, bindings, addresses, foot } = ask
  const bound = await boundForm(layout.value, bindings)
  const fillings =
    pga === undefined ? fillingsOf(plan.values, addresses, fonts.metrics) : pgaFillings(pga, addresses, fonts.metrics)
  const pages = layOfficial(layout.value, bound, fillings, plan.values, foot, fonts.metrics)
  return { filled: await paintOfficial(opened.value, pages, fonts, plan) }
}

self.addEventListener('message', (event: MessageEvent<{ ask: OfficialAsk }>) => {
  const say = (message: FromOfficial, moved: Transferable[] = []) => self.postMessage(message, { transfer: moved })
  void answerTo(event.data.ask).then(
    (official) => say({ official }, 'filled' in official && official.filled.ok ? [official.filled.value.buffer] : []),
    (cause: unknown) => say({ failed: cause instanceof Error ? cause.message : String(cause) }),
  )
})
