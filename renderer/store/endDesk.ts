import type { catalogues } from './catalogue'
import type { checkpointKeeper } from './checkpoint'
import type { draftKeeper } from './draft'
import type { Recorder } from './recorder'
import type { DeskParts } from './runningDesk'
import type { followWatch } from './secondMirror'
import type { Desk } from './types'
import type { MirrorLink } from './mirrorLink'
import { endWorkers } from './workerCalls'

/** The lock waits so long for a checkpoint; without it the next opening replays the tail. */
const LOCK_PATIENCE_MS = 5_000

/** What runs while a desk is open, and has to stop with it. */
interface Running {
  draft: Pick<ReturnType<typeof draftKeeper>, 'flush'>
  recorder: Pick<Recorder, 'idle' | 'close'>
  checkpoint: Pick<ReturnType<typeof checkpointKeeper>, 'writeNow'>
  remember: { stop(): void }
  second: Pick<ReturnType<typeof followWatch>, 'stop'>
  link: Pick<MirrorLink, 'stop'>
  searched: Pick<ReturnType<typeof catalogues>, 'end'>
}

/** The two ways in which an open desk ends: locked, or taken off this laptop. */
export function deskEnding({ host, database, keys, lock }: DeskParts, running: Running) {
  const { draft, recorder, checkpoint, remember, second, link, searched } = running
  const writtenOut = async (why: string) => {
    await draft.flush().catch(() => undefined) // a database that refuses keeps nobody from locking
    await recorder.idle()
    recorder.close(why)
  }
  const stopped = () => {
    second.stop()
    link.stop()
    searched.end()
    endWorkers()
  }
  const letGo = async () => {
    await lock.release()
    await host.renew({})
  }
  const end = async (rememberLast: () => Promise<unknown>): Promise<void> => {
    await writtenOut('The desk is being locked')
    await Promise.race([checkpoint.writeNow(), pause(LOCK_PATIENCE_MS)])
    remember.stop()
    await rememberLast()
    stopped()
    database.close()
    await letGo()
  }
  const erase: Desk['erase'] = async () => {
    await writtenOut('The desk is taken off this laptop')
    remember.stop()
    stopped()
    const erased = await host.deskErase({ desk: keys.desk })
    if (erased.ok) await database.delete()
    else database.close()
    await letGo()
    return erased
  }
  return { end, erase }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
