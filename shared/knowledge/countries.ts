import type { Sourced } from './fact'

/** Countries by ISO 3166-1 alpha-2 code, as origin and exporting country are declared. */
export const countriesSource: Sourced = {
  source: 'ISO 3166-1 alpha-2; Canadian provinces for manufacturer IDs: 19 CFR Part 102 Appendix',
  checkedOn: '2026-11-24',
  confidence: 'sure',
}

export interface Country {
  code: string
  name: string
}

const table = `AD Andorra|AE United Arab Emirates|AF Afghanistan|AG Antigua and Barbuda|AI Anguilla|AL Albania|AM Armenia|AO Angola
AQ Antarctica|AR Argentina|AS American Samoa|AT Austria|AU Australia|AW Aruba|AX Aland Islands|AZ Azerbaijan
BA Bosnia and Herzegovina|BB Barbados|BD Bangladesh|BE Belgium|BF Burkina Faso|BG Bulgaria|BH Bahrain|BI Burundi|BJ Benin
BL Saint Barthelemy|BM Bermuda|BN Brunei|BO Bolivia|BQ Bonaire, Sint Eustatius and Saba|BR Brazil|BS Bahamas|BT Bhutan
BV Bouvet Island|BW Botswana|BY Belarus|BZ Belize|CA Canada|CC Cocos (Keeling) Islands|CD Congo, Democratic Republic
CF Central African Republic|CG Congo|CH Switzerland|CI Cote d'Ivoire|CK Cook Islands|CL Chile|CM Cameroon|CN China
CO Colombia|CR Costa Rica|CU Cuba|CV Cabo Verde|CW Curacao|CX Christmas Island|CY Cyprus|CZ Czechia|DE Germany|DJ Djibouti
DK Denmark|DM Dominica|DO Dominican Republic|DZ Algeria|EC Ecuador|EE Estonia|EG Egypt|EH Western Sahara|ER Eritrea
ES Spain|ET Ethiopia|FI Finland|FJ Fiji|FK Falkland Islands|FM Micronesia|FO Faroe Islands|FR France|GA Gabon
GB United Kingdom|GD Grenada|GE Georgia|GF French Guiana|GG Guernsey|GH Ghana|GI Gibraltar|GL Greenland|GM Gambia|GN Guinea
GP Guadeloupe|GQ Equatorial Guinea|GR Greece|GS South Georgia and the South Sandwich Islands|GT Guatemala|GU Guam
GW Guinea-Bissau|GY Guyana|HK Hong Kong|HM Heard Island and McDonald Islands|HN Honduras|HR Croatia|HT Haiti|HU Hungary
ID Indonesia|IE Ireland|IL Israel|IM Isle of Man|IN India|IO British Indian Ocean Territory|IQ Iraq|IR Iran|IS Iceland
IT Italy|JE Jersey|JM Jamaica|JO Jordan|JP Japan|KE Kenya|KG Kyrgyzstan|KH Cambodia|KI Kiribati|KM Comoros
KN Saint Kitts and Nevis|KP Korea, North|KR Korea, South|KW Kuwait|KY Cayman Islands|KZ Kazakhstan|LA Laos|LB Lebanon
LC Saint Lucia|LI Liechtenstein|LK Sri Lanka|LR Liberia|LS Lesotho|LT Lithuania|LU Luxembourg|LV Latvia|LY Libya
MA Morocco|MC Monaco|MD Moldova|ME Montenegro|MF Saint Martin (French part)|MG Madagascar|MH Marshall Islands
MK North Macedonia|ML Mali|MM Burma (Myanmar)|MN Mongolia|MO Macau|MP Northern Mariana Islands|MQ Martinique|MR Mauritania
MS Montserrat|MT Malta|MU Mauritius|MV Maldives|MW Malawi|MX Mexico|MY Malaysia|MZ Mozambique|NA Namibia|NC New Caledonia
NE Niger|NF Norfolk Island|NG Nigeria|NI Nicaragua|NL Netherlands|NO Norway|NP Nepal|NR Nauru|NU Niue|NZ New Zealand|OM Oman
PA Panama|PE Peru|PF French Polynesia|PG Papua New Guinea|PH Philippines|PK Pakistan|PL Poland|PM Saint Pierre and Miquelon
PN Pitcairn|PR Puerto Rico|PS Palestine, State of|PT Portugal|PW Palau|PY Paraguay|QA Qatar|RE Reunion|RO Romania|RS Serbia
RU Russia|RW Rwanda|SA Saudi Arabia|SB Solomon Islands|SC Seychelles|SD Sudan|SE Sweden|SG Singapore|SH Saint Helena
SI Slovenia|SJ Svalbard and Jan Mayen|SK Slovakia|SL Sierra Leone|SM San Marino|SN Senegal|SO Somalia|SR Suriname
SS South Sudan|ST Sao Tome and Principe|SV El Salvador|SX Sint Maarten (Dutch part)|SY Syria|SZ Eswatini
TC Turks and Caicos Islands|TD Chad|TF French Southern Territories|TG Togo|TH Thailand|TJ Tajikistan|TK Tokelau
TL Timor-Leste|TM Turkmenistan|TN Tunisia|TO Tonga|TR Turkey|TT Trinidad and Tobago|TV Tuvalu|TW Taiwan|TZ Tanzania
UA Ukraine|UG Uganda|UM United States Minor Outlying Islands|US United States|UY Uruguay|UZ Uzbekistan|VA Holy See
VC Saint Vincent and the Grenadines|VE Venezuela|VG Virgin Islands, British|VI Virgin Islands, U.S.|VN Vietnam|VU Vanuatu
WF Wallis and Futuna|WS Samoa|YE Yemen|YT Mayotte|ZA South Africa|ZM Zambia|ZW Zimbabwe`

