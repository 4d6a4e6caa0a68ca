import type { DeskState } from '../../journal/state'
import { addDays, daysFrom } from '../calendar'
import { closuresOf } from '../closures'
import { entryDeadlines } from '../deadlines/entryDeadlines'
import type { EntryFile } from '../entryFile'
import { later, note, stop, type Diagnostic, type Theme } from './diagnostic'

/** Days in an order that cannot be, and deadlines that have passed. */
export const days: Theme = (file, { today, state }) => [
  ...inWrongOrder(file),
  ...implausible(file, today),
  ...overdue(file, today, state),
]

const order = [
  ['exportDate', 'importDate', 'The export date', 'the import date', 'CBP Form 7501, boxes 11 and 15'],
  ['exportDate', 'arrivalDate', 'The export date', 'the arrival date', 'CBP Form 7501, box 15; CBP Form 3461, box 1'],
  ['importDate', 'entryDate', 'The import date', 'the entry date', 'CBP Form 7501, boxes 7 and 11'],
  ['importDate', 'itDate', 'The import date', 'the I.T. date', 'CBP Form 7501, box 17'],
  ['importDate', 'arrivalDate', 'The import date', 'the arrival date', 'CBP Form 7501, box 11; CBP Form 3461, box 1'],
] as const

function inWrongOrder(file: EntryFile): Diagnostic[] {
  return order.flatMap(([first, second, firstName, secondName, source]) => {
    const [a, b] = [file.entry[first], file.entry[second]]
    if (a === undefined || b === undefined || a <= b) return []
    return [
      later(
        'DaysInWrongOrder',
        file.id,
        first,
        `${firstName} ${shown(a)} is after ${secondName} ${shown(b)}: one of them is wrong.`,
        source,
      ),
    ]
  })
}

/** A driver's age, and an arrival far from today, that are more likely slips of the finger. */
function implausible(file: EntryFile, today: string): Diagnostic[] {
  const { driverBirthDate, arrivalDate, exportDate } = file.entry
  const found: Diagnostic[] = []
  if (driverBirthDate !== undefined) {
    const years = daysFrom(driverBirthDate, today) / 365.25
    if (years < 16 || years > 100)
      found.push(
        stop(
          'BirthDateImplausible',
          file.id,
          'driverBirthDate',
          `A driver born on ${shown(driverBirthDate)}? Look at the licence again.`,
          'Southern Currents 17-011: date of birth on the letter',
        ),
      )
  }
  if (arrivalDate !== undefined && Math.abs(daysFrom(today, arrivalDate)) > 60)
    found.push(
      later(
        'ArrivalImplausible',
        file.id,
        'arrivalDate',
        `Arrival on ${shown(arrivalDate)} is more than 60 days from today: look at the year.`,
        'CBP Form 3461, box 1',
      ),
    )
  if (exportDate !== undefined && exportDate > today)
    found.push(
      later(
        'ExportInFuture',
        file.id,
        'exportDate',
        `The export date ${shown(exportDate)} lies ahead of today.`,
        'CBP Form 7501, box 15',
      ),
    )
  return found
}

function overdue(file: EntryFile, today: string, state: DeskState): Diagnostic[] {
  return entryDeadlines(file, today, { closed: closuresOf(state).moving })
    .filter((deadline) => !deadline.done && deadline.daysLeft <= 2)
    .map((deadline) => {
      const field = deadline.what === 'entry' ? 'arrivalDate' : 'entryDate'
      const what = deadline.what === 'entry' ? 'Entry' : 'The entry summary with duty'
      return deadline.daysLeft < 0
        ? later(
            'Overdue',
            file.id,
            field,
            `${what} was due on ${shown(deadline.day)}, counted from ${deadline.countedFrom}. Downtime moves no deadline: ask CBP what to do.`,
            deadline.source,
          )
        : note(
            'DueSoon',
            file.id,
            field,
            `${what} is due on ${shown(deadline.day)}${deadline.day === today ? ', today' : deadline.day === addDays(today, 1) ? ', tomorrow' : ''}.`,
            deadline.source,
          )
    })
}

/** YYYY-MM-DD → MM/DD/YYYY, as on the forms. */
const shown = (day: string): string => `${day.slice(5, 7)}/${day.slice(8, 10)}/${day.slice(0, 4)}`
