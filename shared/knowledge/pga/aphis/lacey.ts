import { is, ofProduct, rowsFrom } from '../rows'
import type { Paper, Question } from '../types'

const form = rowsFrom('PPQ Form 505 (OMB 0579-0349); APHIS, Lacey Act, filing pages')
const small = rowsFrom('CBP, Participating Government Agencies Message Set, 1 July 2026, disclaim code G', 'sure')
const lacey = { program: 'APL' }

export const laceyQuestions: readonly Question[] = [
  form.yesNo('aph.lacey.formal', 'Is it a formal entry, and is the number on the schedule?', lacey),
  form.text('aph.lacey.components', 'Which components are of plant material?', {
    ...lacey,
    ...ofProduct,
  }),
  form.text('aph.lacey.species', 'Genus and species of each (a trade group code is allowed)', {
    ...lacey,
    ...ofProduct,
  }),
  form.text(
    'aph.lacey.harvest',
    'Country of harvest of each, not of manufacture; five or more possible: XZ; high seas: ZZ',
    {
      ...lacey,
    },
  ),
  form.text('aph.lacey.quantity', 'Quantity of plant material and its unit, for each component', {
    ...lacey,
  }),
  form.number('aph.lacey.value', 'Entered value of the article, US dollars', { ...lacey }),
  form.number('aph.lacey.recycled', 'Per cent recycled, if paper or composite', { ...lacey }),
  form.text('aph.lacey.composite', 'Composite of unknown species: which special-use code?', lacey),
  form.text('aph.lacey.parties', 'Importer’s name, address and e-mail; consignee; container numbers; bill; MID', {
    ...lacey,
  }),
  form.yesNo('aph.lacey.many', 'Are there more than six components, so that the continuation (505B) is needed?', lacey),
  form.text('aph.lacey.signer', 'Who signs: the importer of record, or an agent with a power of attorney?', lacey),
  form.choice(
    'aph.lacey.road',
    'By which road does it go?',
    { ACE: 'by ACE, when it is back', LAWGS: 'by LAWGS (disclaim C)', paper: 'on paper, PPQ 505 (disclaim D)' },
    lacey,
  ),
  small.yesNo(
    'aph.lacey.deMinimis',
    'Is plant material not over 5 % of the weight of a unit, and not over 2.9 kg in all for this ten-digit number in the entry (code G)?',
    lacey,
  ),
]

export const laceyPapers: readonly Paper[] = [
  form.paper('aph.ppq505', 'PPQ 505, plant and plant product declaration', {
    kind: 'form',
    ...lacey,
    form: 'ppq-505',
    road: 'later',
    confidence: 'sure',
  }),
  form.paper('aph.ppq505b', 'PPQ 505B, continuation', {
    kind: 'form',
    ...lacey,
    form: 'ppq-505b',
    road: 'later',
    when: is('aph.lacey.many', 'yes'),
  }),
  form.paper('aph.lawgs', 'Proof that it was declared in LAWGS', {
    kind: 'confirmation',
    ...lacey,
    road: 'cleanMachine',
    when: is('aph.lacey.road', 'LAWGS'),
  }),
]
