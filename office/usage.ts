export const USAGE = `lifeboat: the office's side of Lifeboat

  lifeboat kit check FOLDER               says what is missing or in conflict in a folder of exports
  lifeboat kit build FOLDER --out TO --key FILE
                                          builds a signed, sealed kit for each laptop (lifeboat kit --help)
  lifeboat check KIND VALUE...            checks identifiers: entry-number, importer, mid, awb, container, in-bond
  lifeboat verify BUNDLE                  opens a bundle in memory and checks all of it
  lifeboat open BUNDLE --to FOLDER        checks a bundle and unpacks it into a new folder
  lifeboat mirror FOLDER --to FOLDER      reads a mirror folder and writes its journal and entries into a new folder

  --passphrase-file FILE   the passphrase (or, for a mirror, the recovery code) is the first line of FILE;
                           without it the terminal asks, and shows nothing
  --json                   one JSON object instead of lines (check, verify)
  --anyway                 open: unpack what can be unpacked although something is wrong
  --help

It ends with 0 when all is well, 1 when something is wrong (it is named), 2 when the command was not understood.`
