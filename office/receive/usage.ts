import { OPENING_OPTIONS } from '../usage'

export const USAGE = `lifeboat receive BUNDLE... [--database URL | --folder FOLDER] [--trust "EIGHT WORDS"]...

  Checks each bundle as lifeboat verify does and takes it into a database: the raw journal, and typed tables and views
  for the main system (schema lifeboat; what comes from an exercise goes to lifeboat_exercise). Each bundle is one
  transaction. Bundles may be given in any order, again, and by several people at once: the tables are the same.

  --database URL           a PostgreSQL server, 12 or newer: postgres://USER@HOST/DATABASE. The password is better kept
                           in PGPASSWORD than on the command line
  --folder FOLDER          without a server: a PostgreSQL of its own in this folder. With neither named it is
                           lifeboat-database, where the command is run
  --trust "EIGHT WORDS"    the words on the recovery sheet of a laptop. What comes from a laptop whose words nobody gave is
                           kept in the journal, apart, and counts for nothing. Given once, it is remembered; bundles need
                           not be given again
  --true-laptop HASH       where two laptops went on under one name: the first characters of the hash of the item that the
                           true one wrote (the report lists both)
  --documents FOLDER       keeps packets and documents there, each under the SHA-256 of its bytes
  --wait SECONDS           how long to wait while another receiver has the same desk (60)
${OPENING_OPTIONS}
  --json                   one JSON object instead of lines
  --help

  For the main system: entries_to_key, entries_waiting, numbers_by_state, changes_since(PLACE), laptop, document_file.

It ends with 0 when all is well, 1 when something is wrong or waits for a person (it is named), 2 when the command was
not understood.`
