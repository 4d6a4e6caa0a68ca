import { inProgram, ofProduct, rowsFrom } from './rows'
import type { Agency } from './types'

const SOURCE = '19 CFR 360 and 361; CSMS 15-000528 (7 August 2015) for the code ECO'
const steel = rowsFrom('19 CFR 360.103; steel import licence paper form (OMB 0625, June 2020)', 'sure')
const steelLikely = rowsFrom('19 CFR 360')
const aluminium = rowsFrom('19 CFR 361; trade.gov, aluminium import licensing', 'sure')

/** Commerce, Enforcement and Compliance: a licence number on the entry summary; release does not wait for it. */
export const commerce: Agency = {
  code: 'ECO',
  name: 'Commerce, Enforcement and Compliance (steel and aluminium licences)',
  source: SOURCE,
  checkedOn: '2026-11-24',
  confidence: 'sure',
  programs: [
    steel.program('SIMA', 'steel import licence: no message set, a number on the entry summary'),
    aluminium.program('AIM', 'aluminium import licence: no message set, a number on the entry summary'),
  ],
  triggers: [
    steelLikely.heading(
      'SIMA',
      `7206 7207 7208 7209 7210 7211 7212 7213 7214 7215 7216 7217 7218 7219 7220 7221 7222 7223 7224 7225 7226 7227 7228
       7229 7301 7302 7303 7304 7305 7306 7307`,
      'Steel as the mill ships it: an import licence; bolts, screws and other articles of 7308 to 7326 are not named',
    ),
    aluminium.heading(
      'AIM',
      '7601 7604 7605 7606 7607 7608 7609 7616995160 7616995170',
      'Aluminium as the mill ships it: an import licence',
    ),
  ],
  questions: [
    steel.text('eco.licence', 'Licence number: one an entry, its number on the entry summary', {}),
    steel.text('eco.melt', 'Steel: country of melt and pour', {
      when: inProgram('SIMA'),
    }),
    aluminium.text('eco.smelt', 'Aluminium: countries of smelt and of last cast', {
      when: inProgram('AIM'),
    }),
    steel.text('eco.maker', 'Manufacturer (“unknown” is allowed)', {
      ...ofProduct,
    }),
    steelLikely.yesNo('eco.mill', 'Is the mill certificate there?'),
    steel.choice('eco.lowValue', 'Is it under $5,000, so that the reusable low-value licence serves?', {
      yes: 'yes',
      no: 'no',
    }),
  ],
  papers: [
    steel.paper('eco.licence', 'Steel or aluminium import licence', {
      kind: 'permit',
      road: 'later',
      form: 'steel-licence',
    }),
    steelLikely.paper('eco.mill', 'Mill certificate', { kind: 'certificate', road: 'later' }),
  ],
  byHand: [
    steel.byHand(
      'yes',
      'There is a paper licence form for exactly this: used only if the licensing system is down, or the user’s own computers do not work and a shipment is due. By fax, 202-501-1377, ATTN: SIMA, or a scan by e-mail, subject “Steel License Application”.',
      { program: 'SIMA' },
    ),
    steelLikely.byHand('yes', 'Release does not wait for the licence.'),
  ],
  times: [steel.time('The number is on the entry summary; a licence is issued at once on the web')],
  exposure: [],
  contacts: [
    steel.contact('Steel licences; the hotline is of 2014', {
      phone: '202-482-2105',
      email: 'Steel.license@trade.gov',
      source: 'Steel import licence paper form (OMB 0625, June 2020); CSMS 14-000102',
    }),
  ],
}
