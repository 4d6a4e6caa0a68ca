import { clients, homePort, kit, kitQuestions } from './ready/clientLines'
import { evidence } from './ready/evidenceReady'
import { printTest, recoveryCode, secondMirror } from './ready/laptopLines'
import type { ReadyFacts, ReadyLine } from './ready/line'
import { lessons } from './ready/lessonLines'
import { lists, permits } from './ready/listLines'
import { cleanMailbox, contacts, firm, headquarters, roles, secondOperator, signers } from './ready/peopleLines'
import { copies, exercise, forms, goBag, plan, supplies } from './ready/preparedLines'
import { emergency, lockedRange, numbers, quarantine } from './ready/reserveLines'

/** Gaps first, those that stop a counter before the others. */
export function readiness(facts: ReadyFacts): ReadyLine[] {
  const lines = [
    numbers(facts),
    emergency(facts),
    ...lockedRange(facts),
    ...quarantine(facts),
    firm(facts),
    signers(facts),
    cleanMailbox(facts),
    headquarters(facts),
    contacts(facts),
    roles(facts),
    ...clients(facts),
    kit(facts),
    ...kitQuestions(facts),
    homePort(facts),
    secondMirror(facts),
    recoveryCode(facts),
    secondOperator(facts),
    printTest(facts),
    plan(facts),
    goBag(facts),
    supplies(facts),
    forms(facts),
    ...permits(facts),
    ...lists(facts),
    ...copies(facts),
    exercise(facts),
    ...lessons(facts),
    ...evidence(facts),
  ]
  const rank = { stop: 0, later: 1, good: 2 }
  return lines.sort((a, b) => rank[a.tone] - rank[b.tone])
}
