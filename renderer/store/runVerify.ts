import type { Host, HostError } from '../../shared/host'
import { err, ok, type Result } from '../../shared/result'
import type { DeskKeys } from './keys'
import type { MirrorLink } from './mirrorLink'
import type { Recorder } from './recorder'
import type { VerifyAnswer, VerifyAsk, VerifyNeed } from './verify'
import verifyWorkerUrl from './verify.worker.ts?worker&url'
import { callWorker } from './workerCalls'

/** How the comparison writes to the mirror: straight to the host before the desk is open, through the link afterwards. */
export interface MirrorWriter {
  append(frames: Extract<VerifyNeed, { append: unknown }>['append']): Promise<Result<object, HostError>>
  /** from `begin` to the end of `body` nothing else writes to the file; gives the size it has then */
  rewrite(step: 'begin' | 'add' | 'commit', bytes?: Uint8Array): Promise<Result<object, HostError>>
  /** after the comparison, however it ended */
  end(): Promise<void>
}

/** Carries what the worker needs of the host; a host that fails ends the comparison. */
export async function runVerify(
  host: Host,
  keys: DeskKeys,
  what: Pick<VerifyAsk, 'mirrorSize' | 'device' | 'upTo' | 'vaultFile'>,
  writer: MirrorWriter,
): Promise<Result<VerifyAnswer, HostError>> {
  const { desk, parts } = keys
  let failure: HostError | undefined
  const orFail = <T>(result: Result<T, HostError>): T => {
    if (result.ok) return result.value
    failure = result.error
    throw new Error(result.error.type)
  }
  const give = async (need: VerifyNeed): Promise<unknown> => {
    if ('read' in need) return orFail(await host.mirrorRead({ desk, ...need.read })).bytes
    if ('append' in need) return orFail(await writer.append(need.append))
    return orFail(await writer.rewrite(need.rewrite, need.bytes))
  }
  try {
    return ok(await callWorker<VerifyAsk, VerifyAnswer, VerifyNeed>(verifyWorkerUrl, { keys: parts, ...what }, give))
  } catch (cause) {
    if (failure === undefined) throw cause
    return err(failure)
  } finally {
    await writer.end()
  }
}

/** Before the desk is open: nobody else writes. */
export function directWriter(host: Host, desk: string, firstSize: number): MirrorWriter & { size(): number } {
  let size = firstSize
  let rewriting = false
  return {
    size: () => size,
    append: async (frames) => {
      for (const frame of frames) {
        const written = await host.mirrorAppend({ desk, at: size, bytes: new Uint8Array(frame.bytes) })
        if (!written.ok) return written
        size = written.value.size
      }
      return ok({})
    },
    rewrite: async (step, bytes) => {
      const written = await host.mirrorRewrite(
        bytes === undefined ? { desk, step } : { desk, step, bytes: new Uint8Array(bytes) },
      )
      if (!written.ok) return written
      rewriting = step !== 'commit'
      if (step === 'commit') size = written.value.size
      return ok({})
    },
    end: async () => {
      if (rewriting) await host.mirrorRewrite({ desk, step: 'abandon' })
    },
  }
}

/** While the desk is open: appends wait in the link's line, and a rewrite holds both the recorder and the link. */
export function linkWriter(host: Host, desk: string, link: MirrorLink, recorder: Recorder): MirrorWriter {
  let release: ((newSize: number | undefined) => void) | undefined
  const hold = (): Promise<void> =>
    new Promise((held) => {
      void recorder.exclusive(() =>
        link.exclusive(async (size) => {
          const newSize = await new Promise<number | undefined>((resolve) => {
            release = resolve
            held()
          })
          return { size: newSize ?? size, value: undefined }
        }),
      )
    })
  return {
    append: (frames) => link.append(frames),
    rewrite: async (step, bytes) => {
      if (step === 'begin') await hold()
      const written = await host.mirrorRewrite(
        bytes === undefined ? { desk, step } : { desk, step, bytes: new Uint8Array(bytes) },
      )
      if (!written.ok) return written
      if (step === 'commit') {
        release?.(written.value.size)
        release = undefined
      }
      return ok({})
    },
    end: async () => {
      if (release === undefined) return
      await host.mirrorRewrite({ desk, step: 'abandon' })
      release(undefined)
    },
  }
}
