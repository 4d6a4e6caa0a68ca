import type { Argon2, Argon2Params } from '../../shared/vault/slots'
import argon2WorkerUrl from './argon2.worker.ts?worker&url'
import { callWorker } from './workerCalls'

/** Cost in KiB, passes and lanes with what is stretched: the question to argon2.worker.ts. */
export interface StretchAsk extends Argon2Params {
  secret: Uint8Array
  salt: Uint8Array
}

/** Argon2id, 32 bytes, in a worker of its own that is ended afterwards. */
export const argon2InWorker: Argon2 = (secret, salt, params) =>
  callWorker<StretchAsk, Uint8Array>(argon2WorkerUrl, { secret, salt, ...params })
