import { once } from 'node:events'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { err, ok, type Result } from '../../shared/result'
import { databaseError, type DatabaseError } from './databaseError'
import { DatabaseFailed, type Copying, type Database } from './database'

/** The oldest server of which every statement here is known to work. */
const OLDEST = 120_000
const CONNECT_MS = 10_000

/** @param url postgres://user@host:port/database; what it leaves out is taken from PGHOST, PGPASSWORD … as psql does */
export async function openServer(url: string): Promise<Result<Database, DatabaseError>> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'lifeboat receive',
    keepAlive: true,
  })
  // Said by the call that finds the connection gone; without a listener it would end the program.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const db = serverDatabase(client)
    const refused = await unfit(db)
    if (refused === undefined) return ok(db)
    await client.end()
    return err(refused)
  } catch (error) {
    await client.end().catch(() => undefined)
    return err(asError(error))
  }
}

async function unfit(db: Database): Promise<DatabaseError | undefined> {
  const [said] = await db.rows<{ number: string; version: string; encoding: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as version,
       current_setting('server_encoding') as encoding`,
  )
  if (said === undefined) return undefined
  if (Number(said.number) < OLDEST) return { type: 'ServerTooOld', version: said.version }
  if (said.encoding !== 'UTF8') return { type: 'NotUtf8', encoding: said.encoding }
  return undefined
}

function serverDatabase(client: pg.Client): Database {
  return {
    engine: 'server',
    async rows<R extends object>(sql: string, values: readonly unknown[] = []) {
      return (await refusing(client.query(sql, [...values]))).rows as R[]
    },
    async run(sql) {
      await refusing(client.query(sql))
    },
    copyInto: (into) => copying(client, into),
    close: () => client.end().catch(() => undefined),
  }
}

function copying(client: pg.Client, into: string): Copying {
  const stream = client.query(copyFrom(`copy ${into} from stdin`))
  const ended = new Promise<void>((resolve, reject) => {
    // A server that goes away while rows are sent says nothing on the stream itself.
    const gone = () => reject(new Error('Connection terminated while rows were sent'))
    client.once('end', gone)
    stream.on('finish', () => {
      client.off('end', gone)
      resolve()
    })
    stream.on('error', (error) => {
      client.off('end', gone)
      reject(error)
    })
  })
  ended.catch(() => undefined)
  return {
    async write(rows) {
      if (!stream.write(rows)) await refusing(Promise.race([once(stream, 'drain'), ended]))
    },
    async end() {
      stream.end()
      await refusing(ended)
    },
  }
}

async function refusing<T>(call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (error) {
    throw new DatabaseFailed(asError(error))
  }
}

function asError(error: unknown): DatabaseError {
  if (error instanceof DatabaseFailed) return error.error
  const known = databaseError(error)
  if (known === undefined) throw error
  return known
}
