import type { Manifest } from './format'

/** README.txt of a bundle: for a person who has the file and the passphrase, and no Lifeboat. */
export function readmeText(
  about: Pick<Manifest, 'desk' | 'device' | 'drill' | 'program' | 'counts'> & {
    firm: string
    /** when it was made, as the laptop's clock said */
    when: string
    /** the device's key as eight words */
    words: string
  },
): string {
  const { counts } = about
  return `LIFEBOAT BUNDLE, FORMAT VERSION 1${about.drill ? '\nEXERCISE: nothing in here is real.' : ''}

What this is
  The customs entries that ${about.firm || 'this firm'} made by hand on a laptop during an outage,
  written on ${about.when} by Lifeboat ${about.program}.
  Desk ${about.desk}, laptop ${about.device}.
  ${counts.entries} entries, ${counts.lines} lines, ${counts.numbers} entry numbers, ${counts.papers} printed packets,
  ${counts.documents} documents, ${counts.items} journal items.

What is inside
  journal.ndjson          every change ever recorded, one a line; all else can be made again from it
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
  With the tools age (age-encryption.org), unzip, openssl 3 and sha256sum. Where the bundle is named BUNDLE.age:

    age -d -o bundle.zip BUNDLE.age
    unzip bundle.zip -d bundle
    cd bundle
    openssl pkeyutl -verify -pubin -inkey device.pub.pem -rawin -in manifest.json -sigfile manifest.sig
    sed -n 's/.*"sha256":"\\([0-9a-f]*\\)".*"name":"\\([^"]*\\)".*/\\1  \\2/p' manifest.json | sha256sum -c

  The signature proves which laptop wrote the bundle only if its key is the right one. In words the key reads:

    ${about.words}

  Compare them with the recovery sheet of that laptop.

With Lifeboat
    npx lifeboat verify BUNDLE.age
    npx lifeboat open BUNDLE.age --to FOLDER

These files are no longer sealed once unpacked. They hold clients' data: destroy them when they have been taken in.
`
}
