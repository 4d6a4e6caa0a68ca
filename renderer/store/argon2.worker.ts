import '../strictZod'
import { argon2id } from '@noble/hashes/argon2.js'
import { answerOnce } from './workerCalls'
import type { StretchAsk } from './argon2'

/** Stretching a passphrase takes most of a second and 64 MiB: never on the thread that draws. */
answerOnce<StretchAsk, Uint8Array>(({ secret, salt, m, t, p }) =>
  Promise.resolve(argon2id(secret, salt, { m, t, p, dkLen: 32 })),
)
