import { BUNDLE_VERSION, type Manifest } from './format'

/** How the office's own key, which stands in JSON inside an age file, becomes one that `age -i` takes. */
const KEYFILE = `
  KEYFILE is what age-keygen writes: a line AGE-SECRET-KEY-1... The key that lifeboat kit build made, here OFFICEKEY, is
  a file sealed by a passphrase, and that line stands in it under "identity". Copy it out first:

    umask 077
    age -d OFFICEKEY | sed -n 's/.*"identity": *"\\(AGE-SECRET-KEY-1[0-9A-Z]*\\)".*/\\1/p' > KEYFILE

  KEYFILE is not sealed and opens every bundle of the office: destroy it when done. lifeboat takes OFFICEKEY as it is.
`

/** README.txt of a bundle: for a person who has the file and what opens it, and no Lifeboat. */
export function readmeText(
  about: Pick<Manifest, 'desk' | 'device' | 'drill' | 'program' | 'counts' | 'since'> & {
    firm: string
    /** when it was made, as the laptop's clock said */
    when: string
    /** the device's key as eight words */
    words: string
    sealedFor: 'keys' | 'passphrase'
  },
): string {
  const { counts, since } = about
  const key = about.sealedFor === 'keys'
  const identity = key ? '-i KEYFILE ' : ''
  const option = key ? ' --identity KEYFILE' : ''
  return `LIFEBOAT BUNDLE, FORMAT VERSION ${BUNDLE_VERSION}${about.drill ? '\nEXERCISE: nothing in here is real.' : ''}

What this is
  The customs entries that ${about.firm || 'this firm'} made by hand on a laptop during an outage,
  written on ${about.when} by Lifeboat ${about.program}.
  Desk ${about.desk}, laptop ${about.device}.
  ${counts.entries} entries, ${counts.lines} lines, ${counts.numbers} entry numbers, ${counts.papers} printed packets,
  ${counts.documents} documents, ${counts.items} journal items.
${
  since === null
    ? ''
    : `
  AN INCREMENT: the journal, the packets and the documents in it are only those that came after the bundle
    ${since.name}
    SHA-256 ${since.sha256}
  Keep both. Entries and accounting are those of the whole desk.
`
}
What is inside
  journal.ndjson          ${since === null ? 'every change ever recorded' : 'every change since that bundle'}, one a line; all else can be made again from it
  entries.json            the entries, typed; money in whole US cents
  entries.csv             the same as a table, one row a line, for programs
  entries-for-people.csv  the same for a spreadsheet; money in dollars
  accounting.csv          every entry number of every block, each in exactly one state
  paper/                  the packets as they were printed, by entry number and revision
  documents/              what was attached
  manifest.json           names, sizes and SHA-256 of all files
  manifest.sig            the laptop's signature over manifest.json
  device.pub.pem          the laptop's public key

How to open it without Lifeboat
  With the tools age (age-encryption.org), unzip, openssl 3 and sha256sum. Where the bundle is named BUNDLE.age${key ? '\n  and the secret key of the office KEYFILE' : ''}:

    age -d ${identity}-o bundle.zip BUNDLE.age
    unzip bundle.zip -d bundle
    cd bundle
    openssl pkeyutl -verify -pubin -inkey device.pub.pem -rawin -in manifest.json -sigfile manifest.sig
    sed -n 's/.*"sha256":"\\([0-9a-f]*\\)".*"name":"\\([^"]*\\)".*/\\1  \\2/p' manifest.json | sha256sum -c
${key ? KEYFILE : ''}
  The signature proves which laptop wrote the bundle only if its key is the right one. In words the key reads:

    ${about.words}

  Compare them with the recovery sheet of that laptop.

With Lifeboat
    npx lifeboat verify BUNDLE.age${option}
    npx lifeboat open BUNDLE.age --to FOLDER${option}

These files are no longer sealed once unpacked. They hold clients' data: destroy them when they have been taken in.
`
}
