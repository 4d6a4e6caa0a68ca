import { aphisCoreList } from '../lists/aphisCore'
import { both, either, inProgram, is, ofProduct, rowsFrom, stops, yes } from '../rows'
import type { Paper, Question, Trigger } from '../types'

const law = rowsFrom('7 CFR 319, 330 and 352; APHIS, Core Message Set implementation guide 5.0')
const animals = rowsFrom('9 CFR 92-98 and 122; APHIS, Core Message Set questions and answers (29 March 2024)')
const originals = rowsFrom('APHIS, Core Message Set questions and answers (29 March 2024)', 'sure')
const ask = rowsFrom('The wording is ours, after APHIS’s manuals')

export const coreTriggers: readonly Trigger[] = [
  ...aphisCoreList,
  law.words(
    'APQ',
    'plant plants seedling seedlings bulb bulbs seed seeds cutting cuttings flower flowers bouquet timber lumber log logs wood wooden straw soil peat fruit fruits vegetable vegetables',
    'The description speaks of plants',
  ),
  animals.words(
    'AVS',
    'livestock cattle horse horses swine poultry embryo embryos semen hatching serum wool hides meat milk dairy bone feather feathers',
    'The description speaks of animals or their products',
  ),
]

const plants = { program: 'APQ' }
const beasts = { program: 'AVS' }

export const plantQuestions: readonly Question[] = [
  ask.text('aph.pq.species', 'Scientific name (genus, species) and part of the plant', {
    ...plants,
  }),
  ask.text('aph.pq.grown', 'Country where it was grown, and countries it passed through', {
    ...plants,
  }),
  ask.choice(
    'aph.pq.use',
    'What is it for?',
    {
      planting: 'planting',
      eating: 'eating',
      processing: 'processing',
      feed: 'feed',
      decoration: 'decoration',
      research: 'research',
    },
    plants,
  ),
  ask.text('aph.pq.state', 'Raw, cooked, dried, frozen, milled, oil? With soil, bark, roots, seeds?', plants),
  law.choice(
    'aph.pq.permitNeeded',
    'Is a permit needed, and is its number in hand?',
    { inHand: 'needed, and in hand', notNeeded: 'not needed', missing: 'needed, and not there' },
    {
      ...plants,
      ...ofProduct,
      stop: true,
      badAnswers: [{ is: 'missing', say: 'The permit is got before shipping. Without it the goods are refused.' }],
    },
  ),
  law.text('aph.pq.permit', 'Number of the permit', {
    ...plants,
    ...ofProduct,
    ...stops,
    when: is('aph.pq.permitNeeded', 'inHand'),
  }),
  law.choice(
    'aph.pq.phyto',
    'Phytosanitary certificate: is it there, as an original or as ePhyto?',
    { original: 'original', ephyto: 'ePhyto', notNeeded: 'none is needed', missing: 'it is not there' },
    {
      ...plants,
      stop: true,
      badAnswers: [{ is: 'missing', say: 'CBP Agriculture does not release goods that need it without it.' }],
    },
  ),
  law.text('aph.pq.phytoNumber', 'Number and date of the phytosanitary certificate', {
    ...plants,
    when: is('aph.pq.phyto', 'original', 'ephyto'),
  }),
  ask.yesNo('aph.pq.declarations', 'Does it carry the additional declarations that the permit asks for?', {
    ...plants,
    when: is('aph.pq.permitNeeded', 'inHand'),
  }),
  ask.choice(
    'aph.pq.treatment',
    'Is a treatment asked for (cold, heat, fumigation)?',
    { none: 'none', before: 'done before', onArrival: 'due on arrival' },
    plants,
  ),
  ask.yesNo(
    'aph.pq.cites',
    'Is it a CITES plant? Then: protected plant permit and CITES papers, in the original',
    plants,
  ),
  ask.choice(
    'aph.pq.lot',
    'Commercial quantity, or a small lot of seed?',
    { commercial: 'commercial', small: 'small lot of seed' },
    { ...plants, when: is('aph.pq.use', 'planting') },
  ),
  ask.yesNo('aph.pq.woodPacking', 'Wood packing: is the mark of ISPM 15 on each piece?', {
    ...plants,
    badAnswers: [{ is: 'no', say: 'Wood packing without the mark is sent back with the goods.' }],
  }),
  ask.yesNo('aph.pq.port', 'May this plant come in at this port (plant inspection station)?', {
    ...plants,
    when: is('aph.pq.use', 'planting'),
    badAnswers: [{ is: 'no', say: 'Plants for planting go through a plant inspection station.' }],
  }),
  ask.text('aph.pq.presented', 'Who presents it to CBP Agriculture, when and where?', plants),
  ask.yesNo('aph.pq.engineered', 'Is it genetically engineered? Then: ABS permit or exemption', {
    ...plants,
    ...ofProduct,
  }),
]

