import { both, either, inHeading, is, not, ofProduct, rowsFrom, stopsAtNo, yes } from '../rows'
import type { Condition, Paper, Question, Trigger } from '../types'

const notice = rowsFrom('21 CFR 1.276-1.285; FDA, Prior Notice of Imported Food, questions and answers, edition 3')
const food = rowsFrom('21 CFR 1 subparts H, I and L; 21 U.S.C. 321; FDA publishes no tariff list of its flags')
const ask = rowsFrom('21 CFR 1.281, 1.509 and 108; the wording is ours')

/** Ware that touches food: FDA's data, and no prior notice. */
const WARE = '392410 482361 482369 6911 6912 7013 7323 7418 7615 8211 8215 850940'
const eaten: Condition = either(not(inHeading(WARE)), is('triage.food', 'people', 'animals'))

export const foodTriggers: readonly Trigger[] = [
  food.heading('FOO', '0302 0303 0304 0305 0306 0307 0308 0309', 'Fish and seafood as food: prior notice'),
  food.heading('FOO', '0301', 'Live fish for eating; ornamental ones are not food', { strength: 'guess' }),
  food.heading('FOO', '0208', 'Game, rabbit and frog are FDA’s, with prior notice'),
  food.heading('FOO', '0401 0402 0403 0404 0405 0406', 'Milk and dairy: prior notice'),
  food.heading('FOO', '0407', 'Eggs in the shell for people: prior notice'),
  food.heading('FOO', '0409 0410', 'Honey and other edible animal products: prior notice'),
  food.heading(
    'FOO',
    '0701 0702 0703 0704 0705 0706 0707 0708 0709 0710 0711 0712 0713 0714',
    'Vegetables: prior notice',
  ),
  food.heading(
    'FOO',
    '0801 0802 0803 0804 0805 0806 0807 0808 0809 0810 0811 0812 0813 0814',
    'Fruit and nuts: prior notice',
  ),
  food.heading('FOO', '0901 0902 0903 0904 0905 0906 0907 0908 0909 0910', 'Coffee, tea and spices: prior notice'),
  food.heading(
    'FOO',
    '1001 1003 1004 1005 1006 1007 1008 1101 1102 1103 1104 1105 1106 1107 1108 1109',
    'Grain, flour and starch for food or feed: prior notice; seed for sowing is not food',
  ),
  food.heading(
    'FOO',
    '1201 1202 1203 1204 1205 1206 1207 1208 1210 1211 1212 1301 1302',
    'Oil seeds, herbs, seaweed, gums and extracts: only where they go into food, feed, supplements or drugs',
    { strength: 'guess' },
  ),
  food.heading(
    'FOO',
    '1504 1507 1508 1509 1510 1511 1512 1513 1514 1515 1516 1517 1521 1522',
    'Fats and oils for food: prior notice',
  ),
  food.heading('FOO', '1604 1605', 'Prepared fish and seafood: prior notice; canned: FCE and SID numbers'),
  food.heading('FOO', '1701 1702 1703 1704 1801 1803 1804 1805 1806', 'Sugar, confectionery and cocoa: prior notice'),
  food.heading('FOO', '1901 1902 1903 1904 1905', 'Cereal and bakery goods: prior notice'),
  food.heading(
    'FOO',
    '2001 2002 2003 2004 2005 2006 2007 2008 2009',
    'Prepared fruit and vegetables: prior notice; canned or acidified: FCE and SID numbers',
  ),
  food.heading('FOO', '2101 2102 2103 2104 2105 2106', 'Other food and supplements: prior notice'),
  food.heading('FOO', '2201 2202 2209', 'Water, soft drinks and vinegar: prior notice'),
  food.heading('FOO', '2203 2204 2205 2206 2208', 'Alcoholic drinks are food: prior notice too'),
  food.heading('FOO', '2301 2302 2303 2304 2306 2308 2309', 'Feed and pet food: prior notice'),
  food.heading('FOO', '2501', 'Salt for food', { strength: 'guess' }),
  food.heading(
    'FOO',
    '2915 2918 2922 292511 293214 2936 3203 3204 3302 3501 3503 3504 3505 3507',
    'Acids, vitamins, sweeteners, colours, flavours, proteins, enzymes: FDA’s where they go into food',
    { strength: 'guess' },
  ),
  food.heading('FOO', WARE, 'Ware that touches food: FDA’s data, no prior notice'),
  food.words(
    'FOO',
    'food foods beverage beverages snack snacks candy chocolate juice sauce spice spices honey cheese rice noodles biscuit biscuits cookies supplement supplements vitamin vitamins kibble feed produce avocado avocados shrimp shrimps prawns tuna seafood wine beer',
    'The description speaks of food',
  ),
  food.words(
    'FOO',
    'tableware dinnerware cookware cutlery flatware mug mugs tumbler tumblers teapot',
    'The description speaks of ware that touches food',
  ),
]

