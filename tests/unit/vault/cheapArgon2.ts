import { argon2id } from '@noble/hashes/argon2.js'
import type { Argon2, Argon2Params } from '../../../shared/vault/slots'

/** Argon2id at the least cost that the algorithm allows: for tests alone (decision 21). */
export const cheap: Argon2Params = { m: 8, t: 1, p: 1 }
export const argon2: Argon2 = (secret, salt, { m, t, p }) =>
  Promise.resolve(argon2id(secret, salt, { m, t, p, dkLen: 32 }))
