import { unreachable } from '../../result'
import type { OpenThing } from './accountingThings'

/** What a person does about it. */
export function mendSentence(thing: OpenThing): string {
  switch (thing.type) {
    case 'NumberOpen':
      return 'Print and present the entry, or void its number with a reason.'
    case 'NumberFoundOnPaper':
      return 'Key its entry from the paper, or void the number.'
    case 'NumberAlarm':
      return 'Compare the paper with the journal and correct the one that is wrong; a number that is on no paper is voided.'
    case 'NumberNotDrawn':
    case 'NumbersSkipped':
    case 'NumbersNotProven':
      return 'Take in that laptop again. If the items are lost, look for the number on paper and key it as found on paper.'
    case 'NumbersHeldBack':
      return 'Key each of them as found on paper, then its entry; or void it.'
    case 'BlockInQuarantine':
      return 'Look through every packet and log of that laptop, key the numbers found, and say who compared them.'
    case 'PaperNotCounted':
      return 'Count its sheets, key the numbers that were used, and say who counted.'
    case 'EntryMissing':
    case 'ItemsMissing':
    case 'ChainBroken':
      return 'Take in that laptop’s journal or mirror again; its own copy has the item.'
    case 'PaperWithoutNumber':
      return 'Key the number that stands on the paper.'
    case 'LaptopNeverTakenIn':
    case 'LaptopBehind':
      return 'Bring its journal by stick or sealed mail and take it in; or report the laptop lost and count its paper.'
    case 'ForkOpen':
      return 'Name the true laptop.'
    case 'ValueToSettle':
      return 'Decide which value is right.'
    case 'NewerLifeboat':
      return 'Make this accounting with the newer version.'
    case 'FactsContradict':
      return thing.alarm === 'TerminalRefusedAfterRelease'
        ? 'Log what the terminal said later, or withdraw the one that is not so, with a reason.'
        : 'Withdraw the one that is not so, with a reason.'
    case 'AskCbp':
      return 'Put it on a question list to CBP and read the answer in.'
    case 'WordMissing':
      return 'Ask the port for its written word, and key it in the lane.'
    case 'NotFiled':
      return 'Write it into a file for ACE, or key it into the main system.'
    case 'NotAnswered':
      return 'Ask for the answer, and read it in; or write it again.'
    case 'InReview':
      return 'Wait for CBP’s answer and read it in.'
    case 'Rejected':
      return 'Mend what was rejected and write it again.'
    case 'FiledThenVoided':
      return 'Have it cancelled in ACE and read the answer in, or withdraw the file that was never sent.'
    case 'ChangedSinceFiled':
      return 'File it again as it stands now.'
    case 'InkNotKeyed':
      return 'Key what the officer wrote from the stamped paper, or withdraw the amendment.'
    case 'ReceiptUnmatched':
      return 'Say what became of it.'
    case 'NextNumberNotSet':
    case 'NextNumberTooLow':
      return 'Have the main system’s next number set, and key to what, by whom and when.'
    case 'NotScreenedAgain':
      return thing.back === ''
        ? 'Key the leave to reconnect first; then screen every party and key the results.'
        : thing.client
          ? 'Screen the client again and key it on its record, or under its name.'
          : 'Screen it again and key the result.'
    case 'ScreeningMatch':
      return 'A named person clears it, or CBP is told.'
    case 'IsfOpen':
      return 'File it, key its number, or say that none is required.'
    case 'RedeliveryOpen':
      return 'Redeliver the goods and key when; or withdraw the order if it was taken back.'
    default:
      return unreachable(thing)
  }
}
