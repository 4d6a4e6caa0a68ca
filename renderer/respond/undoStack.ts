import type { Desk } from '../store/types'

/**
 * What this opening recorded from the entry screens, newest last, so that Ctrl+Z takes back one item after another,
 * across entries. An undo is itself an item; taking it back again (Ctrl+Y) is the undo of that one.
 */
interface Stack {
  done: number[]
  undone: number[]
}
const stacks = new WeakMap<Desk, Stack>()

function stackOf(desk: Desk): Stack {
  const stack = stacks.get(desk) ?? { done: [], undone: [] }
  stacks.set(desk, stack)
  return stack
}

export function noteRecorded(desk: Desk, sequence: number): void {
  const stack = stackOf(desk)
  stack.done.push(sequence)
  stack.undone.length = 0
}

type Undone = Awaited<ReturnType<Desk['undo']>> | { ok: true; value: null }

async function step(desk: Desk, from: number[], to: number[]): Promise<Undone> {
  const sequence = from.pop()
  if (sequence === undefined) return { ok: true, value: null }
  const result = await desk.undo(sequence)
  if (result.ok) to.push(result.value.sequence)
  else from.push(sequence)
  return result
}

/** value null: there is nothing to take back. */
export const undoLast = (desk: Desk): Promise<Undone> => step(desk, stackOf(desk).done, stackOf(desk).undone)
export const redoLast = (desk: Desk): Promise<Undone> => step(desk, stackOf(desk).undone, stackOf(desk).done)
