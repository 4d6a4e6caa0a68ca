import { checkedOn } from './rows'
import type { AgencyCode, DisclaimCode, Flag } from './types'

/** The day of the flag guide below: said on the screen wherever an answer leans on it. */
export const FLAG_GUIDE_OF = '2026-03-04'
const guide = 'CBP, ACE Agency Tariff Code Reference Guide, Publication 0875-0419, 4 March 2026'
const messageSet =
  'CBP, ACE ABI CATAIR, Participating Government Agencies Message Set, 1 July 2026, record PG01 position 80'

const split = (text: string): readonly string[] => text.split(' ').filter((one) => one !== '')
const flag =
  (must: boolean, active = true) =>
  (code: string, agency: AgencyCode, programs: string, meaning: string, disclaim: string, note?: string): Flag => ({
    code,
    agency,
    programs: split(programs),
    must,
    meaning,
    disclaim: split(disclaim),
    active,
    source: active ? guide : `Not in the ${guide}`,
    checkedOn,
    confidence: active ? 'sure' : 'likely',
    ...(note === undefined ? {} : { note }),
  })
/** Data or a disclaim: neither is an error. */
const may = flag(false)
/** Data; the disclaim codes of a must flag are an agency's own exception. */
const must = flag(true)
const gone = flag(false, false)

/**
 * All 49 flags of the guide, and four that people still speak of. Where codes A B C D stand, that is the guide's general
 * rule (all codes unless the agency says otherwise) and not a check of each agency's own guide.
 */
export const FLAGS: readonly Flag[] = [
  may('EP1', 'EPA', 'ODS', 'ozone depleting substances', 'A B C D'),
  must('EP2', 'EPA', 'ODS', 'ozone depleting substances', ''),
  may('EP3', 'EPA', 'VNE', 'vehicles and engines', 'A B C D'),
  must('EP4', 'EPA', 'VNE', 'vehicles and engines', ''),
  may(
    'EP5',
    'EPA',
    'PS1 PS2 PS3',
    'pesticides and devices',
    'A C D',
    'B is not taken. C: the notice that EPA signed is in CBP’s image system. D: it travels with the shipment on paper',
  ),
  must('EP6', 'EPA', 'PS1 PS2 PS3', 'pesticides and devices', ''),
  may('EP7', 'EPA', 'TS1', 'toxic substances (TSCA)', 'A B C D'),
  must('EP8', 'EPA', 'TS1', 'toxic substances (TSCA)', ''),
  may('EH1', 'EPA', 'HFC', 'hydrofluorocarbons', 'A', 'A is the only code'),
  must('EH2', 'EPA', 'HFC', 'hydrofluorocarbons', ''),
  may('FS3', 'FSI', 'FSI', 'meat, poultry, egg products, catfish', 'A B C D'),
  must('FS4', 'FSI', 'FSI', 'meat, poultry, egg products, catfish', ''),
  may('NM1', 'NMF', '370', 'tuna (form 370)', 'A B C D'),
  must('NM2', 'NMF', '370', 'tuna (form 370)', ''),
  may('NM3', 'NMF', 'AMR', 'Antarctic marine living resources', 'A B C D'),
  must('NM4', 'NMF', 'AMR', 'Antarctic marine living resources', ''),
  may('NM5', 'NMF', 'HMS', 'highly migratory species', 'A B C D'),
  must('NM6', 'NMF', 'HMS', 'highly migratory species', ''),
  must('NM8', 'NMF', 'SIM', 'seafood import monitoring', ''),
  may('DT1', 'NHT', 'MVS REI TPE OEI OFF', 'motor vehicles and their equipment (HS-7)', 'A B C D'),
  must('DT2', 'NHT', 'MVS REI TPE OEI OFF', 'motor vehicles and their equipment (HS-7)', ''),
  may(
    'AL1',
    'APH',
    'APL',
    'Lacey Act plant declaration',
    'A B C D G',
    'C: declared in LAWGS. G: de minimis, not over 5 % of the unit and not over 2.9 kg in all for the number',
  ),
  must(
    'AL2',
    'APH',
    'APL',
    'Lacey Act plant declaration',
    '',
    'Whether G or an exception still helps on a must flag was not found: ask APHIS',
  ),
  may(
    'FD1',
    'FDA',
    'BIO COS DEV DRU FOO RAD TOB VME',
    'FDA data, section 801(a)',
    'A B F',
    'F for entry type 21 alone, goods made in the US',
  ),
  must('FD2', 'FDA', 'BIO COS DEV DRU FOO RAD TOB VME', 'FDA data, section 801(a)', ''),
  may(
    'FD3',
    'FDA',
    'BIO COS DEV DRU FOO RAD TOB VME',
    'FDA prior notice, section 801(m)',
    'A B F',
    'F for entry type 21 alone, goods made in the US. Data may be sent and the prior notice alone disclaimed (affirmation PND)',
  ),
  must('FD4', 'FDA', 'BIO COS DEV DRU FOO RAD TOB VME', 'FDA prior notice, section 801(m)', ''),
  may('AM1', 'AMS', 'EG', 'shell eggs and egg products', 'A B C D'),
  must('AM2', 'AMS', 'EG', 'shell eggs and egg products', ''),
  may('AM3', 'AMS', 'MO', 'marketing orders', 'A B C D'),
  must('AM4', 'AMS', 'MO', 'marketing orders', ''),
  must('AM6', 'AMS', 'PN', 'peanuts', ''),
  may('AM7', 'AMS', 'OR', 'organic', 'A B C D'),
  must('AM8', 'AMS', 'OR', 'organic', ''),
  may('TB1', 'TTB', 'BER WIN DSP TOB', 'alcohol and tobacco', 'A C', 'A for a few numbers only'),
  must('TB2', 'TTB', 'BER WIN DSP TOB', 'alcohol and tobacco', 'C', 'C: TTB’s rules are met by its other means'),
  may('TB3', 'TTB', 'BER WIN DSP TOB', 'alcohol and tobacco', 'A C', 'A or C and no other'),
  may(
    'AQ1',
    'APH',
    'AAC APQ AVS ABS',
    'plants, animals and their products (APHIS Core)',
    'A B C D',
    'No de minimis; entry type 06 is exempt',
  ),
  must(
    'AQ2',
    'APH',
    'AAC APQ AVS ABS',
    'plants, animals and their products (APHIS Core)',
    '',
    'No de minimis; entry type 06 is exempt',
  ),
  may(
    'AQX',
    'APH',
    'AAC APQ AVS ABS',
    'plants, animals and their products; nothing need be sent, and no disclaim',
    '',
    'No disclaim is needed when nothing is sent',
  ),
  may('OM1', 'OMC', 'OMC', 'shrimp', 'A B C D'),
  must('OM2', 'OMC', 'OMC', 'shrimp', ''),
  may(
    'FW1',
    'FWS',
    'FWS',
    'wildlife',
    'C D E',
    'C: eDecs follows. D: Form 3-177 on paper with FWS. E: no wildlife in it',
  ),
  must('FW2', 'FWS', 'FWS', 'wildlife', ''),
  may(
    'FW3',
    'FWS',
    'FWS',
    'wildlife, declared now or elsewhere',
    'C D',
    'C: eDecs follows. D: Form 3-177 on paper with FWS',
  ),
  may('DE1', 'DEA', 'DEA', 'controlled substances and listed chemicals', 'A B C D'),
  may('DE3', 'DEA', 'MAC', 'tableting and encapsulating machines', 'A B C D'),
  may('CP1', 'CPS', 'CPS', 'consumer products', 'A B C D'),
  must('CP2', 'CPS', 'CPS', 'consumer products', ''),
  gone('FD0', 'FDA', '', 'of the old system: may be released without data to FDA', ''),
  gone('AM5', 'AMS', 'PN', 'would be the may pair of AM6, peanuts', ''),
  gone('NM7', 'NMF', 'SIM', 'would be the may pair of NM8, seafood import monitoring', ''),
  gone('DE2', 'DEA', 'DEA', 'would be the must pair of DE1', ''),
]

