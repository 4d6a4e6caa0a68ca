import { openServer } from '../../../office/receive/server'

/** The numbers of all entries that `lifeboat receive` took in of an exercise, in order. */
export async function numbersReceived(url: string): Promise<string[]> {
  const db = await openServer(url)
  if (!db.ok) throw new Error(db.error.type)
  try {
    const rows = await db.value.rows<{ number: string }>('select entry_number as number from lifeboat_exercise.entry')
    return rows.map(({ number }) => number).sort()
  } finally {
    await db.value.close()
  }
}
