import { entitiesOf, textOf } from '../../../shared/journal/state'
import { recoveryProved } from '../../opening/recoveryProof'
import { agoWords, dayOf, daysBetween, dayWords } from '../../words/times'
import { all, at, type ReadyFacts, type ReadyLine } from './line'

/** Cables, drivers and toner change: an age of ours. */
const printTestDays = 90

export function secondMirror({ save }: ReadyFacts): ReadyLine {
  const { label, behindItems, problem } = save.second
  const fine = label !== null && problem === null && behindItems === 0
  return {
    id: 'mirror',
    tone: fine ? 'good' : 'later',
    title:
      label === null
        ? 'No second mirror'
        : `Second mirror ${label}: ${problem ?? (behindItems === 0 ? 'the same' : `${behindItems ?? '?'} items behind`)}`,
    about: 'A stick that can be carried away from this laptop',
    guidance: 'Prevent: “Keep backup devices physically offsite”',
    mend: { words: label === null ? 'Choose' : 'Show', to: at('places') },
  }
}

export function recoveryCode({ state }: ReadyFacts): ReadyLine {
  const proof = all(state, 'notice').find((notice) => textOf(notice, 'what') === recoveryProved)
  return {
    id: 'recovery',
    tone: proof === undefined ? 'later' : 'good',
    title:
      proof === undefined
        ? 'The recovery code was never proved'
        : `Recovery code proved on ${dayWords(dayOf(proof.born.wall))}`,
    about: 'Keyed back from paper; without it a forgotten passphrase is the end of the desk',
    guidance: 'Prevent: “Protect your data”',
    mend: { words: proof === undefined ? 'Make one' : 'Show', to: at('operators') },
  }
}

/** The printer is proved by the code that stands only on paper; a packet merely sent to print proves nothing (practice 9). */
export function printTest({ state, today }: ReadyFacts): ReadyLine {
  let last = ''
  for (const test of entitiesOf(state, 'printTest').values()) {
    const day = textOf(test, 'confirmedAt').slice(0, 10)
    if (day > last) last = day
  }
  const fine = last !== '' && daysBetween(last, today) <= printTestDays
  return {
    id: 'print',
    tone: fine ? 'good' : 'later',
    title: last === '' ? 'The printer was never proved' : `Print test confirmed ${agoWords(last, today)}`,
    about: 'With the printer of the go-kit and the radio off: key the code that stands only on the paper',
    guidance: 'Respond: “hard copy … forms”',
    mend: { words: fine ? 'Show' : 'Print a test', to: at('exercises') },
  }
}