const byCode = new Map(FLAGS.map((one) => [one.code, one]))
/** The guide's row of a flag; undefined: the guide does not know it, and the flag is shown as unknown. */
export const flagByCode = (code: string): Flag | undefined => byCode.get(code)

const code = (letter: string, meaning: string, limits: string, only?: readonly AgencyCode[]): DisclaimCode => ({
  code: letter,
  meaning,
  limits,
  source: messageSet,
  checkedOn,
  confidence: 'sure',
  ...(only === undefined ? {} : { only }),
})

/**
 * On paper there is no field for a disclaim: the packet carries a signed statement, and the code is sent when the entry
 * is transmitted. A wrong disclaim is a false statement.
 */
export const DISCLAIM_CODES: readonly DisclaimCode[] = [
  code('A', 'The product is not regulated by this agency', 'The only code that flag EH1 takes'),
  code('B', 'Data are not required, by the agency’s own guidance', 'Not for EPA pesticides'),
  code(
    'C',
    'Data are filed by the agency’s other means: its own site, or an image with CBP',
    'Lacey: declared in LAWGS. EPA pesticides: the notice that EPA signed is in the image system. Wildlife: eDecs follows',
  ),
  code('D', 'Data are filed on paper', 'EPA pesticides: the notice that EPA signed must travel with the shipment'),
  code(
    'E',
    'Holds no fish or wildlife, alive or dead, no part and no product of it, or is exempt by 50 CFR 14',
    'Flag FW1 alone',
    ['FWS'],
  ),
  code('F', 'Made in the US and sent straight to the warehouse without leaving the US', 'Entry type 21 alone', ['FDA']),
  code(
    'G',
    'Plant material is not over 5 % of the weight of a unit and not over 2.9 kg in all for this ten-digit number in the entry',
    'Lacey Act alone',
    ['APH'],
  ),
]
