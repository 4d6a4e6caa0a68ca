import { deadlineRules, type RuleId } from '../../knowledge/deadlineRules'
import { addDays } from '../calendar'
import type { EntryFile } from '../entryFile'
import { dayOfFact, inOrder, standingFact, type FactRow, type What } from '../facts'
import { conditions } from './conditions'
import type { Duty } from './duty'
import { calendarSteps, doneWords, duty, timeOfEntry } from './dutyOfEntry'
import { daySaid } from './words'

/** What runs once goods are released: conditions to be met, demands that CBP may make, redeliveries it has ordered. */
export const afterRelease = (file: EntryFile): Duty[] => [...conditional(file), ...demands(file), ...redeliveries(file)]

/** The end of a conditional release: by its sort, by the day keyed, or not known. */
function conditionEnd(
  fact: FactRow,
): { rule: RuleId; from: string; days: number | undefined; due: string } | undefined {
  const from = dayOfFact(fact)
  const rule = conditions.find(({ id }) => id === fact.fields.condition)?.rule ?? 'conditionOther'
  if (from === undefined) return undefined
  const days = rule === 'conditionOther' ? undefined : deadlineRules[rule].amount
  const due = days === undefined ? fact.fields.dueDay : addDays(from, days)
  return due === undefined ? undefined : { rule, from, days, due }
}

function conditional(file: EntryFile): Duty[] {
  return inOrder(file.facts)
    .filter((fact) => fact.fields.what === 'releasedConditionally')
    .flatMap((fact) => {
      const end = conditionEnd(fact)
      if (end === undefined) return []
      const { rule, from, days, due } = end
      return [
        duty(file, rule, {
          part: fact.id,
          due: { day: due },
          steps: () =>
            days === undefined
              ? [`released on condition ${daySaid(from)}`, `last day as keyed: ${daySaid(due)}`]
              : calendarSteps('released on condition', from, days, due),
          doneBy: after(file, fact, ['conditionMet'], 'condition met'),
        }),
      ]
    })
}

/** The fact of one of these kinds that came after another, in words. */
function after(file: EntryFile, fact: FactRow, whats: readonly What[], words: string): string | undefined {
  const all = inOrder(file.facts)
  const found = all
    .slice(all.indexOf(fact) + 1)
    .find(({ fields }) => fields.what !== undefined && whats.includes(fields.what))
  if (found === undefined) return undefined
  const day = dayOfFact(found)
  return day === undefined ? words : `${words} ${daySaid(day)}`
}

/** Until when CBP may ask for the goods back: shown so that nobody lets them go too early. */
function demands(file: EntryFile): Duty[] {
  const released = standingFact(file, ['released', 'releasedConditionally'])
  const releasedOn = released === undefined ? undefined : dayOfFact(released)
  const entered = timeOfEntry(file)
  const ordered = doneWords(file, ['redeliveryOrdered'], 'demanded')
  const duties: Duty[] = []
  if (entered !== undefined && releasedOn !== undefined) {
    const due = addDays(entered.day, 30)
    duties.push(
      duty(file, 'demandMarking', {
        due: { day: due },
        nature: 'cbpMay',
        steps: () => calendarSteps(entered.words, entered.day, 30, due),
        doneBy: ordered,
      }),
    )
  }
  if (releasedOn !== undefined) {
    const ends = inOrder(file.facts)
      .filter((fact) => fact.fields.what === 'releasedConditionally')
      .map((fact) => conditionEnd(fact)?.due)
      .filter((day) => day !== undefined)
    const last = [releasedOn, ...ends].sort().at(-1) ?? releasedOn
    const due = addDays(last, 30)
    duties.push(
      duty(file, 'demandOther', {
        due: { day: due },
        nature: 'cbpMay',
        steps: () => [
          `released ${daySaid(releasedOn)}`,
          ...(last > releasedOn ? ['the conditional release ends later: it counts'] : []),
          ...calendarSteps(last > releasedOn ? 'conditional release ends' : 'released', last, 30, due),
        ],
        doneBy: ordered,
      }),
    )
  }
  return duties
}

/** Each notice of redelivery has its own day (CBP Form 4647); without one the usual 30 days are shown. */
function redeliveries(file: EntryFile): Duty[] {
  return inOrder(file.facts)
    .filter((fact) => fact.fields.what === 'redeliveryOrdered')
    .flatMap((fact) => {
      const from = dayOfFact(fact)
      const due = fact.fields.dueDay ?? (from === undefined ? undefined : addDays(from, 30))
      if (due === undefined) return []
      return [
        duty(file, 'redelivery', {
          part: fact.id,
          due: { day: due },
          steps: () =>
            fact.fields.dueDay === undefined && from !== undefined
              ? [...calendarSteps('notice', from, 30, due), 'the notice’s own day was not keyed: key it, it counts']
              : [...(from === undefined ? [] : [`notice ${daySaid(from)}`]), `the notice names ${daySaid(due)}`],
          doneBy: after(file, fact, ['redelivered'], 'redelivered'),
        }),
      ]
    })
}
