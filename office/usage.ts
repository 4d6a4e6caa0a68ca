/** How whatever is sealed is opened, for the usage of each verb. */
export const OPENING_OPTIONS = `  --identity FILE          the secret key of the office, where the bundle is sealed for it: as age-keygen writes it, or the
                           key that kit build made (--key-passphrase-file FILE for its passphrase)
  --passphrase-file FILE   the passphrase is the first line of FILE; with several bundles the nth line is for the nth, or
                           one line for all. Without it the terminal asks, and shows nothing`

export const USAGE = `lifeboat: the office's side of Lifeboat

  lifeboat kit check FOLDER               says what is missing or in conflict in a folder of exports
  lifeboat kit build FOLDER --out TO --key FILE
                                          builds a signed, sealed kit for each laptop (lifeboat kit --help)
  lifeboat check KIND VALUE...            checks identifiers: entry-number, importer, mid, awb, container, in-bond
  lifeboat verify BUNDLE [INCREMENT...]   opens bundles where they lie and checks all of them
  lifeboat open BUNDLE --to FOLDER        checks a bundle and unpacks it into a new folder
  lifeboat receive BUNDLE... --database URL | --folder FOLDER
                                          takes bundles into PostgreSQL for the main system (lifeboat receive --help)
  lifeboat accounting BUNDLE... | --database URL | --folder FOLDER
                                          every number and what proves it, and what is still open (--help)
  lifeboat abi BUNDLE... --out FILE --site CODE --sender ID
                                          the entries as a draft in CBP's record format (lifeboat abi --help)
  lifeboat receipts BUNDLE... --answers FILE
                                          answers of ACE or the main system against what was filed (--help)
  lifeboat restore BUNDLE [INCREMENT...] --to FOLDER
                                          makes a mirror folder from which a new laptop brings the desk back
  lifeboat mirror FOLDER --to FOLDER      reads a mirror folder and writes its journal and entries into a new folder

  --identity FILE          verify, open, restore: the office's secret key, where a bundle is sealed for it
  --passphrase-file FILE   the passphrase (or, for a mirror, the recovery code) is the first line of FILE;
                           without it the terminal asks, and shows nothing
  --json                   one JSON object instead of lines (check, verify)
  --anyway                 open: unpack what can be unpacked although something is wrong
  --help

It ends with 0 when all is well, 1 when something is wrong (it is named), 2 when the command was not understood.`
