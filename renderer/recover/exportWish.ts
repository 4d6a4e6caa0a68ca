import { bundleExports, sinceOf, type BundleExport } from '../../shared/exchange/bundle/exports'
import { loadedKit } from '../../shared/exchange/kit/loaded'
import { proposePassphrase } from '../../shared/vault/passphrase'
import { words } from '../../shared/vault/words'
import { randomBytes } from '../store/random'
import type { Desk } from '../store/types'
import type { ExportWish } from './exportBundle'

/** What a person asks of the next bundle. */
export interface AskedExport {
  sort: 'whole' | 'increment'
  sealBy: 'office' | 'words'
  words: OfferedPassphrase
  /** token of a volume; undefined = the outbox */
  volume: string | undefined
}

/** Six words of this bundle: proved by keying them back, or taken by printing them. */
export interface OfferedPassphrase {
  offered: string
  keyed: string
  onPaper: boolean
}

/** The office as the kit names it: for whom a bundle can be sealed. */
export interface OfficeKeys {
  office: string
  /** the office's key as eight words, confirmed by hand at the first kit */
  keyWords: string
  recipients: readonly string[]
}

/** age's X25519 recipients; those of other kinds are not sealed for. */
const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/u
/** Decision 36: six words, 66 bits, behind scrypt. */
const WORDS = 6

export const offerWords = (): OfferedPassphrase => ({
  offered: proposePassphrase(randomBytes(WORDS * 2), words, WORDS),
  keyed: '',
  onPaper: false,
})

const plain = (keyed: string): string => keyed.trim().toLowerCase().replace(/\s+/gu, ' ')

/** Nothing that was keyed is another word. */
export const areWrong = ({ offered, keyed }: OfferedPassphrase): boolean =>
  keyed !== '' && !offered.startsWith(plain(keyed))

const areTaken = ({ offered, keyed, onPaper }: OfferedPassphrase): boolean => onPaper || plain(keyed) === offered

/** undefined: no kit was loaded, or it brought no key for the way home. */
export function officeKeys({ state, device }: Desk): OfficeKeys | undefined {
  const kit = loadedKit(state, device)
  const recipients = kit?.recipients.filter((one) => RECIPIENT.test(one)) ?? []
  return kit === undefined || recipients.length === 0
    ? undefined
    : { office: kit.office, keyWords: kit.keyWords, recipients }
}

/** The last bundle that this laptop wrote and an increment can follow. */
export const lastExport = ({ state, device }: Desk): BundleExport | undefined =>
  bundleExports(state).find((one) => one.device === device && sinceOf(one) !== undefined)

export const firstWish = (desk: Desk): AskedExport => ({
  sort: lastExport(desk) === undefined ? 'whole' : 'increment',
  sealBy: officeKeys(desk) === undefined ? 'words' : 'office',
  words: offerWords(),
  volume: undefined,
})

/** undefined while the words were neither keyed back nor put on paper. */
export function wishOf(desk: Desk, asked: AskedExport): Pick<ExportWish, 'seal' | 'since' | 'volume'> | undefined {
  const office = officeKeys(desk)
  const last = asked.sort === 'increment' ? lastExport(desk) : undefined
  const bundle = last === undefined ? undefined : sinceOf(last)
  const since = last === undefined || bundle === undefined ? undefined : { id: last.id, bundle }
  if (asked.sealBy === 'office' && office !== undefined)
    return { seal: { recipients: office.recipients }, since, volume: asked.volume }
  if (!areTaken(asked.words)) return undefined
  return { seal: { passphrase: asked.words.offered }, since, volume: asked.volume }
}
