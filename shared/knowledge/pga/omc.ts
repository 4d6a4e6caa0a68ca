import { is, rowsFrom, stops } from './rows'
import type { Agency } from './types'

const guide = rowsFrom('CBP, ACE Agency Tariff Code Reference Guide, 4 March 2026', 'sure')
const law = rowsFrom('Section 609 of P.L. 101-162; State Department notices on form DS-2031')
const form = rowsFrom('State Department, form DS-2031, notices of 2004, 2016 and 2018', 'sure')

/** State Department, Office of Marine Conservation: one form with every shipment of shrimp. */
export const omc: Agency = {
  code: 'OMC',
  name: 'State Department, Office of Marine Conservation',
  source: 'CBP, ACE Agency Tariff Code Reference Guide, 4 March 2026',
  checkedOn: '2026-11-24',
  confidence: 'sure',
  programs: [guide.program('OMC', 'shrimp')],
  triggers: [
    law.heading('OMC', '030616 030617 030635 030636 030695 160521 160529', 'Shrimp: form DS-2031'),
    law.words('OMC', 'shrimp shrimps prawn prawns', 'The description says shrimp'),
  ],
  questions: [
    form.choice(
      'omc.box',
      'Shrimp: which box of DS-2031?',
      {
        '7A1': '7(A)(1), farmed',
        '7A2': '7(A)(2), taken with turtle excluders',
        '7A4': '7(A)(4), artisanal',
        '7B': '7(B), harvested in a certified nation',
      },
      {
        ...stops,
      },
    ),
    form.yesNo(
      'omc.certified',
      'Is the nation of harvest certified? The list of 2026 is not in our data: ask the State Department',
      {},
    ),
    form.yesNo(
      'omc.original',
      'From a country that is not certified: is the original of DS-2031 there, no copy and no fax?',
      {
        when: is('omc.certified', 'no', 'notKnown'),
        stop: true,
        badAnswers: [{ is: 'no', say: 'From an uncertified country only the original is taken.' }],
      },
    ),
  ],
  papers: [
    form.paper('omc.ds2031', 'DS-2031, shrimp exporter’s and importer’s declaration', {
      kind: 'form',
      form: 'ds-2031',
      neverWithout: true,
      original: true,
      copies: 'entry number, port and date at the top; the importer keeps it 3 years',
    }),
  ],
  byHand: [form.byHand('yes', 'DS-2031 with every shipment; the original where the country is not certified.')],
  times: [],
  exposure: [],
  contacts: [
    law.contact('State Department, Office of Marine Conservation: no number was found that we could confirm', {
      confidence: 'unsure',
    }),
  ],
}
