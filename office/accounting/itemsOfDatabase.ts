import { Item } from '../../shared/journal/item'
import { err, ok, type Result } from '../../shared/result'
import { attempt, type Database } from '../receive/database'
import type { DatabaseError } from '../receive/databaseError'
import { schemaOf } from '../receive/migrate'
import type { ItemsRead } from './itemsOfBundles'

type Failed = { type: 'Failed'; sentence: string }

/** The items of one desk as `receive` keeps them: those that count, and a sentence for each laptop whose items wait. */
export async function itemsOfDatabase(
  db: Database,
  asked: { desk: string | undefined; exercise: boolean },
): Promise<Result<ItemsRead, Failed | DatabaseError>> {
  return attempt<ItemsRead, Failed>(async () => {
    const schema = schemaOf(asked.exercise)
    const desks = await db.rows<{ desk: string }>(`select distinct desk from ${schema}.journal order by desk`)
    const desk = deskOf(
      desks.map((row) => row.desk),
      asked.desk,
    )
    if (!desk.ok) return desk
    const waiting = await db.rows<{ device: string; state: string; items: string }>(
      `select device, state, count(*)::text as items from ${schema}.journal
        where desk = $1 and state not in ('folded', 'aside') group by device, state order by device, state`,
      [desk.value],
    )
    const rows = await db.rows<{ item: unknown }>(
      `select item from ${schema}.journal where desk = $1 and state = 'folded' order by at`,
      [desk.value],
    )
    return ok({
      items: rows.map(({ item }) => Item.parse(typeof item === 'string' ? JSON.parse(item) : item)),
      problems: waiting.map(({ device, state, items }) => `${items} items of laptop ${device} ${waits(state)}.`),
    })
  })
}

function deskOf(desks: readonly string[], asked: string | undefined): Result<string, Failed> {
  const failed = (sentence: string) => err({ type: 'Failed' as const, sentence })
  if (asked !== undefined) return desks.includes(asked) ? ok(asked) : failed(`Desk ${asked} is not in this database.`)
  const [only] = desks
  if (only === undefined) return failed('No bundle was taken into this database yet.')
  return desks.length === 1 ? ok(only) : failed(`There are several desks: give --desk, one of ${desks.join(', ')}.`)
}

const waits = (state: string): string =>
  state === 'disputed'
    ? 'stand behind two journals of one laptop, and nobody has named the true one'
    : 'wait until somebody trusts its words'
