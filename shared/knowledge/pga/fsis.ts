import { is, ofProduct, rowsFrom, stops, stopsAtNo } from './rows'
import type { Agency } from './types'

const guide = rowsFrom('CBP, ACE Agency Tariff Code Reference Guide, 4 March 2026', 'sure')
const law = rowsFrom('9 CFR 327, 381, 557 and 590; FSIS Directives 9900.1 and 9900.4')
const form = rowsFrom('FSIS Form 9540-1 (OMB 0583-0159); FSIS Directive 9900.4')
const timing = rowsFrom('9 CFR 327.5 and 381.198; FSIS notice on failure to present (January 2015)', 'sure')

/** Food Safety and Inspection Service: nothing is sold before its stamp, whatever CBP released. */
export const fsis: Agency = {
  code: 'FSI',
  name: 'USDA Food Safety and Inspection Service',
  source: 'CBP, ACE Agency Tariff Code Reference Guide, 4 March 2026',
  checkedOn: '2026-11-24',
  confidence: 'sure',
  programs: [guide.program('FSI', 'meat, poultry, egg products, catfish')],
  triggers: [
    law.heading(
      'FSI',
      '0201 0202 0203 0204 0205 0206 0207',
      'Beef, pork, lamb, goat, horse and poultry, meat and offal',
    ),
    law.heading('FSI', '0209 0210', 'Fat, and salted, dried or smoked meat'),
    law.heading('FSI', '0208', 'Ratites and squab are FSIS’s; game and rabbit are FDA’s', { strength: 'guess' }),
    law.heading(
      'FSI',
      '030272 030324 030432 030462 030493 030544',
      'Catfish (Siluriformes) is FSIS’s, not FDA’s; other fish of the number is FDA’s',
      { strength: 'guess' },
    ),
    law.heading('FSI', '0408 350211 350219', 'Liquid, frozen and dried egg products'),
    law.heading('FSI', '1501 1502', 'Lard, tallow and poultry fat for food', { strength: 'guess' }),
    law.heading('FSI', '0504', 'Casings and edible guts', { strength: 'guess', confidence: 'unsure' }),
    law.heading('FSI', '1601 1602 1603', 'Sausages, prepared meat, meat extracts'),
    law.heading(
      'FSI',
      '190220 2104 210690',
      'Filled pasta, soups and mixed food, where they hold meat or poultry above the limit',
      { strength: 'guess' },
    ),
    law.words(
      'FSI',
      'beef pork lamb mutton veal chicken turkey duck goose poultry sausage sausages ham bacon jerky salami catfish',
      'The description speaks of meat, poultry or catfish',
    ),
  ],
  questions: [
    law.yesNo('fsi.eligible', 'Is the country eligible for this species and process?', {
      ...ofProduct,
      ...stopsAtNo('From a country that is not eligible it is refused: stop the shipment.'),
    }),
    law.choice(
      'fsi.certificate',
      'Is there a foreign inspection certificate, and is it a paper original or eCert?',
      { paper: 'paper original', ecert: 'eCert', no: 'there is none' },
      {
        stop: true,
        badAnswers: [{ is: 'no', say: 'Without the inspection certificate FSIS does not take the application.' }],
      },
    ),
    form.text('fsi.certificateNumber', 'Number of the inspection certificate', { ...stops }),
    form.text('fsi.establishments', 'Establishment numbers: slaughter, processing, exporting', {}),
    form.text(
      'fsi.house',
      'Which import establishment (I-house), with its number, will reinspect, and is a slot agreed?',
      {
        ...stops,
        confidence: 'sure',
      },
    ),
    form.yesNo(
      'fsi.lots',
      'Is FSIS 9540-1 filled for each lot: species, process category, product group, units, net weight?',
      {},
    ),
    form.yesNo('fsi.marks', 'Are the shipping marks on the cartons the same as on the certificate?', {
      badAnswers: [{ is: 'no', say: 'FSIS refuses cartons whose marks are not those of the certificate.' }],
    }),
    form.text('fsi.dates', 'Production dates, packing dates, seal numbers', {}),
    form.text('fsi.ports', 'Port of entry and of unlading, bill numbers', {}),
    law.yesNo('fsi.labels', 'Are the labels approved, and is the foreign mark of inspection on them?', ofProduct),
    law.choice('fsi.cold', 'Frozen or chilled, and is there a temperature recorder?', {
      frozen: 'frozen',
      chilled: 'chilled',
      neither: 'neither',
    }),
    law.yesNo('fsi.aphis', 'Is APHIS satisfied too: disease status, permit, heat treatment?'),
    law.choice('fsi.why', 'Is it anything but a sale?', {
      no: 'no',
      sample: 'sample for a laboratory or a trade show',
      personal: 'personal use',
      returned: 'US goods returned',
    }),
    timing.yesNo('fsi.clientTold', 'Has the client been told: nothing is sold before the FSIS stamp?', {
      ...stopsAtNo(
        'Unloaded anywhere else it counts as sold: FSIS asks CBP for redelivery and penalties. Tell the client.',
      ),
    }),
  ],
  papers: [
    law.paper('fsi.certificate', 'Foreign inspection certificate', {
      kind: 'certificate',
      original: true,
      neverWithout: true,
    }),
    form.paper('fsi.9540-1', 'FSIS 9540-1, import inspection application', {
      kind: 'form',
      form: 'fsis-9540-1',
      neverWithout: true,
      confidence: 'sure',
    }),
    law.paper('fsi.labels', 'Approved labels', { kind: 'label' }),
    form.paper('fsi.9540-5', 'FSIS 9540-5, samples', {
      kind: 'form',
      form: 'fsis-9540-5',
      when: is('fsi.why', 'sample'),
    }),
    form.paper('fsi.9010-1', 'FSIS 9010-1, returned US goods', { kind: 'form', when: is('fsi.why', 'returned') }),
  ],
  byHand: [
    form.byHand(
      'yes',
      'FSIS takes the application on paper (9540-1), to the inspector of the import establishment, with the foreign inspection certificate.',
      { confidence: 'sure' },
    ),
    timing.byHand(
      'no',
      'No release by CBP frees the goods: they are presented at the named establishment before anything is sold.',
    ),
  ],
  times: [timing.time('Apply as far ahead as possible, and not later than the entry is filed with CBP')],
  exposure: [
    timing.exposure(
      'Unloaded anywhere but at the named establishment it counts as in commerce: FSIS asks CBP for redelivery and penalties.',
    ),
  ],
  contacts: [
    form.contact(
      'The FSIS inspector of the import establishment, and the district office. No line that answers at night was found.',
      {
        confidence: 'unsure',
      },
    ),
  ],
}
