import { days, hours, type TemplateStep } from './steps'

/** Who is told, and what must be reported. */
export const communicateSteps: readonly TemplateStep[] = [
  {
    id: 'tell-cbp',
    phase: 'communicate',
    title: 'Tell client representative, ports, Centers and agency offices',
    detail:
      'Write to headquarters, ring the ports affected, the Centers and the local agency offices; CTPAT members their specialist. Say which ports, how many entries, which goods cannot wait.',
    owner: 'Lead',
    deputy: 'Licensed broker',
    targetMinutes: hours(2),
    contact: 'clientRepresentative',
    screen: '/prepare/contacts',
    answers: ['tell-representatives', 'email-hq', 'ctpat', 'ports-centers'],
  },
  {
    id: 'align-words',
    phase: 'communicate',
    title: 'Align the words for clients with CBP headquarters',
    detail: 'Facts only, no guess about causes. Counsel reads it once.',
    owner: 'Lead',
    deputy: 'Licensed broker',
    targetMinutes: hours(3),
    contact: 'ofoHq',
    screen: '/communicate',
    answers: ['tell-clients'],
  },
  {
    id: 'tell-clients',
    phase: 'communicate',
    title: 'Tell the clients, vendors and carriers concerned',
    detail:
      'What moved, what waits, what we need of them. Nothing of another client. Repeat each day until it is over.',
    owner: 'Client desk',
    deputy: 'Entry manager',
    targetMinutes: hours(4),
    contact: 'carrier',
    screen: '/prepare/contacts',
    answers: ['tell-clients', 'tell-others', 'cleared-list', 'confidential'],
  },
  {
    id: 'calls',
    phase: 'communicate',
    title: 'Hold calls with CBP and agencies at fixed hours',
    detail:
      'First day every four hours, then daily, until business has resumed. Write down each promise with its owner.',
    owner: 'Lead',
    deputy: 'Licensed broker',
    targetMinutes: hours(6),
    contact: 'clientRepresentative',
    form: 'logSheet',
    screen: '/communicate',
    answers: ['calls', 'talk-until-resumed'],
  },
  {
    id: 'breach-report',
    phase: 'communicate',
    title: 'Report a breach to the SOC within 72 hours of finding it',
    detail:
      'By e-mail from the clean mailbox, with every importer number known to be compromised, encrypted as agreed. Papers lost count as well. Keep the message and its acknowledgement.',
    owner: 'Licensed broker',
    deputy: 'Lead',
    targetMinutes: days(3),
    contact: 'soc',
    screen: '/communicate',
    answers: ['report-72', 'breach-trigger', 'breach-to-soc', 'breach-importers', 'list-sealed'],
  },
  {
    id: 'breach-supplements',
    phase: 'communicate',
    title: 'Supplement the report: 10 business days, then 72 hours each',
    detail:
      'An updated list of numbers within 10 business days of the notice; what is found later within 72 hours of finding it.',
    owner: 'Licensed broker',
    deputy: 'IT',
    targetMinutes: days(14),
    contact: 'soc',
    screen: '/communicate',
    answers: ['breach-ten-days', 'breach-later'],
  },
]
