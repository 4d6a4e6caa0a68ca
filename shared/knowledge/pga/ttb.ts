import { inProgram, ofProduct, rowsFrom, stops } from './rows'
import type { Agency } from './types'

const guide = rowsFrom('CBP, ACE Agency Tariff Code Reference Guide, 4 March 2026', 'sure')
const law = rowsFrom('27 CFR 1, 4, 5, 7, 27 and 41; ttb.gov, importing bottled alcohol beverages')
const papers = rowsFrom('81 FR 94186 (22 December 2016): electronic filing is an option in place of the papers', 'sure')
const disclaim = rowsFrom('CSMS 17-000248 (28 April 2017)', 'sure')

const drinks = inProgram('BER', 'WIN', 'DSP')

/** Alcohol and Tobacco Tax and Trade Bureau: paper copies of permit and COLA are a lawful road. */
export const ttb: Agency = {
  code: 'TTB',
  name: 'Alcohol and Tobacco Tax and Trade Bureau',
  source: 'CBP, ACE Agency Tariff Code Reference Guide, 4 March 2026',
  checkedOn: '2026-11-24',
  confidence: 'sure',
  programs: [
    guide.program('BER', 'beer'),
    guide.program('WIN', 'wine'),
    guide.program('DSP', 'distilled spirits'),
    guide.program('TOB', 'tobacco'),
  ],
  triggers: [
    law.heading('BER', '2203', 'Beer'),
    law.heading('WIN', '2204 2205 2206', 'Wine, vermouth, cider and other fermented drinks'),
    law.heading('DSP', '2208', 'Spirits'),
    law.heading('DSP', '2207', 'Alcohol, denatured or not'),
    law.heading('DSP', '210690 330210', 'Alcoholic bases and flavours', { strength: 'guess', confidence: 'unsure' }),
    law.heading('TOB', '2402 2403', 'Tobacco products, processed tobacco'),
    law.heading('TOB', '4813', 'Cigarette papers and tubes'),
    law.words('BER', 'beer ale lager stout', 'The description says beer'),
    law.words('WIN', 'wine wines champagne prosecco cider mead sake vermouth sherry', 'The description says wine'),
    law.words(
      'DSP',
      'whisky whiskey vodka gin rum tequila mezcal brandy cognac liqueur spirits',
      'The description says spirits',
    ),
    law.words('TOB', 'tobacco cigarette cigarettes cigar cigars', 'The description says tobacco'),
  ],
  questions: [
    law.choice(
      'ttb.kind',
      'Which is it?',
      {
        beer: 'beer',
        lowWine: 'wine under 7 %',
        wine: 'wine of 7 % or more',
        spirits: 'spirits',
        industrial: 'industrial alcohol',
        tobacco: 'tobacco',
      },
      ofProduct,
    ),
    law.code('ttb.permit', 'Importer’s permit number', { ...ofProduct, ...stops }),
    law.text('ttb.cola', 'COLA number of each label, or why it is exempt', {
      ...ofProduct,
      ...stops,
      when: drinks,
    }),
    law.text('ttb.formula', 'Formula approval or laboratory analysis', {
      ...ofProduct,
      when: drinks,
    }),
    law.text('ttb.quantity', 'Alcohol %, size of the container, cases, proof litres', {
      when: drinks,
    }),
    law.text('ttb.certificates', 'Certificates of age, origin or natural wine: held, and shown on request', {
      ...ofProduct,
      when: drinks,
    }),
    law.text('ttb.vintage', 'Vintage, grape, appellation: are they shown?', { ...ofProduct, when: inProgram('WIN') }),
    law.choice(
      'ttb.bulk',
      'In bulk or bottled?',
      { bulk: 'in bulk', bottled: 'bottled' },
      { ...ofProduct, when: drinks },
    ),
    law.text('ttb.producer', 'Producer’s name, and foreign producer number for the reduced tax (CBMA)', {
      ...ofProduct,
      when: drinks,
    }),
    law.text('ttb.tax', 'Rate and amount of the excise tax', {}),
    law.yesNo('ttb.sample', 'A sample or for a trade show: is the letter (COLA waiver) there?', {
      when: drinks,
    }),
    law.yesNo('ttb.warning', 'Is the health warning on the label?', { ...ofProduct, when: drinks }),
    law.yesNo('ttb.fda', 'Is FDA’s prior notice there too?', { when: drinks }),
    law.text('ttb.tobacco', 'Tobacco: permit, warning plan, size class', { ...ofProduct, when: inProgram('TOB') }),
  ],
  papers: [
    papers.paper('ttb.permit', 'Importer’s basic permit (TTB F 5100.24) or tobacco importer’s permit, a copy', {
      kind: 'permit',
      neverWithout: true,
      form: 'ttb',
    }),
    papers.paper('ttb.cola', 'COLA (TTB F 5100.31) of each label, a copy', {
      kind: 'label',
      neverWithout: true,
      when: drinks,
    }),
    law.paper('ttb.foreign', 'Foreign certificates (age, origin, natural wine): held before import, shown on request', {
      kind: 'certificate',
      when: drinks,
    }),
  ],
  byHand: [
    papers.byHand('yes', 'Paper copies of permit and COLA, handed to CBP.'),
    disclaim.byHand(
      'yes',
      'Instead of the message set TTB’s rules may be met by its other means, on every number: disclaim C.',
    ),
  ],
  times: [law.time('Excise tax is paid with the entry summary')],
  exposure: [],
  contacts: [
    law.contact('National Revenue Center: verify', { phone: '877-882-3277', source: 'Known, not read again' }),
    law.contact('On the web: Permits Online, COLAs Online'),
  ],
}
