import type { Host } from '../../shared/host'
import { ARGON2_FLOOR, type Argon2Params } from '../../shared/vault/slots'
import { argon2InWorker } from './argon2'
import { createDesk } from './create'
import { restoreDesk } from './restore'
import { surveyDesks } from './survey'
import type { Opening } from './types'
import { unlockDesk } from './unlock'

/** `argon2` is for tests alone: slots of the product are stretched with the floor of decision 21. */
export function makeOpening(host: Host, options: { argon2?: Argon2Params } = {}): Opening {
  const stretch = { argon2: argon2InWorker, params: options.argon2 ?? ARGON2_FLOOR }
  return {
    survey: () => surveyDesks(host),
    create: (wish) => createDesk(host, stretch, wish),
    unlock: (found, slotId, secret) => unlockDesk(host, argon2InWorker, found, slotId, secret),
    restore: (files, secret, as = 'replacement') => restoreDesk(host, argon2InWorker, files, secret, as),
  }
}
