import '../strictZod'
import { writeBundle, type BundleError } from '../../shared/exchange/bundle/write'
import type { Manifest } from '../../shared/exchange/bundle/format'
import type { HostError } from '../../shared/host'
import type { Result } from '../../shared/result'
import { answerOnce } from '../store/workerCalls'
import type { BundleAsk, BundleGiven, BundleNeed } from './bundleSource'

export type BundleAnswer = Result<{ manifest: Manifest; bytes: number }, BundleError<HostError>>

answerOnce<BundleAsk, BundleAnswer, BundleNeed>((ask, need) => {
  const asked = <K extends BundleNeed['what']>(wanted: Extract<BundleNeed, { what: K }>) => need<BundleGiven[K]>(wanted)
  const signal = { aborted: false }
  const { about, seal, since, madeAt } = ask
  return writeBundle(
    {
      ...about,
      async *items() {
        for (;;) {
          const batch = await asked<'items'>({ what: 'items' })
          if (batch.length === 0) return
          yield* batch
        }
      },
      document: (id) => asked<'document'>({ what: 'document', id }),
      sign: (bytes) => asked<'sign'>({ what: 'sign', bytes }),
    },
    { write: (bytes) => asked<'write'>({ what: 'write', bytes }) },
    {
      seal,
      since,
      madeAt,
      signal,
      onProgress: (progress) => {
        void asked<'progress'>({ what: 'progress', progress }).then((aborted) => {
          signal.aborted ||= aborted
        })
      },
    },
  )
})
