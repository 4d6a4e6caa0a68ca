import type { ExceptionRule } from './exceptions'
import { sameShipmentTwice } from './exceptionSameShipment'
import { typeNotAllowed } from './exceptionTypeNotAllowed'
import { counterExceptions } from './counterExceptions'
import { outsideAuthorisation } from './outsideAuthorisation'
import { handedWithoutLeave } from './roadsHanded'
import { reviewExceptions } from './reviewExceptions'
import { secondNumbers } from './triageExceptions'

/** Every rule of the house whose breach is an exception. */
export const exceptionRules: readonly ExceptionRule[] = [
  outsideAuthorisation,
  typeNotAllowed,
  sameShipmentTwice,
  secondNumbers,
  reviewExceptions,
  counterExceptions,
  handedWithoutLeave,
]

/** What each rule is called on the list, by its id. */
export const ruleNames: Readonly<Record<string, string>> = {
  outsideAuthorisation: 'Without authorization',
  requestedOnly: 'Only requested',
  typeNotAllowed: 'Type not allowed',
  sameShipmentTwice: 'Same shipment twice',
  reviewedAlone: 'Reviewed alone',
  notReviewed: 'Not reviewed',
  notScreened: 'Not screened',
  secondNumber: 'Second number',
  releaseWithoutEvidence: 'Release without evidence',
  handedWithoutLeave: 'Handed without authorization',
}
