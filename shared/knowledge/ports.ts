import type { Sourced } from './fact'

/**
 * Ports of entry by Schedule D code (district and port, four digits, text: zeros in front count). Not all ports: those
 * read from a published list. A port that is not here can be keyed all the same; facility codes change.
 */
export const portsSource: Sourced = {
  source:
    'Published list of US port codes (Schedule D; HTS Statistical Annex C); 2101, 5301, 5309–5311 also CSMS 17-000528',
  checkedOn: '2026-11-24',
  confidence: 'sure',
}

export interface Port {
  code: string
  name: string
  /** where it differs from the list's */
  confidence?: 'likely'
}

export const ports: readonly Port[] = [
  { code: '0101', name: 'Portland, ME', confidence: 'likely' },
  { code: '0401', name: 'Boston, MA' },
  { code: '0417', name: 'Logan Airport, Boston, MA' },
  { code: '0502', name: 'Providence, RI' },
  { code: '0708', name: 'Alexandria Bay, NY' },
  { code: '0712', name: 'Champlain-Rouses Point, NY' },
  { code: '0901', name: 'Buffalo-Niagara Falls, NY' },
  { code: '1001', name: 'New York, NY' },
  { code: '1002', name: 'Albany, NY' },
  { code: '1101', name: 'Philadelphia, PA' },
  { code: '1108', name: 'Philadelphia International Airport, PA' },
  { code: '1303', name: 'Baltimore, MD' },
  { code: '1401', name: 'Norfolk, VA' },
  { code: '1404', name: 'Richmond-Petersburg, VA' },
  { code: '1501', name: 'Wilmington, NC' },
  { code: '1512', name: 'Charlotte, NC' },
  { code: '1601', name: 'Charleston, SC' },
  { code: '1703', name: 'Savannah, GA' },
  { code: '1704', name: 'Atlanta, GA' },
  { code: '1801', name: 'Tampa, FL' },
  { code: '1803', name: 'Jacksonville, FL' },
  { code: '1901', name: 'Mobile, AL' },
  { code: '2002', name: 'New Orleans, LA' },
  { code: '2006', name: 'Memphis, TN' },
  { code: '2095', name: 'FedEx courier hub, Memphis, TN' },
  { code: '2101', name: 'Port Arthur, TX' },
  { code: '2301', name: 'Brownsville, TX' },
  { code: '2303', name: 'Eagle Pass, TX' },
  { code: '2304', name: 'Laredo, TX' },
  { code: '2305', name: 'Hidalgo/Pharr, TX' },
  { code: '2402', name: 'El Paso, TX' },
  { code: '2408', name: 'Santa Teresa, NM' },
  { code: '2501', name: 'San Diego, CA' },
  { code: '2506', name: 'Otay Mesa, CA' },
  { code: '2507', name: 'Calexico-East, CA' },
  { code: '2604', name: 'Nogales, AZ' },
  { code: '2605', name: 'Phoenix, AZ' },
  { code: '2608', name: 'San Luis, AZ' },
  { code: '2704', name: 'Los Angeles, CA' },
  { code: '2709', name: 'Long Beach, CA' },
  { code: '2713', name: 'Port Hueneme, CA' },
  { code: '2720', name: 'Los Angeles International Airport, CA' },
  { code: '2721', name: 'Ontario International Airport, CA' },
  { code: '2722', name: 'Las Vegas, NV' },
  { code: '2801', name: 'San Francisco International Airport, CA' },
  { code: '2809', name: 'San Francisco, CA' },
  { code: '2811', name: 'Oakland, CA' },
  { code: '2904', name: 'Portland, OR' },
  { code: '3001', name: 'Seattle, WA' },
  { code: '3002', name: 'Tacoma, WA' },
  { code: '3004', name: 'Blaine, WA' },
  { code: '3029', name: 'Seattle-Tacoma International Airport, WA' },
  { code: '3126', name: 'Anchorage, AK' },
  { code: '3201', name: 'Honolulu, HI' },
  { code: '3307', name: 'Denver, CO' },
  { code: '3310', name: 'Sweetgrass, MT' },
  { code: '3401', name: 'Pembina, ND' },
  { code: '3403', name: 'Portal, ND' },
  { code: '3501', name: 'Minneapolis-St. Paul, MN' },
  { code: '3604', name: 'International Falls-Ranier, MN' },
  { code: '3801', name: 'Detroit, MI' },
  { code: '3802', name: 'Port Huron, MI' },
  { code: '3803', name: 'Sault Ste. Marie, MI' },
  { code: '3901', name: 'Chicago, IL' },
  { code: '4101', name: 'Cleveland, OH' },
  { code: '4102', name: 'Cincinnati-Lawrenceburg' },
  { code: '4110', name: 'Indianapolis, IN' },
  { code: '4115', name: 'Louisville, KY' },
  { code: '4196', name: 'UPS hub, Louisville, KY' },
  { code: '4501', name: 'Kansas City, MO' },
  { code: '4503', name: 'St. Louis, MO' },
  { code: '4601', name: 'Newark, NJ' },
  { code: '4701', name: 'John F. Kennedy International Airport, NY', confidence: 'likely' },
  { code: '4909', name: 'San Juan, PR' },
  { code: '4913', name: 'San Juan International Airport, PR' },
  { code: '5201', name: 'Miami, FL' },
  { code: '5203', name: 'Port Everglades, FL' },
  { code: '5206', name: 'Miami International Airport, FL' },
  { code: '5301', name: 'Houston, TX' },
  { code: '5309', name: 'Houston Intercontinental Airport, TX' },
  { code: '5310', name: 'Galveston, TX' },
  { code: '5311', name: 'Freeport, TX' },
  { code: '5312', name: 'Corpus Christi, TX' },
  { code: '5401', name: 'Washington, DC (Dulles)' },
  { code: '5501', name: 'Dallas-Fort Worth, TX' },
  { code: '5506', name: 'Austin, TX' },
  { code: '5507', name: 'San Antonio, TX' },
]

const byCode = new Map(ports.map((one) => [one.code, one]))
export const port = (code: string | undefined): Port | undefined => byCode.get(code ?? '')
export const portName = (code: string | undefined): string | undefined => port(code)?.name