export const countries: readonly Country[] = table
  .split(/[|\n]/u)
  .map((row) => ({ code: row.slice(0, 2), name: row.slice(3) }))

/** Canada in manufacturer IDs and in the origin boxes of the 7501: by province, never CA. */
export const canadianProvinces: readonly (Country & { postal: string })[] = [
  { code: 'XA', postal: 'AB', name: 'Alberta' },
  { code: 'XC', postal: 'BC', name: 'British Columbia' },
  { code: 'XM', postal: 'MB', name: 'Manitoba' },
  { code: 'XB', postal: 'NB', name: 'New Brunswick' },
  { code: 'XW', postal: 'NL', name: 'Newfoundland and Labrador' },
  { code: 'XT', postal: 'NT', name: 'Northwest Territories' },
  { code: 'XN', postal: 'NS', name: 'Nova Scotia' },
  { code: 'XV', postal: 'NU', name: 'Nunavut' },
  { code: 'XO', postal: 'ON', name: 'Ontario' },
  { code: 'XP', postal: 'PE', name: 'Prince Edward Island' },
  { code: 'XQ', postal: 'QC', name: 'Quebec' },
  { code: 'XS', postal: 'SK', name: 'Saskatchewan' },
  { code: 'XY', postal: 'YT', name: 'Yukon' },
]

/** Other names under which an address gives them. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['usa', 'US'],
  ['united states of america', 'US'],
  ['uk', 'GB'],
  ['great britain', 'GB'],
  ['england', 'GB'],
  ['scotland', 'GB'],
  ['wales', 'GB'],
  ['northern ireland', 'GB'],
  ['korea', 'KR'],
  ['republic of korea', 'KR'],
  ['south korea', 'KR'],
  ['north korea', 'KP'],
  ['prc', 'CN'],
  ["people's republic of china", 'CN'],
  ['czech republic', 'CZ'],
  ['turkiye', 'TR'],
  ['viet nam', 'VN'],
  ['myanmar', 'MM'],
  ['burma', 'MM'],
  ['macao', 'MO'],
  ['ivory coast', 'CI'],
  ['swaziland', 'SZ'],
  ['holland', 'NL'],
  ['the netherlands', 'NL'],
  ['russian federation', 'RU'],
])

const codes = new Set(countries.map((country) => country.code))
export const isCountry = (code: string): boolean => codes.has(code)
export const isCanadianProvince = (code: string): boolean =>
  canadianProvinces.some((province) => province.code === code)

/** Alpha-2 code of a code or a name as people write it; undefined when it is neither. */
export function countryCode(text: string): string | undefined {
  const bare = text.trim()
  const upper = bare.toUpperCase()
  if (codes.has(upper)) return upper
  const lower = bare.toLowerCase()
  return countries.find((country) => country.name.toLowerCase() === lower)?.code ?? otherNames.get(lower)
}

/** X-code of a Canadian province given as X-code, postal letters or name. */
export function provinceCode(text: string): string | undefined {
  const lower = text.trim().toLowerCase()
  return canadianProvinces.find((province) =>
    [province.code, province.postal, province.name].some((name) => name.toLowerCase() === lower),
  )?.code
}
