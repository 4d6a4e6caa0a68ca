import { rowsFrom } from './rows'
import type { AgencyCode, PointedAt, TriageQuestion } from './types'

const { triage } = rowsFrom('Questions of a broker’s floor, made from the agencies’ own rules; the wording is ours')

const to = (agency: AgencyCode, program?: string, ...is: readonly string[]): PointedAt => ({
  is: is.length === 0 ? ['yes'] : is,
  agency,
  ...(program === undefined ? {} : { program }),
})
/** A question that is answered by one of these codes; `no` stands before them. */
const oneOf = (choices: Readonly<Record<string, string>>) => ({
  kind: 'choice' as const,
  choices: [{ code: 'no', text: 'no' }, ...Object.entries(choices).map(([code, text]) => ({ code, text }))],
})

/**
 * The twelve questions for any product, flagged or not: they find the agencies. They are asked of what is new or has no
 * flag, and kept with the product.
 */
export const TRIAGE: readonly TriageQuestion[] = [
  triage(
    'triage.food',
    'Is it eaten, drunk or chewed by people or animals, or does it touch food?',
    [to('FDA', 'FOO', 'people', 'animals', 'touches')],
    oneOf({
      people: 'eaten, drunk or chewed by people',
      animals: 'feed or pet food',
      touches: 'it touches food: ware, wrapping',
    }),
  ),
  triage(
    'triage.meat',
    'Does it hold meat, poultry or egg? How much by weight, raw or cooked?',
    [
      to('FSI', 'FSI', 'much'),
      to('APH', 'AVS', 'much', 'little', 'egg'),
      to('FDA', 'FOO', 'little', 'shell'),
      to('FSI', 'FSI', 'egg'),
      to('AMS', 'EG', 'shell'),
      to('APH', 'AVS', 'shell'),
    ],
    oneOf({
      much: 'meat or poultry, 3 % raw or 2 % cooked or more',
      little: 'meat or poultry, less than that',
      egg: 'egg products: liquid, frozen, dried',
      shell: 'eggs in the shell',
    }),
  ),
  triage(
    'triage.seafood',
    'Is it, or does it hold, fish or shellfish?',
    [
      to('FDA', 'FOO', 'shrimp', 'tuna', 'listed', 'other'),
      to('NMF', 'SIM', 'shrimp', 'tuna', 'listed'),
      to('NMF', '370', 'tuna'),
      to('OMC', 'OMC', 'shrimp'),
      to('FSI', 'FSI', 'catfish'),
    ],
    oneOf({
      shrimp: 'shrimp',
      tuna: 'tuna',
      catfish: 'catfish (Siluriformes)',
      listed: 'abalone, cod, blue or king crab, dolphinfish, grouper, red snapper, sea cucumber, shark, swordfish',
      other: 'another fish or shellfish',
    }),
  ),
  triage(
    'triage.body',
    'Does it treat, diagnose or protect, or go on or into the body?',
    [
      to('FDA', 'DRU', 'drug'),
      to('FDA', 'DEV', 'device'),
      to('FDA', 'COS', 'cosmetic'),
      to('FDA', 'BIO', 'biologic'),
      to('FDA', 'VME', 'veterinary'),
    ],
    oneOf({
      drug: 'a medicine, or it claims to treat or protect',
      device: 'a medical device',
      cosmetic: 'a cosmetic or soap that claims nothing more',
      biologic: 'blood, vaccine, cells, tissue',
      veterinary: 'a medicine or device for animals',
    }),
  ),
  triage(
    'triage.radiation',
    'Does it give off light of a laser, X-ray, microwave or sound as energy, have a screen, or send by radio?',
    [to('FDA', 'RAD', 'radiation', 'both'), to('FCC', 'FCC', 'radio', 'both')],
    oneOf({ radiation: 'laser, X-ray, microwave, ultrasound, screen', radio: 'radio alone', both: 'both' }),
  ),
  triage(
    'triage.plant',
    'Is it a plant, wood, straw, seed, flower or soil, or made of them? Which species?',
    [to('APH', 'APQ', 'plant'), to('APH', 'APL', 'madeOf')],
    oneOf({
      plant: 'plant, fruit, seed, flower, log, straw, soil',
      madeOf: 'made of wood or other plant material',
      packedIn: 'only packed in wood or straw: look for the mark of ISPM 15',
    }),
  ),
  triage(
    'triage.animal',
    'Is it an animal, or made of skin, bone, feather, shell, horn, hair, blood or milk? Which species, wild or farmed?',
    [to('APH', 'AVS', 'farmed', 'wild'), to('FWS', 'FWS', 'wild')],
    oneOf({ farmed: 'of farm animals alone', wild: 'of wild animals, or nobody knows' }),
  ),
  triage(
    'triage.chemical',
    'Is it a chemical, mixture, plastic resin, paint, fuel or refrigerant, or is plywood, particleboard or MDF in it?',
    [
      to('EPA', 'TS1', 'chemical', 'refrigerant', 'ozone', 'listed', 'wood'),
      to('EPA', 'HFC', 'refrigerant'),
      to('EPA', 'ODS', 'ozone'),
      to('DEA', 'DEA', 'listed'),
    ],
    oneOf({
      chemical: 'chemical, mixture, resin, paint, fuel',
      refrigerant: 'refrigerant or foam-blowing gas: hydrofluorocarbon (HFC) or a blend',
      ozone: 'gas that depletes ozone: CFC, HCFC, halon',
      listed: 'a chemical on DEA’s list',
      wood: 'an article with composite wood: plywood, particleboard, MDF',
    }),
  ),
  triage(
    'triage.pest',
    'Does it claim to kill, repel or prevent pests, germs or mould?',
    [to('EPA', 'PS1', 'substance'), to('EPA', 'PS2', 'device')],
    oneOf({ substance: 'yes, by a substance', device: 'yes, by a device: lamp, filter, sound' }),
  ),
  triage(
    'triage.engine',
    'Does it have an engine or run on the road, or is it a part for that?',
    [
      to('EPA', 'VNE', 'vehicle', 'offRoad', 'engine'),
      to('NHT', 'MVS', 'vehicle', 'electric'),
      to('NHT', 'OFF', 'offRoad'),
      to('NHT', 'REI', 'part'),
    ],
    oneOf({
      vehicle: 'vehicle for the road with an engine',
      electric: 'vehicle for the road without one: electric, trailer',
      offRoad: 'vehicle that is not for the road',
      engine: 'engine, or machine or boat with one',
      part: 'tyre, lamp, glass, hose, belt, helmet, child seat or another part for the road',
    }),
  ),
  triage(
    'triage.consumer',
    'Is it for children, or clothing, furniture, bedding, a helmet, a lighter or a firework, or does it use a button cell?',
    [to('CPS', 'CPS')],
  ),
  triage(
    'triage.regulated',
    'Is it alcohol, tobacco, a controlled drug, arms, radioactive, basic metal or a rough diamond?',
    [
      to('TTB', 'BER', 'beer'),
      to('TTB', 'WIN', 'wine'),
      to('TTB', 'DSP', 'spirits'),
      to('FDA', 'FOO', 'beer', 'wine', 'spirits'),
      to('TTB', 'TOB', 'tobacco'),
      to('FDA', 'TOB', 'tobacco'),
      to('DEA', 'DEA', 'drug'),
      to('ATF', 'ATF', 'arms'),
      to('NRC', 'NRC', 'radioactive'),
      to('ECO', 'SIMA', 'steel'),
      to('ECO', 'AIM', 'aluminium'),
      to('KPC', 'KPC', 'diamonds'),
    ],
    oneOf({
      beer: 'beer',
      wine: 'wine, cider, mead',
      spirits: 'spirits, industrial alcohol',
      tobacco: 'tobacco, cigarette papers or tubes',
      drug: 'a controlled drug',
      arms: 'arms, ammunition, explosives',
      radioactive: 'radioactive, or a part of a reactor',
      steel: 'steel as the mill ships it: sheet, bar, wire, pipe',
      aluminium: 'aluminium as the mill ships it: bar, sheet, foil, tube',
      diamonds: 'rough diamonds',
    }),
  ),
]

/** Asked after the twelve, of each shipment: a claim that needs a certificate, and what may lift a duty to declare. */
export const TRIAGE_THEN: readonly TriageQuestion[] = [
  triage('triage.organic', 'Is any of it sold, labelled or invoiced as organic?', [to('AMS', 'OR')], {
    once: 'shipment',
  }),
  triage('triage.set', 'Is it part of a set? Agencies then speak of each article, not of the set’s own number.', [], {
    once: 'shipment',
  }),
  triage('triage.why', 'Is it anything but an ordinary sale?', [], {
    once: 'shipment',
    ...oneOf({
      returned: 'US goods returned',
      sample: 'a sample',
      research: 'for research or testing',
      personal: 'for personal use',
    }),
  }),
]
