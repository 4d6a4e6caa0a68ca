import { unreachable } from '../../shared/result'
import { faultSentence } from '../words'
import type { DatabaseError } from './databaseError'
import type { DocumentError } from './documents'
import type { TakeError } from './take'
import type { NameError } from './trust'

/** What the database refused, for the person at the terminal. */
export function databaseSentence(error: DatabaseError): string {
  switch (error.type) {
    case 'ServerNotReachable':
      return `The database server does not answer (${error.reason}). Is it running, and are name and port right?`
    case 'LogInRefused':
      return `The server does not let you in (${error.reason}). Check user and password (PGPASSWORD).`
    case 'NoSuchDatabase':
      return `The server has no such database (${error.reason}). Create it first: createdb NAME.`
    case 'RightsMissing':
      return `This user may not do that there (${error.reason}). It needs the right to create a schema in the database.`
    case 'TooManyConnections':
      return 'The server has no connection left. Try again when others have finished.'
    case 'DiskFull':
      return 'The disk of the database is full. Nothing of this bundle was taken in: make room and give it again.'
    case 'LockWaitedTooLong':
      return 'Another receiver has the same desk and did not finish in time. Nothing was changed: give the bundle again, or wait longer with --wait SECONDS.'
    case 'ConnectionLost':
      return `The connection to the database broke off (${error.reason}). Give the bundle again: what is in already changes nothing.`
    case 'ServerTooOld':
      return `The server is PostgreSQL ${error.version}; 12 or newer is needed.`
    case 'NotUtf8':
      return `The database is kept in ${error.encoding}, not in UTF8: names would be lost. Create one with createdb -E UTF8.`
    case 'SchemaNewer':
      return `Schema ${error.schema} is of version ${error.version}, and this Lifeboat knows ${error.known}: a newer one made it. Use that one; nothing was touched.`
    case 'SchemaChanged':
      return `Step ${error.version} of schema ${error.schema} is not the one that this Lifeboat would have made. Nothing was touched.`
    case 'FolderInUse':
      return `${error.folder} is in use by another lifeboat (process ${error.process}). Wait for it, or use a server for several people.`
    case 'FolderUnusable':
      return `${error.folder} cannot be used for the database: ${error.reason}`
    case 'DatabaseRefused':
      return `The database refused (${error.code}): ${error.reason}`
    default:
      return unreachable(error)
  }
}

/** Why a bundle was not taken in: a sentence for each reason. */
export function takeSentences(error: TakeError): string[] {
  switch (error.type) {
    case 'BundleWrong':
      return error.faults.map(faultSentence)
    case 'BaseMissing': {
      const laptop = error.label === '' ? `laptop ${error.device}` : `laptop ${error.device} (${error.label})`
      const known = `item ${error.sequence} of ${laptop}`
      return [`It only has what came after ${known}, and that item is not here. Give ${error.follows} first.`]
    }
    default:
      return [databaseSentence(error)]
  }
}

export function nameSentence(error: NameError): string {
  return error.type === 'NoSuchFork'
    ? `No laptop here has two chains of which one begins with item ${error.hash}… Give more of the hash, as the report lists it.`
    : databaseSentence(error)
}

export function documentSentence(error: DocumentError): string {
  return error.type === 'DocumentNotWritten'
    ? `${error.name} could not be written: ${error.reason}. The entries are in; give the bundle again for the documents.`
    : databaseSentence(error)
}
