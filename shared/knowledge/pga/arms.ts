import { is, ofProduct, rowsFrom, stops } from './rows'
import type { Agency } from './types'

const SOURCE = 'ATF Form 6A instructions (OMB 1140-0007); 27 CFR 447, 478, 479 and 555'
const law = rowsFrom('27 CFR 447, 478, 479 and 555; ATF forms 6 and 6A')
const form = rowsFrom('ATF Form 6A (5330.3C) instructions (OMB 1140-0007)', 'sure')
const dtcLaw = rowsFrom('22 CFR 123')
const dtcForm = rowsFrom('22 CFR 123.3 and 123.4; trade notes on 82 FR 15 (3 January 2017)')

/** Bureau of Alcohol, Tobacco, Firearms and Explosives: no flag in the guide; only the description tells. */
export const atf: Agency = {
  code: 'ATF',
  name: 'Bureau of Alcohol, Tobacco, Firearms and Explosives',
  source: SOURCE,
  checkedOn: '2026-11-24',
  confidence: 'likely',
  programs: [law.program('ATF', 'firearms, ammunition, explosives')],
  triggers: [
    law.heading('ATF', '9301 9302 9303 9305 9306', 'Firearms, their parts, ammunition: approved Form 6 and Form 6A'),
    law.heading('ATF', '3601 3602 3603', 'Explosives: federal explosives licence or permit'),
    law.words(
      'ATF',
      'firearm firearms rifle rifles pistol pistols revolver shotgun shotguns ammunition cartridge cartridges explosive explosives detonator detonators silencer',
      'The description speaks of arms, ammunition or explosives',
    ),
  ],
  questions: [
    law.choice(
      'atf.kind',
      'Which is it?',
      {
        firearm: 'firearm',
        part: 'part',
        ammunition: 'ammunition',
        explosive: 'explosive',
        armour: 'body armour',
      },
      { ...ofProduct },
    ),
    law.choice(
      'atf.permanent',
      'Permanent, or temporary?',
      { permanent: 'permanent', temporary: 'temporary: DDTC' },
      {},
    ),
    form.text('atf.form6', 'Approved Form 6: its number, and valid to', {
      ...stops,
    }),
    form.yesNo('atf.within', 'Is each line within type, calibre, quantity and serial numbers of the permit?', {
      badAnswers: [{ is: 'no', say: 'What the permit does not name may not come in: ask ATF.' }],
    }),
    form.yesNo('atf.form6a', 'Is section I of Form 6A there, in duplicate?', {}),
    form.text('atf.licences', 'FFL and AECA registration numbers', { ...ofProduct }),
    form.yesNo(
      'atf.exportLicence',
      'Is the export licence of the origin country there, or a certification that none is needed?',
    ),
    law.text('atf.restrictions', 'Is the country proscribed, is it surplus military, is it for sporting purposes?'),
    law.yesNo('atf.marked', 'Is each marked as the law asks?', ofProduct),
    law.yesNo('atf.nfa', 'Is it an NFA item?', ofProduct),
    law.text('atf.explosives', 'Explosives: licence, EX number, consignee', {
      ...ofProduct,
      when: is('atf.kind', 'explosive'),
    }),
    form.yesNo('atf.diary', 'Are the 15 days for Form 6A in the diary?'),
  ],
  papers: [
    form.paper('atf.form6', 'Approved Form 6 (5330.3A)', {
      kind: 'permit',
      form: 'atf-6',
      original: true,
      neverWithout: true,
      confidence: 'likely',
    }),
    form.paper('atf.form6a', 'Form 6A (5330.3C), section I', {
      kind: 'form',
      form: 'atf-6a',
      neverWithout: true,
      copies: 'in duplicate, one to CBP with the permit',
    }),
    form.paper('atf.exportLicence', 'Export licence of the origin country, or certification that none is needed', {
      kind: 'permit',
    }),
  ],
  byHand: [
    form.byHand('yes', 'Form 6 and Form 6A to CBP, or electronically.'),
    form.byHand('no', 'Nothing without an approved Form 6.'),
  ],
  times: [
    form.time('The importer sends the completed Form 6A to ATF within 15 days of release', { daysAfterRelease: 15 }),
    law.time('The permit holds 24 months; older forms say 12'),
  ],
  exposure: [],
  contacts: [form.contact('ATF imports', { email: 'Imports-Helpdesk@atf.gov' })],
}

/** State Department, Defense Trade Controls: temporary imports; permanent ones are ATF's. */
export const ddtc: Agency = {
  code: 'DTC',
  name: 'State Department, Directorate of Defense Trade Controls',
  source: '22 CFR 123',
  checkedOn: '2026-11-24',
  confidence: 'likely',
  programs: [dtcLaw.program('DTC', 'temporary import of defense articles')],
  triggers: [
    dtcLaw.heading('DTC', '8710 9301', 'Defense articles that come in for a time; permanent imports are ATF’s', {
      strength: 'guess',
    }),
    dtcLaw.answered('DTC', is('atf.permanent', 'temporary'), 'Arms that come in for a time'),
  ],
  questions: [
    dtcForm.text('dtc.licence', 'Temporary: DSP-61, or which exemption of 22 CFR 123.4 on invoice and entry?', {
      ...stops,
      confidence: 'sure',
    }),
    dtcForm.yesNo('dtc.decremented', 'Is the value to be taken off the licence by CBP, and by whom?'),
  ],
  papers: [
    dtcForm.paper('dtc.dsp61', 'DSP-61 (or DSP-85), or the exemption written on invoice and entry', {
      kind: 'permit',
      neverWithout: true,
    }),
  ],
  byHand: [
    dtcForm.byHand(
      'ask',
      'Since 31 December 2016 the licence is drawn down in ACE. Before that the hard copy of the DSP-61 went with CBP 3461: offer that in an outage, and ask the port.',
    ),
  ],
  times: [],
  exposure: [
    dtcForm.exposure('Goods released without licence or exemption statement risk seizure.', { confidence: 'sure' }),
  ],
  contacts: [dtcLaw.contact('DDTC: no number was found that we could confirm', { confidence: 'unsure' })],
}
