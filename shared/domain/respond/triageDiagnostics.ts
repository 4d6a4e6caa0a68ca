import { note, stop, type Diagnostic, type Theme } from '../diagnostics/diagnostic'
import { aceMayHave, answersOf, countedAnswer } from './triageAnswers'
import { flightsWithBill, type FlightHolding } from './triageMatch'
import { flightAnswerWords, flightStateWords } from './triageWords'

const source = 'Practice: the original number unless CBP says it is not on file'

/**
 * A bill that the main system had under way already: while ACE may have that entry, a second one stops the counter until
 * somebody has said why. What CBP said stands in the words.
 */
export const flightBills: Theme = (file, { state }) =>
  flightsWithBill(state, file.id).map((holding): Diagnostic => {
    const answers = answersOf(state, holding.inFlight)
    const held = `${nameOf(holding)} holds this bill. ${answerSentence(countedAnswer(answers))}`
    if (holding.sameImporter === 'notKnown')
      return note(
        'BillInFlightPerhaps',
        file.id,
        'importerNumber',
        `${held} Key both importers, to see whether it is the same shipment.`,
        source,
      )
    if (!aceMayHave(answers)) return note('BillInFlightNotInAce', file.id, 'sameBillReason', held, source)
    if (file.entry.sameBillReason !== undefined)
      return note(
        'BillInFlightWithReason',
        file.id,
        'sameBillReason',
        `${held} Reason given: ${file.entry.sameBillReason}`,
        source,
      )
    return stop(
      'BillInFlight',
      file.id,
      'sameBillReason',
      `${held} ACE may have it: say why a second entry is right.`,
      source,
    )
  })

const nameOf = ({ fields }: FlightHolding): string =>
  `Entry in flight ${fields.entryNumber ?? 'without a number'} (${flightStateWords[fields.state ?? 'unknown']})`

const answerSentence = (answer: ReturnType<typeof countedAnswer>): string =>
  answer === 'none' ? 'CBP was not asked yet.' : `Answer: ${flightAnswerWords[answer]}.`
