import type { Line } from './lines'

/** What a line is about, as the log is sifted. A kind that is in none is of the preparing. */
export const topics = [
  { id: 'written', name: 'Written into the log' },
  { id: 'incident', name: 'Incident, facts and reports' },
  { id: 'calls', name: 'Calls and messages' },
  { id: 'tasks', name: 'Tasks and promises' },
  { id: 'entries', name: 'Entries and numbers' },
  { id: 'evidence', name: 'Evidence and losses' },
  { id: 'files', name: 'Files saved outside' },
  { id: 'laptop', name: 'Laptops and clocks' },
  { id: 'prepare', name: 'Kit, plan and people' },
] as const
export type Topic = (typeof topics)[number]['id']

const topicOfKind: Readonly<Record<string, Topic>> = {
  logEntry: 'written',
  counselMark: 'written',
  incident: 'incident',
  incidentFact: 'incident',
  breach: 'incident',
  touched: 'incident',
  reportVersion: 'incident',
  call: 'calls',
  callSchedule: 'calls',
  notification: 'calls',
  message: 'calls',
  messageSent: 'calls',
  statusSheet: 'calls',
  reached: 'calls',
  task: 'tasks',
  handover: 'tasks',
  entry: 'entries',
  line: 'entries',
  tariff: 'entries',
  bill: 'entries',
  container: 'entries',
  fact: 'entries',
  number: 'entries',
  block: 'entries',
  document: 'entries',
  pgaAnswer: 'entries',
  pgaVerdict: 'entries',
  pgaPaper: 'entries',
  priorNotice: 'entries',
  lane: 'entries',
  keyedHome: 'entries',
  sample: 'entries',
  secondKeying: 'entries',
  filing: 'entries',
  receipt: 'entries',
  receiptFile: 'entries',
  queryList: 'entries',
  nextNumber: 'entries',
  accountingReport: 'entries',
  discretionAttachment: 'entries',
  bundleExport: 'files',
  archive: 'files',
  exhibit: 'evidence',
  remediation: 'evidence',
  evidencePack: 'evidence',
  reconnection: 'evidence',
  custody: 'evidence',
  loss: 'evidence',
  savedFile: 'files',
  device: 'laptop',
  merged: 'laptop',
  conflict: 'laptop',
  aside: 'laptop',
  fork: 'laptop',
  notice: 'laptop',
}

export const topicOf = ({ changes }: Pick<Line, 'changes'>): Topic => {
  // Of an item that writes into the log the file that goes with it is no entry's paper.
  const found = changes.map(({ kind }) => topicOfKind[kind] ?? 'prepare')
  return found.find((topic) => topic !== 'entries') ?? found[0] ?? 'laptop'
}
