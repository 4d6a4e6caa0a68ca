import { momentTime } from '../../log/times'
import { maskNumbers } from '../../log/values'
import { csvText } from '../bundle/csv'
import { custodyWords, type ExhibitRow } from './exhibits'

const head = [
  'Exhibit',
  'What it is',
  'Step',
  'When, local',
  'Zone',
  'When, UTC',
  'By',
  'From',
  'To',
  'How',
  'On what',
  'Result',
  'File',
  'SHA-256',
] as const

/** custody.csv: how each exhibit was taken, then each step of its custody, one a row, for people. */
export function custodyCsv(exhibits: readonly ExhibitRow[], fileNames: ReadonlyMap<string, string>): string {
  const rows = exhibits.flatMap((exhibit) => {
    const { fields, custody } = exhibit
    const file = [fileNames.get(exhibit.id) ?? '', fields.sha256 ?? '']
    const row = (step: string, at: string | undefined, rest: readonly (string | undefined)[]) => [
      fields.number ?? exhibit.id,
      fields.what ?? '',
      step,
      ...times(at),
      ...rest.map((text) => maskNumbers(text ?? '')),
      ...file,
    ]
    return [
      row('Taken', fields.takenAt, [fields.takenBy, '', '', fields.how, fields.takenFrom, fields.place]),
      ...custody.map(({ fields: of }) =>
        row(of.what === undefined ? '' : custodyWords[of.what], of.at, [
          of.by,
          of.from,
          of.to,
          of.how,
          of.on,
          of.result,
        ]),
      ),
    ]
  })
  return csvText([head, ...rows], 'people')
}

function times(moment: string | undefined): [string, string, string] {
  const time = momentTime(moment ?? '')
  return time === undefined
    ? ['', '', '']
    : [time.moment.slice(0, 19).replace('T', ' '), `${time.zone} (UTC${time.offset})`, time.utc]
}
