/**
 * What a laptop cannot see by itself: it is believed on evidence with a day, a name and a place, and only for so long.
 * The guidance is CBP's sheet of April 2023, quoted where its words fit; the go-kit is the experience of outages
 * (practice), and its ages are a choice of ours that a firm may shorten.
 */
export interface EvidenceLine {
  id: string
  title: string
  /** what counts as evidence */
  show: string
  /** the line of guidance, or the rule, that it answers */
  guidance: string
  /** days for which evidence counts when it names no end of its own */
  goodDays: number
  /** choice of ours, or said by the source */
  age: 'ours' | 'source'
}

const line = (
  id: string,
  title: string,
  show: string,
  guidance: string,
  goodDays: number,
  age: EvidenceLine['age'] = 'ours',
): EvidenceLine => ({ id, title, show, guidance, goodDays, age })

export const evidenceLines: readonly EvidenceLine[] = [
  line(
    'isa',
    'Interconnection Security Agreement',
    'The ISA that CBP holds: the day it was submitted. Not needed where a service provider transmits: say so.',
    'Prevent: “submit an up-to-date ISA, at least every three years”',
    3 * 365,
    'source',
  ),
  line(
    'policies',
    'Written cybersecurity policies',
    'The policy and the day it was last reviewed',
    'Prevent: “Maintain written cybersecurity policies and/or procedures”',
    365,
  ),
  line(
    'scans',
    'Vulnerability scan',
    'Report of the last scan of the office’s systems',
    'Prevent: “Regularly test the security … through vulnerability scans”',
    90,
  ),
  line(
    'vendors',
    'Diligence on IT providers',
    'What each provider answered on its security measures',
    'Prevent: “Exercise due diligence to ensure IT service providers have security measures”',
    365,
  ),
  line(
    'mainBackups',
    'Backups of the main system',
    'Day of the last one that was restored for a test, and where it lies; originals stay within US customs territory',
    'Prevent: “Frequently back up data … Keep backup devices physically offsite”; 19 CFR 111.23',
    31,
  ),
  line(
    'cleanMachine',
    'Clean machine with a mailbox of its own',
    'A machine that never stood on the office network; the mailbox is known to ports, client representative and SOC',
    'Communicate: “Communicate with CBP client representatives and relevant PGAs”',
    180,
  ),
  line(
    'hotspot',
    'Hotspot',
    'Charged, paid for, tried with the clean machine',
    'Communicate: “Hold frequent calls … to provide ongoing status updates”',
    90,
  ),
  line(
    'agencyLogins',
    'Log-ins of PNSI and other agencies',
    'Each tried from the clean machine',
    'Respond: “Plan to fulfill PGA requirements”',
    90,
  ),
  line(
    'fax',
    'Fax',
    'One page sent to the port and confirmed',
    'Respond: “provide copies of appropriate documents”',
    180,
  ),
  line(
    'scanner',
    'Scanner',
    'One stamped page scanned to the clean machine',
    'Recover: “keep a full accounting of entries”',
    180,
  ),
  line(
    'sticks',
    'Marked sticks',
    'New, encrypted, each with a number and a place',
    'Prevent: “store all sensitive and confidential data in an encrypted format”',
    180,
  ),
  line(
    'coldStart',
    'Cold start of this laptop',
    'From switched off to this screen, no network, with an account that asks no server',
    'Respond: “Have an offline continuity plan”',
    90,
  ),
  line(
    'diskKey',
    'Key of the disk’s encryption, on paper',
    'Where the paper is; read back once',
    'Prevent: “Protect your data”',
    365,
  ),
  line(
    'clock',
    'Clock of this laptop',
    'Compared with a telephone: within five minutes',
    'Communicate: “no later than 72 hours” (19 CFR 111.21(b))',
    31,
  ),
  line(
    'spareLaptop',
    'Spare laptop with the next kit',
    'Kit N+1 loaded and started once',
    'Respond: “Have an offline continuity plan”',
    90,
  ),
  line(
    'sheetApart',
    'Recovery sheet apart from the laptop',
    'Where it is: not in the laptop’s bag',
    'Prevent: “Keep backup devices physically offsite”',
    180,
  ),
  line(
    'serviceCentre',
    'Service centre that files with our filer code',
    'Contract, and one entry filed for a test',
    'Respond: “Maintain movement of lawful cargo”',
    365,
  ),
]
