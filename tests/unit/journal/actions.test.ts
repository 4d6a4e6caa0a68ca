import { expect, test } from 'vitest'
import { actions } from '../../../shared/journal/actions'

/** FROZEN. A stored word is for ever: this list only grows, and a new action is seen here in review. */
const frozen = `
accounting.signed afterAction.printed archive.made archive.opened archive.removed arrival.cancelled
arrival.keyed arrival.loaded arrival.removed authorisation.answered authorisation.keyed authorisation.removed
backup.made backup.removed backup.verified bill.added bill.keyed bill.removed breach.found
breach.importerTouched breach.importerWithdrawn breach.keyed breach.withdrawn bundle.exported call.keyed
call.logged callSchedule.keyed callSchedule.removed catalogue.corrected catalogue.loaded change.undone
clock.jumped closure.keyed closure.removed conflict.settled contact.keyed contact.reached contact.removed
container.added container.keyed container.removed decisionSheet.keyed decisionSheet.printed device.joined
device.replaced discretion.keyed discretion.removed discretionAttachment.printed discretionAttachment.sent
document.attached document.keyed document.removed entry.amended entry.combined entry.conditionKeyed entry.copied
entry.examOrdered entry.followed entry.held entry.keyed entry.opened entry.paid entry.pgaCleared
entry.presenceStated entry.presented entry.printed entry.refused entry.released entry.removed entry.reviewed
entry.split entry.summaryPresented entry.voided entry.wentAlone entryTemplate.keyed entryTemplate.removed
evidence.filed evidence.removed evidencePack.signed exception.explained exception.settled exercise.begun
exercise.keyed exercise.removed exhibit.custodyMoved exhibit.keyed exhibit.taken exportMap.keyed
exportMap.removed fact.withdrawn file.destroyed file.savedOutside filing.sent filing.withdrawn filing.written
firm.keyed firstHour.printed fork.chainKeptAside fork.settled formBinding.keyed formBinding.removed goBag.printed handover.signed
import.done import.undone importMap.remembered importer.keyed importer.removed inFlight.answerWithdrawn
inFlight.answered inFlight.decided inFlight.keyed inFlight.loaded inFlight.removed incident.closed
incident.declared incident.keyed incidentFact.stated incidentFact.withdrawn inject.answered inject.given
interestRate.keyed interestRate.removed isf.filed isf.keyed isf.removed isf.sent journal.merged keyedHome.done
keyedHome.reopened keyedHome.ticked kit.loaded kitQuestion.answered kitQuestion.asked lane.chosen lane.removed
lane.wordKeyed lesson.done lesson.keyed lesson.removed letter.printed line.added line.keyed line.removed
log.counselMarked log.written loss.keyed loss.reported mapColumn.keyed mapColumn.removed message.approved
message.prepared message.removed message.sent message.written nextNumber.set nextNumber.signed notice.logged
notification.keyed officialForm.filed officialForm.keyed officialForm.removed operator.keyed operator.removed
party.screened party.screeningRemoved payment.decided payment.decisionRemoved payment.keyed payment.made
payment.withdrawn permit.keyed permit.removed pga.answer.removed pga.answered pga.judged pga.paper.keyed
pga.paper.removed pga.priorNotice.keyed pga.priorNotice.removed pga.verdict.removed planStep.keyed
planStep.removed portProfile.keyed printJob.begun printJob.done printJob.keyed printTest.confirmed
printTest.printed priorityList.printed procedure.answered procedure.removed procedure.sent procedure.written
queryList.answered queryList.made queue.overridden queue.overrideRemoved reached.removed receipt.settled
receipt.taken receiptFile.taken reconnection.answered reconnection.asked reconnection.removed remediation.keyed
remediation.removed report.acknowledged report.made report.sent reserve.block.added reserve.block.keyed
reserve.block.opened reserve.block.reconciled reserve.block.removed reserve.number.foundOnPaper
reserve.number.taken reserve.number.voided restore.rehearsed review.ruleKeyed road.chosen road.handed road.keyed
road.removed sample.drawn sample.removed secondKeying.decided secondKeying.keyed shipment.givenBack
shipment.taken signer.keyed signer.removed statement.keyed statement.removed statusRequest.printed
statusSheet.printed supply.counted supply.removed tariff.added tariff.keyed tariff.removed task.done task.keyed
task.opened task.removed value.settled visit.begun visit.keyed visit.removed`

test('the actions of the journal are these', () => {
  expect(Object.keys(actions).sort()).toEqual(frozen.trim().split(/\s+/u))
})
