import { exercisesOf } from '../../../shared/domain/exercise'
import { bagPrintings } from '../../../shared/domain/goBag'
import { coverage, planOf } from '../../../shared/domain/plan'
import { suppliesOf } from '../../../shared/domain/supplies'
import { textOf, valueOf } from '../../../shared/journal/state'
import { officialForms } from '../../../shared/knowledge/officialForms'
import { filedForms } from '../../../shared/sheets/official/filedForm'
import { agoWords, daysBetween } from '../../words/times'
import { all, at, type ReadyFacts, type ReadyLine } from './line'

/** Ages of ours: what is printed, copied or practised is relied on for so many days. */
const bagDays = 90
const copyDays = 31
const rehearsedDays = 180
const exerciseDays = 365

export function plan({ state }: ReadyFacts): ReadyLine {
  const steps = planOf(state)
  const open = coverage(steps).filter(({ steps: answered }) => answered.length === 0).length
  return {
    id: 'plan',
    tone: steps.length === 0 || open > 0 ? 'later' : 'good',
    title:
      steps.length === 0
        ? 'There is no continuity plan'
        : open > 0
          ? `The plan leaves ${open === 1 ? '1 line' : `${open} lines`} of the guidance without a step`
          : `Continuity plan: ${steps.length} steps answer every line of the guidance`,
    about:
      steps.length === 0
        ? 'One press begins it from a template, to be made your own'
        : 'Each step has an owner and a time',
    guidance: 'Respond: “Have an offline continuity plan”',
    mend:
      steps.length > 0 && open > 0
        ? { words: 'Answer them', to: at('plan', 'coverage') }
        : { words: steps.length === 0 ? 'Begin it' : 'Show', to: at('plan') },
  }
}

export function goBag({ state, today }: ReadyFacts): ReadyLine {
  const last = bagPrintings(state).at(-1)
  const day = last?.printedAt.slice(0, 10) ?? ''
  const fine = day !== '' && daysBetween(day, today) <= bagDays
  return {
    id: 'bag',
    tone: fine ? 'good' : 'later',
    title: last === undefined ? 'No go-bag was printed' : `Go-bag, version ${last.version}, ${agoWords(day, today)}`,
    about: 'The paper that carries the first hour when the laptop is gone too',
    guidance: 'Respond: “Have an offline continuity plan”',
    mend: { words: fine ? 'Show' : 'Print it', to: at('bag') },
  }
}

export function supplies({ state, device, today }: ReadyFacts): ReadyLine {
  const lines = suppliesOf(state, device, today)
  const short = lines.filter(({ have, needed }) => have === undefined || have < needed)
  return {
    id: 'supplies',
    tone: short.length > 0 ? 'later' : 'good',
    title:
      short.length === 0
        ? 'Supplies for 21 days are counted'
        : `Supplies for 21 days: ${short.length} short or not counted`,
    about:
      short.length === 0
        ? 'At the firm’s own pace'
        : short
            .slice(0, 3)
            .map(({ what }) => what)
            .join(', '),
    guidance: 'Outages lasted three weeks; CBP takes paper',
    mend: { words: short.length === 0 ? 'Show' : 'Count', to: at('supplies') },
  }
}

export function forms({ state }: ReadyFacts): ReadyLine {
  const filed = filedForms(state)
  const wanted = officialForms.filter((form) => form.wanted && !filed.some((one) => one.form === form.form))
  const unbound = filed.filter(({ filled }) => filled.by === 'nobody')
  return {
    id: 'forms',
    tone: wanted.length + unbound.length > 0 ? 'later' : 'good',
    title:
      unbound.length > 0
        ? `${unbound.length} official ${unbound.length === 1 ? 'form is' : 'forms are'} not bound`
        : wanted.length > 0
          ? `Not on file: ${wanted.map(({ title }) => title.split(',')[0]).join(', ')}`
          : `${filed.length} official forms on file and bound`,
    about: 'Without the agency’s own file our facsimile is printed, and says so',
    guidance: 'Respond: “hard copy PGA forms alongside the commercial invoice”',
    mend:
      unbound.length > 0
        ? { words: 'Bind', to: at('forms', unbound.find(({ fields }) => fields > 0)?.id) }
        : { words: wanted.length > 0 ? 'Put on file' : 'Show', to: at('forms') },
  }
}

export function copies({ state, today }: ReadyFacts): ReadyLine[] {
  const newest = (kind: string, field: string) =>
    all(state, kind)
      .map((entity) => ({ entity, day: textOf(entity, field).slice(0, 10) }))
      .filter(({ day }) => day !== '')
      .sort((a, b) => b.day.localeCompare(a.day))[0]
  const copy = newest('backup', 'verifiedAt')
  const rehearsal = newest('rehearsal', 'doneAt')
  const copyFine = copy !== undefined && daysBetween(copy.day, today) <= copyDays
  const whole = rehearsal !== undefined && valueOf(rehearsal.entity, 'headsEqual') === true
  const rehearsedFine = whole && daysBetween(rehearsal.day, today) <= rehearsedDays
  const place = textOf(copy?.entity, 'place')
  return [
    {
      id: 'backup',
      tone: copyFine ? 'good' : 'later',
      title:
        copy === undefined
          ? 'No sealed copy was made and read back'
          : `Sealed copy read back ${agoWords(copy.day, today)}`,
      about:
        copy === undefined
          ? 'A copy of all of it, sealed, away from this laptop'
          : `${place === '' ? 'Its place is not keyed' : place}; in US customs territory: ${territory(textOf(copy.entity, 'inUsTerritory'))}`,
      guidance: 'Prevent: “Keep backup devices physically offsite”; 19 CFR 111.23',
      mend: { words: copyFine ? 'Show' : 'Make one', to: at('backups') },
    },
    {
      id: 'rehearsal',
      tone: rehearsedFine ? 'good' : 'later',
      title:
        rehearsal === undefined
          ? 'No restore was rehearsed'
          : whole
            ? `Restore rehearsed ${agoWords(rehearsal.day, today)}`
            : 'The last rehearsed restore did not give back everything',
      about: 'Timed, and compared with this desk; nothing of it is kept',
      guidance: 'Prevent: “Frequently back up data”',
      mend: { words: rehearsedFine ? 'Show' : 'Rehearse', to: at('backups') },
    },
  ]
}

const territory = (word: string): string => (word === 'yes' || word === 'no' ? word : 'not known')

export function exercise({ state, today }: ReadyFacts): ReadyLine {
  const last = exercisesOf(state)
    .map(({ fields }) => fields.endedAt?.slice(0, 10) ?? '')
    .filter((day) => day !== '')
    .sort()
    .at(-1)
  const fine = last !== undefined && daysBetween(last, today) <= exerciseDays
  return {
    id: 'exercise',
    tone: fine ? 'good' : 'later',
    title: last === undefined ? 'Nobody has practised' : `Last exercise ${agoWords(last, today)}`,
    about: 'On the practice desk, with scripted surprises; its result is carried here by the code on its report',
    guidance: 'Prevent: “business continuity plans”',
    mend: { words: fine ? 'Show' : 'Practise', to: at('exercises') },
  }
}
