import { expect, test } from 'vitest'
import { actions } from '../../../shared/journal/actions'

/** FROZEN. A stored word is for ever: this list only grows, and a new action is seen here in review. */
const frozen = `
bill.added bill.keyed bill.removed catalogue.corrected catalogue.loaded change.undone clock.jumped conflict.settled
contact.keyed contact.removed container.added container.keyed container.removed device.joined device.replaced
document.attached entry.amended entry.copied entry.examOrdered entry.held entry.keyed entry.opened entry.paid
entry.pgaCleared entry.presenceStated entry.presented entry.printed entry.refused entry.released entry.removed
entry.reviewed entry.summaryPresented entry.voided fact.withdrawn file.destroyed file.savedOutside firm.keyed
fork.chainKeptAside fork.settled importer.keyed importer.removed incident.keyed journal.merged line.added line.keyed
line.removed notice.logged operator.keyed operator.removed portProfile.keyed reserve.block.added reserve.block.opened
reserve.block.reconciled reserve.number.foundOnPaper reserve.number.taken reserve.number.voided signer.keyed
signer.removed tariff.added tariff.keyed tariff.removed value.settled`

test('the actions of the journal are these', () => {
  expect(Object.keys(actions).sort()).toEqual(frozen.trim().split(/\s+/u))
})
