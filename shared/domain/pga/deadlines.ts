import { modeFamily } from '../../knowledge/modes'
import type { Exposure, TimeLimit } from '../../knowledge/pga/types'
import { addDays, daysFrom } from '../calendar'
import type { EntryFile } from '../entryFile'
import { dayOfFact, standingFact } from '../facts'
import type { DecidedLine } from './decided'
import type { PgaDeadline, PgaTables } from './types'

/**
 * What the agencies that apply want by when, from their own time limits: hours before arrival by mode (prior notice,
 * HFC), days before arrival (DEA), days after release (ATF's 6A, the importer's signature on a COA), and until when FDA
 * releases conditionally and may demand redelivery. Downtime moves none of them. Soonest first, those without a day last.
 */
export function pgaDeadlines(
  file: EntryFile,
  lines: readonly DecidedLine[],
  tables: PgaTables,
): readonly PgaDeadline[] {
  const found: PgaDeadline[] = []
  for (const [agency, programs] of applying(lines)) {
    const known = tables.knowledge.agency(agency)
    if (known === undefined) continue
    const concerns = ({ program }: { program?: string }) => program === undefined || programs.has(program)
    for (const time of known.times.filter(concerns)) found.push(...ofTime(agency, time, file, tables.today))
    for (const exposure of known.exposure.filter(concerns))
      found.push(...ofExposure(agency, exposure, file, tables.today))
  }
  return found.sort((a, b) => (a.at === '' ? 1 : b.at === '' ? -1 : a.at < b.at ? -1 : 1))
}

function applying(lines: readonly DecidedLine[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const { determination } of lines)
    for (const { agency, program, standing } of determination.findings) {
      if (standing !== 'applies') continue
      found.set(agency, (found.get(agency) ?? new Set()).add(program))
    }
  return found
}

function ofTime(agency: string, time: TimeLimit, file: EntryFile, today: string): PgaDeadline[] {
  const { arrivalDate } = file.entry
  const due = (caption: string, at: string, countedFrom: string): PgaDeadline => ({
    agency,
    caption,
    at,
    countedFrom,
    daysLeft: at === '' ? undefined : daysFrom(today, at.slice(0, 10)),
    source: time.source,
    checkedOn: time.checkedOn,
    confidence: time.confidence,
  })
  const found: PgaDeadline[] = []
  if (time.hoursBeforeArrival !== undefined) {
    const family = modeFamily(file.entry.modeOfTransport)
    const hours = family === 'other' ? undefined : time.hoursBeforeArrival[family]
    if (hours !== undefined)
      // The hour of arrival is not known to the entry: whole days are counted back, hours are said.
      found.push(
        arrivalDate === undefined
          ? due(time.text, '', 'the day of arrival is not keyed')
          : due(
              time.text,
              addDays(arrivalDate, -Math.floor(hours / 24)),
              `${hoursWords(hours)} before arrival ${arrivalDate}`,
            ),
      )
  }
  if (time.daysBeforeArrival !== undefined)
    found.push(
      arrivalDate === undefined
        ? due(time.text, '', 'the day of arrival is not keyed')
        : due(time.text, addDays(arrivalDate, -time.daysBeforeArrival), `arrival ${arrivalDate}`),
    )
  if (time.daysAfterRelease !== undefined) {
    const released = releaseDay(file)
    found.push(
      released === undefined
        ? due(time.text, '', 'it is not released')
        : due(time.text, addDays(released, time.daysAfterRelease), `release ${released}`),
    )
  }
  return found
}

function ofExposure(agency: string, exposure: Exposure, file: EntryFile, today: string): PgaDeadline[] {
  const released = releaseDay(file)
  if (released === undefined || exposure.conditionalDays === undefined) return []
  const until = addDays(released, exposure.conditionalDays)
  const deadline = (caption: string, at: string): PgaDeadline => ({
    agency,
    caption,
    at,
    countedFrom: `release ${released}`,
    daysLeft: daysFrom(today, at),
    source: exposure.source,
    checkedOn: exposure.checkedOn,
    confidence: exposure.confidence,
  })
  const found = [deadline('Conditionally released until then: goods are held intact', until)]
  if (exposure.redeliveryDays !== undefined)
    found.push(deadline('Redelivery may be demanded until then', addDays(until, exposure.redeliveryDays)))
  return found
}

const hoursWords = (hours: number): string => (hours % 24 === 0 && hours > 24 ? `${hours / 24} days` : `${hours} hours`)

function releaseDay(file: EntryFile): string | undefined {
  const released = standingFact(file, ['released'])
  return released === undefined ? undefined : dayOfFact(released)
}
