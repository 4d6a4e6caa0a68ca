import { expect, test } from 'vitest'
import { actions } from '../../../shared/journal/actions'

/** FROZEN. A stored word is for ever: this list only grows, and a new action is seen here in review. */
const frozen = `
arrival.loaded arrival.removed backup.made backup.removed backup.verified bill.added bill.keyed bill.removed
breach.found breach.importerTouched breach.importerWithdrawn breach.keyed breach.withdrawn call.keyed
call.logged callSchedule.keyed callSchedule.removed catalogue.corrected catalogue.loaded change.undone
clock.jumped closure.keyed closure.removed conflict.settled contact.keyed contact.reached contact.removed
container.added container.keyed container.removed device.joined device.replaced document.attached document.keyed
document.removed entry.amended entry.conditionKeyed entry.copied entry.examOrdered entry.held entry.keyed
entry.opened entry.paid entry.pgaCleared entry.presenceStated entry.presented entry.printed entry.refused
entry.released entry.removed entry.reviewed entry.summaryPresented entry.voided evidence.filed evidence.removed
exercise.begun exercise.keyed exercise.removed exhibit.custodyMoved exhibit.keyed exhibit.taken fact.withdrawn
file.destroyed file.savedOutside firm.keyed fork.chainKeptAside fork.settled formBinding.keyed
formBinding.removed goBag.printed handover.signed import.done import.undone importMap.remembered importer.keyed
importer.removed inFlight.loaded inFlight.removed incident.closed incident.declared incident.keyed
incidentFact.stated incidentFact.withdrawn inject.answered inject.given journal.merged kit.loaded
kitQuestion.answered kitQuestion.asked line.added line.keyed line.removed log.counselMarked log.written
loss.keyed loss.reported message.approved message.prepared message.removed message.sent message.written notice.logged
notification.keyed officialForm.filed officialForm.keyed officialForm.removed operator.keyed operator.removed
permit.keyed permit.removed pga.answer.removed pga.answered pga.judged pga.paper.keyed pga.paper.removed
pga.priorNotice.keyed pga.priorNotice.removed pga.verdict.removed planStep.keyed planStep.removed
portProfile.keyed printTest.confirmed printTest.printed reached.removed report.acknowledged report.made
report.sent reserve.block.added reserve.block.keyed reserve.block.opened reserve.block.reconciled
reserve.block.removed reserve.number.foundOnPaper reserve.number.taken reserve.number.voided restore.rehearsed
signer.keyed signer.removed statusSheet.printed supply.counted supply.removed tariff.added tariff.keyed
tariff.removed task.done task.keyed task.opened task.removed value.settled`

test('the actions of the journal are these', () => {
  expect(Object.keys(actions).sort()).toEqual(frozen.trim().split(/\s+/u))
})