export const foodQuestions: readonly Question[] = [
  notice.yesNo(
    'fda.foo.priorNotice',
    'Is there a prior notice confirmation number for every article? Number, date and time',
    {
      program: 'FOO',
      when: eaten,
      confidence: 'sure',
      ...stopsAtNo(
        'Without a confirmed prior notice food is refused, held at the port or moved under bond. File it at access.fda.gov on a clean computer.',
      ),
    },
  ),
  notice.yesNo(
    'fda.foo.noticeInTime',
    'By which way did it arrive, and was the notice confirmed at least 2 hours (road), 4 hours (rail, air) or 8 hours (water) before?',
    {
      program: 'FOO',
      when: eaten,
      confidence: 'sure',
      ...stopsAtNo('Food that arrives before its time is up is held at the port.'),
    },
  ),
  notice.yesNo('fda.foo.noticeFits', 'Are port, date, carrier and quantity still as in the notice?', {
    program: 'FOO',
    when: eaten,
    badAnswers: [{ is: 'no', say: 'Cancel the notice and send it again.' }],
  }),
  food.choice(
    'fda.foo.kind',
    'What kind of food is it?',
    {
      NSF: 'in its natural state',
      PRO: 'processed',
      FEE: 'animal feed',
      ADD: 'additive or colour',
      DSU: 'dietary supplement',
      CCW: 'ware that touches food',
    },
    { program: 'FOO', ...ofProduct },
  ),
  ask.code('fda.foo.productCode', 'FDA product code (7 characters)', {
    program: 'FOO',
    ...ofProduct,
  }),
  ask.text('fda.foo.commonName', 'Common name of the food', {
    program: 'FOO',
    ...ofProduct,
  }),
  ask.text('fda.foo.maker', 'Who made it: name and full address', {
    program: 'FOO',
    ...ofProduct,
  }),
  ask.code('fda.foo.makerRegistration', 'Its FDA food facility registration number, or why it has none', {
    program: 'FOO',
    ...ofProduct,
    when: eaten,
  }),
  ask.text('fda.foo.grower', 'In its natural state: who grew it?', {
    program: 'FOO',
    ...ofProduct,
    when: is('fda.foo.kind', 'NSF'),
  }),
  ask.text('fda.foo.shipper', 'Who shipped it, and from which country?', {
    program: 'FOO',
  }),
  ask.text('fda.foo.refusedBy', 'Has any country refused it? Which? (none, if none)', {
    program: 'FOO',
    when: eaten,
  }),
  ask.text('fda.foo.owner', 'Who is the owner, the importer, the ultimate consignee?', {
    program: 'FOO',
  }),
  ask.text('fda.foo.fsvp', 'Who is the FSVP importer (name, US address, e-mail, DUNS), or which exemption?', {
    program: 'FOO',
    ...ofProduct,
    when: eaten,
  }),
  ask.yesNo('fda.foo.canned', 'Is it low-acid canned or acidified?', { program: 'FOO', ...ofProduct, when: eaten }),
  ask.text('fda.foo.process', 'FCE and SID numbers, and the size of the can', {
    program: 'FOO',
    ...ofProduct,
    when: yes('fda.foo.canned'),
  }),
  ask.choice(
    'fda.foo.special',
    'Is it one of these?',
    {
      none: 'none of them',
      seafood: 'seafood (HACCP)',
      juice: 'juice (HACCP)',
      infant: 'infant formula',
      supplement: 'supplement',
      additive: 'additive',
      colour: 'colour',
    },
    { program: 'FOO', ...ofProduct, when: eaten },
  ),
  ask.text('fda.foo.lots', 'Lot numbers or production codes, where the law asks for them', {
    program: 'FOO',
    when: eaten,
  }),
  ask.yesNo('fda.foo.importAlert', 'Is there an import alert for maker, country or product?', {
    program: 'FOO',
    badAnswers: [
      { is: 'yes', say: 'It may be detained without being looked at: ask the client what FDA wants of it.' },
    ],
  }),
  ask.text('fda.foo.alertList', 'On which list does it stand, and what does the client show for it?', {
    program: 'FOO',
    when: yes('fda.foo.importAlert'),
  }),
  ask.yesNo('fda.foo.label', 'Is the label in English, with allergens, net weight and origin?', {
    program: 'FOO',
    ...ofProduct,
    when: eaten,
  }),
  ask.choice(
    'fda.foo.storage',
    'How is it stored?',
    { ambient: 'as the air is', chilled: 'chilled', frozen: 'frozen' },
    { program: 'FOO', ...ofProduct, when: eaten },
  ),
  ask.text('fda.foo.heldAt', 'Where is it held intact until FDA’s May Proceed?', {
    program: 'FOO',
  }),
  ask.choice(
    'fda.foo.othersToo',
    'Does another agency speak of it too?',
    {
      none: 'none',
      FSIS: 'it holds meat, poultry, egg or catfish above the limit',
      TTB: 'it holds alcohol',
      AMS: 'it is sold as organic',
      several: 'several of these',
    },
    { program: 'FOO', ...ofProduct, when: eaten },
  ),
]

export const foodPapers: readonly Paper[] = [
  notice.paper('fda.priorNotice', 'Prior notice confirmation page', {
    kind: 'confirmation',
    program: 'FOO',
    road: 'cleanMachine',
    neverWithout: true,
    confidence: 'sure',
    form: 'fda-prior-notice',
    when: eaten,
  }),
  food.paper('fda.label', 'Label, or a photograph of it', { kind: 'label', program: 'FOO', when: eaten }),
  ask.paper('fda.fsvp', 'FSVP importer’s statement', { kind: 'statement', program: 'FOO', when: eaten }),
  ask.paper('fda.process', 'Process filing (FCE and SID)', {
    kind: 'record',
    program: 'FOO',
    when: yes('fda.foo.canned'),
  }),
  food.paper('fda.analysis', 'Certificate of analysis, where an import alert stands', {
    kind: 'certificate',
    program: 'FOO',
    when: both(eaten, yes('fda.foo.importAlert')),
  }),
]