export const animalQuestions: readonly Question[] = [
  ask.text('aph.vs.species', 'Species, breed or product; wild or farmed?', {
    ...beasts,
    ...ofProduct,
  }),
  ask.text('aph.vs.countries', 'Country of origin of the animal, of the processing, and of transit', beasts),
  ask.text(
    'aph.vs.disease',
    'Disease status of the country for it: foot-and-mouth, swine fever, bird flu, BSE',
    beasts,
  ),
  animals.choice(
    'aph.vs.permitNeeded',
    'Veterinary import permit: is one needed, and is its number in hand?',
    { inHand: 'needed, and in hand', notNeeded: 'not needed', missing: 'needed, and not there' },
    {
      ...beasts,
      ...ofProduct,
      stop: true,
      badAnswers: [{ is: 'missing', say: 'The permit is got before shipping. Without it the goods are refused.' }],
    },
  ),
  animals.text('aph.vs.permit', 'Number of the veterinary permit', {
    ...beasts,
    ...ofProduct,
    ...stops,
    when: is('aph.vs.permitNeeded', 'inHand'),
  }),
  originals.choice(
    'aph.vs.certificate',
    'Health certificate: is the original there, signed by the foreign veterinary authority?',
    { original: 'the original', notNeeded: 'none is needed', missing: 'it is not there' },
    {
      ...beasts,
      stop: true,
      badAnswers: [
        { is: 'missing', say: 'Veterinary certificates are shown in the original at the first port of arrival.' },
      ],
    },
  ),
  ask.text(
    'aph.vs.process',
    'How was it processed (temperature, pH, time, sealed)? Is there a statement on letterhead?',
    beasts,
  ),
  ask.choice(
    'aph.vs.use',
    'What is it for?',
    {
      food: 'food',
      feed: 'feed or pet food',
      research: 'research',
      trophy: 'trophy',
      leather: 'leather',
      pharmaceutical: 'pharmaceutical',
      breeding: 'breeding or keeping',
    },
    { ...beasts },
  ),
  ask.yesNo('aph.vs.live', 'Is it alive, or semen, embryo, hatching egg?', { ...beasts, ...ofProduct }),
  ask.text('aph.vs.quarantine', 'Alive: port with quarantine booked? Identification? Age?', {
    ...beasts,
    when: yes('aph.vs.live'),
  }),
  ask.text('aph.vs.feed', 'Feed or pet food: list of ingredients, and none of ruminants?', {
    ...beasts,
    when: is('aph.vs.use', 'feed'),
  }),
  ask.text('aph.vs.share', 'Milk, egg, honey, casings: what share of it, and from where?', { ...beasts, ...ofProduct }),
  ask.yesNo('aph.vs.hay', 'Is it packed with hay or straw?', beasts),
  ask.choice(
    'aph.vs.others',
    'Does another agency speak of it too?',
    { none: 'none', FDA: 'FDA', FSIS: 'FSIS', FWS: 'FWS', CDC: 'CDC', several: 'several of these' },
    beasts,
  ),
]

export const corePapers: readonly Paper[] = [
  law.paper('aph.phyto', 'Phytosanitary certificate', {
    kind: 'certificate',
    ...plants,
    neverWithout: true,
    when: is('aph.pq.phyto', 'original', 'ephyto', 'missing'),
  }),
  law.paper('aph.ppqPermit', 'PPQ permit, a copy', {
    kind: 'permit',
    ...plants,
    neverWithout: true,
    when: is('aph.pq.permitNeeded', 'inHand', 'missing'),
  }),
  law.paper('aph.ppq368', 'PPQ 368, notice of arrival', { kind: 'form', ...plants, form: 'ppq-368' }),
  law.paper('aph.treatment', 'Record of the treatment: fumigation, cold, heat', {
    kind: 'record',
    ...plants,
    when: is('aph.pq.treatment', 'before'),
  }),
  originals.paper('aph.citesPlant', 'CITES papers of the plant', {
    kind: 'permit',
    ...plants,
    original: true,
    neverWithout: true,
    when: yes('aph.pq.cites'),
  }),
  law.paper('aph.processed', 'Manufacturer’s statement for processed goods', {
    kind: 'statement',
    when: both(
      inProgram('APQ', 'AVS'),
      either(is('aph.pq.use', 'processing'), is('aph.vs.use', 'food', 'feed', 'leather')),
    ),
  }),
  originals.paper('aph.health', 'Veterinary health certificate', {
    kind: 'certificate',
    ...beasts,
    original: true,
    neverWithout: true,
    when: is('aph.vs.certificate', 'original', 'missing'),
  }),
  animals.paper('aph.vsPermit', 'VS import permit (16-6 or 17-135), a copy', {
    kind: 'permit',
    ...beasts,
    neverWithout: true,
    when: is('aph.vs.permitNeeded', 'inHand', 'missing'),
  }),
  animals.paper('aph.vs17-29', 'VS 17-29, declaration of importation', {
    kind: 'form',
    ...beasts,
    form: 'vs-17-29',
    when: yes('aph.vs.live'),
  }),
  animals.paper('aph.vs17-129', 'VS 17-129, the application as it was made', {
    kind: 'form',
    ...beasts,
    form: 'vs-17-129',
    when: yes('aph.vs.live'),
  }),
]
