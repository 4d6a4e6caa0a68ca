import type { BundleCheck, BundleFault } from '../shared/exchange/bundle/verify'
import type { AgeError } from '../shared/exchange/ageBytes'
import type { Manifest } from '../shared/exchange/bundle/format'
import { unreachable } from '../shared/result'

/** Every fault of a bundle as one sentence for the person at the terminal. */
export function faultSentence(fault: BundleFault): string {
  switch (fault.type) {
    case 'NotAZip':
      return 'The envelope opens, but what is inside is not a whole zip: it is no bundle of Lifeboat.'
    case 'TooManyMembers':
      return `It claims ${fault.members} files; ${fault.most} is the most.`
    case 'TooLargeUnpacked':
      return `It claims ${fault.bytes} bytes unpacked; ${fault.most} is the most.`
    case 'RatioTooHigh':
      return `${fault.name} would unpack to ${fault.ratio} times its size: refused.`
    case 'UnsafeName':
      return `A file is named ${JSON.stringify(fault.name)}: such a name is never written.`
    case 'SameNameTwice':
      return `${fault.name} is in it twice.`
    case 'FileUnreadable':
      return `It cannot be read on: ${fault.reason}`
    case 'MembersOverlap':
      return `${fault.name} lies over another file in it: such a zip is made to harm, and is not unpacked.`
    case 'MemberUnreadable':
      return `${fault.name} cannot be unpacked.`
    case 'MemberMissing':
      return `${fault.name} is missing.`
    case 'MemberChanged':
      return `${fault.name} is not what was written: its size or SHA-256 differs from the manifest.`
    case 'MemberNotListed':
      return `${fault.name} is not in the manifest: the laptop did not write it.`
    case 'ManifestUnreadable':
      return `manifest.json cannot be read: ${fault.reason}.`
    case 'NewerBundle':
      return `It is of format version ${fault.version}: a newer Lifeboat wrote it, and a newer one must open it.`
    case 'PublicKeyUnreadable':
      return 'device.pub.pem is not an Ed25519 public key.'
    case 'SignatureWrong':
      return 'The signature does not fit manifest.json: manifest or key were changed after the laptop signed.'
    case 'SignerNotInJournal':
      return `The key that signed is not the one that laptop ${fault.device} named in its journal.`
    case 'JournalLineUnreadable':
      return `journal.ndjson line ${fault.line} is not an item: ${fault.reason}.`
    case 'JournalLineNotCanonical':
      return `journal.ndjson line ${fault.line} is not in canonical form.`
    case 'ItemOfAnotherDesk':
      return `journal.ndjson line ${fault.line} belongs to another desk.`
    case 'ChainBroken':
      return `The journal of laptop ${fault.device} is broken at item ${fault.sequence}: an item is missing or changed.`
    case 'ForkedChain':
      return `Laptop ${fault.device} has two different items ${fault.sequence}: its journal was copied and used twice.`
    case 'BundleMissingBetween':
      return `It follows a bundle that is not here: items ${fault.first} to ${fault.last} of laptop ${fault.device} are missing. Name the bundles in their order.`
    case 'HeadUnlike':
      return `The journal of laptop ${fault.device} does not end where the manifest says.`
    case 'CountUnlike':
      return `The manifest says ${fault.said} ${fault.what}; there are ${fault.found}.`
    case 'EntriesUnlikeJournal':
      return 'entries.json is not what the journal says.'
    case 'AccountingUnlikeJournal':
      return 'accounting.csv is not what the journal says.'
    case 'NumberCountedTwice':
      return `Entry number ${fault.entryNumber} is in two states.`
    case 'BlockDoesNotAddUp':
      return `Block ${fault.block} holds ${fault.size} numbers, but ${fault.counted} are accounted for.`
    default:
      return envelopeSentence(fault)
  }
}

export function envelopeSentence(error: AgeError): string {
  switch (error.type) {
    case 'NotAnAgeFile':
      return 'This is not an age file: it is no bundle of Lifeboat, or its first bytes are damaged.'
    case 'WrongPassphrase':
      return 'The passphrase does not open it. It is the one that was shown when the bundle was made, words and spaces. If they are right, the first bytes of the file are damaged.'
    case 'WrongIdentity':
      return 'None of the keys given opens it: it was sealed for another office, or its first bytes are damaged.'
    case 'SealedForKey':
      return 'It is sealed for a key of the office, not by a passphrase: give --identity FILE.'
    case 'SealedByPassphrase':
      return 'It is sealed by a passphrase, not for a key: leave --identity out.'
    case 'EnvelopeDamaged':
      return 'It was cut short or changed after it was written: the envelope does not open whole.'
    default:
      return unreachable(error)
  }
}

/** What a passed check proved. */
export function checkSentence(check: BundleCheck, manifest: Manifest | undefined): string {
  const increment = manifest?.sort === 'increment'
  switch (check.check) {
    case 'manifest':
      return `manifest.json reads as format version ${manifest?.version ?? 0}, ${increment ? 'an increment' : 'a whole bundle'}.`
    case 'signature':
      return 'manifest.json is signed by the key in device.pub.pem.'
    case 'files':
      return `${check.looked} files have the size and SHA-256 that the manifest says, and there are no others.`
    case 'journal':
      return increment
        ? `${check.looked} items: every chain goes on from where the bundle before it ends, to the head that the manifest names.`
        : `${check.looked} items: every chain is whole, to the head that the manifest names.`
    case 'entries':
      return `${check.looked} entries in entries.json are exactly what the journal says.`
    case 'accounting':
      return `${check.looked} entry numbers are each in exactly one state, and every block adds up.`
    default:
      return unreachable(check.check)
  }
}
