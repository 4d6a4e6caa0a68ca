import type { Database } from './database'
import { SCHEMAS, type Schema } from './migrate'

/** What waits for a person. */
export interface Waiting {
  /** items of laptops that are kept apart: nobody gave the words of the laptop, or of the one that brought them */
  apart: {
    desk: string
    device: string
    label: string
    items: number
    exercise: boolean
    /** words that nobody gave yet: of this laptop, or of those that brought its items */
    words: string[]
  }[]
  /** laptops of which two chains count, and nobody has named the true one: their desks are held */
  held: {
    desk: string
    device: string
    label: string
    sequence: number
    exercise: boolean
    chains: { hash: string; at: string; operator: string; actions: string[]; items: number }[]
  }[]
}

export async function waitingIn(db: Database, schema: Schema): Promise<Waiting> {
  const exercise = schema === SCHEMAS.exercise
  const apart = await db.rows<Omit<Waiting['apart'][number], 'exercise'>>(
    `select j.desk, j.device, max(c.label) as label, count(*)::integer as items,
       array(select distinct w.words from (
           select c2.words from ${schema}.chain c2 where c2.desk = j.desk and c2.device = j.device
           union select b.words from ${schema}.bundle b join ${schema}.bundle_chain bc on bc.bundle = b.id
             where b.desk = j.desk and bc.device = j.device and not b.vouched) w
         where w.words <> '' and w.words not in (select words from ${schema}.trust) order by 1) as words
     from ${schema}.journal j join ${schema}.chain c on c.id = j.chain
     where j.state = 'quarantined' group by j.desk, j.device order by j.desk, j.device`,
  )
  const forks = await db.rows<{ desk: string; device: string; sequence: number }>(
    `select desk, device, sequence from ${schema}.fork where kept is null order by desk, device, sequence`,
  )
  const held: Waiting['held'] = []
  for (const fork of forks) {
    const chains = await db.rows<Waiting['held'][number]['chains'][number] & { label: string }>(
      `select j.hash, j.wall_ms::text as at, j.operator, j.actions, c.label,
         (select count(*)::integer from ${schema}.journal k
           where k.desk = j.desk and k.device = j.device and k.state = 'disputed') as items
       from ${schema}.journal j join ${schema}.chain c on c.id = j.chain
       where j.desk = $1 and j.device = $2 and j.sequence = $3 and j.state = 'disputed' order by j.hash`,
      [fork.desk, fork.device, fork.sequence],
    )
    held.push({
      ...fork,
      label: chains[0]?.label ?? '',
      exercise,
      chains: chains.map(({ hash, at, operator, actions, items }) => ({
        hash,
        at: new Date(Number(at)).toISOString(),
        operator,
        actions,
        items,
      })),
    })
  }
  return { apart: apart.map((one) => ({ ...one, exercise })), held }
}
