import { roleOf } from '../../shared/domain/roles'
import { numbersDrawn, settlingFork, type Fork } from '../../shared/journal/forks'
import { entityOf } from '../../shared/journal/state'
import type { Change } from '../../shared/journal/item'
import type { HostError } from '../../shared/host'
import { err, ok, type Result } from '../../shared/result'
import { ownChainAside, type ForkedChain } from './forkedChains'
import { joinDevice } from './joinDevice'
import { lastItems } from './lastItem'
import { runningDesk, type RunningDesk } from './runningDesk'
import { swapChain } from './swapChain'
import type { Desk, RecordError } from './types'
import { mirrorAnew } from './verifyBehind'

interface ForkChoice {
  fork: Fork
  chains: readonly ForkedChain[]
  kept: ForkedChain
  reason: string
  settledBy: string
}

/** `goesOn`: keying goes on at once. `reopen`: the page is thrown away, since the desk is read anew. */
type ForkSettled = 'goesOn' | 'reopen'

/**
 * A lead names the true laptop. Where its chain is the one held here, that is recorded and keying goes on. Where it is
 * the other one, that takes the place of ours, ours is kept aside, and a laptop whose own chain it was goes on as a new
 * one: its old name belongs to the true laptop, with its block of numbers. Numbers that only the chain kept aside knows
 * are recorded as found on paper, so that nobody draws them again.
 */
export async function settleFork(
  desk: Desk,
  choice: ForkChoice,
): Promise<Result<ForkSettled, RecordError | HostError>> {
  const running = runningDesk(desk)
  const role = roleOf(desk.state, desk.operator)
  if (role !== 'lead') return err({ type: 'RoleRefused', role, needs: 'lead' })
  const { fork, kept } = choice
  const settled = settlingFork(fork, kept.id, choice, numbersOnPaper(desk, choice))
  if (kept.here) {
    const recorded = await desk.record(settled)
    if (!recorded.ok) return recorded
    await mirrorAnew(running)
    return ok('goesOn')
  }
  const aside = await ownChainAside(desk, fork, kept.id)
  if (!aside.ok) return aside
  const changes = [...aside.value, ...settled]
  return fork.device === desk.device
    ? goOnAsNewLaptop(running, fork, kept, changes)
    : followOther(running, kept, changes)
}

/** Numbers of the chains that were not chosen, but for those that the desk knows from elsewhere or from the kept one. */
function numbersOnPaper(desk: Desk, { chains, kept }: ForkChoice) {
  const keptNumbers = new Set(numbersDrawn(kept.items).map(({ entryNumber }) => entryNumber))
  const unknown = (entryNumber: string, here: boolean) =>
    !keptNumbers.has(entryNumber) && (here || entityOf(desk.state, 'number', entryNumber) === undefined)
  const found = chains
    .filter((chain) => chain !== kept)
    .flatMap((chain) => numbersDrawn(chain.items).filter(({ entryNumber }) => unknown(entryNumber, chain.here)))
  return [...new Map(found.map((number) => [number.entryNumber, number])).values()]
}

async function followOther(
  running: RunningDesk,
  kept: ForkedChain,
  changes: readonly Change[],
): Promise<Result<ForkSettled, RecordError>> {
  const { parts, desk, recorder } = running
  const recorded = await desk.record(changes)
  if (!recorded.ok) return recorded
  await recorder.exclusive(() => swapChain(parts.database, parts.keys, kept.items))
  recorder.close('The desk is being read anew')
  await mirrorAnew(running)
  await running.endAs(desk.device, recorder.head.sequence)
  return ok('reopen')
}

async function goOnAsNewLaptop(
  running: RunningDesk,
  fork: Fork,
  kept: ForkedChain,
  changes: readonly Change[],
): Promise<Result<ForkSettled, RecordError | HostError>> {
  const { parts, recorder } = running
  const machine = await parts.host.machine({})
  if (!machine.ok) return machine
  const head = await recorder.exclusive(async () => {
    const last = await lastItems(parts.database, parts.keys)
    const joined = await joinDevice(parts.database, parts.keys, parts.fold, machine.value, {
      vault: parts.vault,
      operator: parts.operator,
      lastStamp: last.stamp,
      firstChanges: changes,
      notSeen: fork.device,
    })
    parts.vault = joined.vault
    await swapChain(parts.database, parts.keys, kept.items)
    return joined.head
  })
  recorder.close('This laptop goes on as a new one')
  await mirrorAnew(running)
  await running.endAs(head.device, 1)
  return ok('reopen')
}
