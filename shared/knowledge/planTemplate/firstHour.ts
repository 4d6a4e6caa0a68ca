import { type TemplateStep } from './steps'

/** The first hour after the declaration. */
export const firstHourSteps: readonly TemplateStep[] = [
  {
    id: 'what-is-down',
    phase: 'firstHour',
    title: 'See whose outage it is',
    detail:
      'Look at the ACE status and CSMS from the clean machine. CBP’s own outage: tell the port what is urgent and keep copies. FDA’s: follow the CSMS. Ours: go on below.',
    owner: 'Lead',
    deputy: 'Entry manager',
    targetMinutes: 10,
    contact: 'vendor',
    screen: '/communicate',
    answers: ['status-first', 'cbp-outage', 'fda-outage', 'what-is-downtime'],
  },
  {
    id: 'declare',
    phase: 'firstHour',
    title: 'Declare, and write down when',
    detail:
      'Time the outage began and time it was found. Take the office network off; use only the laptop and the clean machine. Open the log sheet.',
    owner: 'Lead',
    deputy: 'Licensed broker',
    targetMinutes: 15,
    form: 'logSheet',
    screen: '/communicate',
    answers: ['all-off', 'breach-trigger'],
  },
  {
    id: 'ring-ofo',
    phase: 'firstHour',
    title: 'Ring CBP headquarters and ask for downtime',
    detail:
      'Office of Field Operations. Ask that they confirm the procedure; it is not automatic and the port does not decide alone. No number on file: client representative, SOC duty officer, port watch commander.',
    owner: 'Lead',
    deputy: 'Licensed broker',
    targetMinutes: 20,
    contact: 'ofoHq',
    screen: '/communicate',
    answers: ['ofo-first', 'may-authorise', 'downtime-possible'],
  },
  {
    id: 'ring-soc',
    phase: 'firstHour',
    title: 'Ring the SOC and write to it',
    detail:
      '703-921-6507, cbpsoc@cbp.dhs.gov. Time, cause, impact, parties, personal information, indicators, site, type, nature, scale, length. Not yet known is an answer. A telephone call does not count as the report.',
    owner: 'IT',
    deputy: 'Lead',
    targetMinutes: 30,
    contact: 'soc',
    screen: '/communicate',
    answers: ['soc-at-once', 'soc-details', 'soc-list', 'two-reports', 'no-materiality', 'send-known'],
  },
  {
    id: 'in-flight',
    phase: 'firstHour',
    title: 'Take stock of what is in flight',
    detail:
      'The last list of entries under way, and what people remember. Ask port and client representative for the status of each before a second number is used.',
    owner: 'Entry manager',
    deputy: 'Client desk',
    targetMinutes: 45,
    contact: 'clientRepresentative',
    screen: '/prepare/inFlight',
    answers: ['number-on-all', 'copies-ready'],
  },
  {
    id: 'first-packet',
    phase: 'firstHour',
    title: 'Print the first packet',
    detail:
      'Oldest truck, perishable or medical first. What is missing stays a blank and is written in ink; printing is never refused.',
    owner: 'Entry manager',
    deputy: 'Operator',
    targetMinutes: 60,
    contact: 'portCounter',
    form: 'letter',
    screen: '/respond',
    answers: ['letter-each', 'signed-letter', 'number-on-all'],
  },
]
