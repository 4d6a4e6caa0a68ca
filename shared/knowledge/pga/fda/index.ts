import { rowsFrom } from '../rows'
import type { Agency } from '../types'

const own = rowsFrom('CBP ACE Agency Tariff Code Reference Guide, 4 March 2026', 'sure')

export const fda: Agency = {
  code: 'FDA',
  name: 'Food and Drug Administration',
  source: 'CBP ACE Agency Tariff Code Reference Guide, 4 March 2026',
  checkedOn: '2026-11-24',
  confidence: 'sure',
  programs: [own.program('FOO', 'food and feed')],
  triggers: [],
  questions: [],
  papers: [],
  byHand: [],
  times: [],
  exposure: [],
  contacts: [],
}
