import { readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { KitContent, KitRecord } from '../../shared/exchange/kit/content'
import { laptopName } from '../../shared/exchange/kit/format'
import { serialText, type KitBlock } from '../../shared/exchange/kit/numbers'
import { registerCsv, type RegisterKit } from '../../shared/exchange/kit/register'
import { writeKit, type KitAbout } from '../../shared/exchange/kit/write'
import { DRILL_FILER_CODE } from '../../shared/domain/entryNumber'
import type { DeskId } from '../../shared/journal/item'
import { ok, type Result } from '../../shared/result'
import { fingerprintWords } from '../../shared/vault/passphrase'
import { signBytes } from '../../shared/vault/sign'
import { onePiece } from '../onePiece'
import { momentOf, type Machine } from './clock'
import type { FirmFile } from './firmFile'
import type { KitFile } from './folder'
import type { OfficeKey } from './officeKey'
import type { KitFolder } from './readFolder'
import { writeNew, type WriteError } from './writeNew'

export interface BuildOptions {
  /** where the kits go: a folder, or a file name that ends in .age and is made into one for each laptop */
  out: string
  laptops: number
  desk: DeskId | undefined
  passphrase: string
}

export interface BuiltKits {
  kits: readonly RegisterKit[]
  register: string
  keyWords: string
}

/** One kit a laptop and one for the spare, then the register. Where one cannot be written, none is left behind. */
export async function buildKits(
  folder: KitFolder & { firm: FirmFile },
  key: OfficeKey,
  options: BuildOptions,
  machine: Machine,
): Promise<Result<BuiltKits, WriteError>> {
  const { laptops } = options
  const madeAt = momentOf(machine.now())
  const kitId = kitIdOf(machine.random(16))
  const place = placeOf(options.out, madeAt)
  const keyWords = fingerprintWords(key.publicKey)
  const kits: RegisterKit[] = []
  const undo = () => Promise.all(kits.map(({ file }) => rm(join(place.folder, file), { force: true })))
  for (let laptop = 1; laptop <= laptops + 1; laptop += 1) {
    const blocks = folder.blocks.filter((block) => block.laptop === laptop)
    const file = `${place.stem}-laptop-${laptopName({ laptop, laptops }).replaceAll(' ', '-')}.age`.replace(
      'laptop-spare',
      'spare',
    )
    const about = aboutOf(folder, key, { ...options, laptop, kitId, madeAt })
    const content: KitContent = {
      ...folder.content,
      records: { ...folder.content.records, blocks: blocks.map(blockRecord) },
    }
    const sealed = writeKit(content, about, {
      passphrase: options.passphrase,
      salt: machine.random(16),
      publicKey: key.publicKey,
      sign: (bytes) => signBytes(key.seed, bytes),
      ...(machine.logN === undefined ? {} : { logN: machine.logN }),
    })
    const written = await writeNew(join(place.folder, file), sealed)
    if (!written.ok) {
      await undo()
      return written
    }
    kits.push({ laptop, file, sha256: written.value.sha256, blocks })
  }
  const register = `register-${place.stem}.csv`
  const text = registerCsv({ kitId, madeAt, laptops, keyWords }, kits)
  const written = await writeNew(join(place.folder, register), onePiece(new TextEncoder().encode(text)))
  if (!written.ok) {
    await undo()
    return written
  }
  return ok({ kits, register: join(place.folder, register), keyWords })
}

function aboutOf(
  { firm, sources }: KitFolder & { firm: FirmFile },
  key: OfficeKey,
  { laptop, laptops, kitId, madeAt, desk }: BuildOptions & { laptop: number; kitId: string; madeAt: string },
): KitAbout {
  const forDesk = desk ?? firm.desk
  return {
    kitId,
    madeAt,
    office: firm.name,
    filerCode: firm.filerCode,
    drill: firm.filerCode === DRILL_FILER_CODE,
    ...(forDesk === undefined ? {} : { desk: forDesk }),
    laptop,
    laptops,
    refreshOwner: firm.refreshOwner,
    refreshEveryDays: firm.refreshEveryDays,
    recipients: [...new Set([key.recipient, ...firm.recipients])],
    sources,
  }
}

const blockRecord = (block: KitBlock): KitRecord => ({
  kind: 'block',
  id: `${block.filerCode}-${serialText(block.first)}-${serialText(block.last)}`,
  fields: {
    ...block.fields,
    filerCode: block.filerCode,
    first: serialText(block.first),
    last: serialText(block.last),
    purpose: block.purpose,
  },
})

/** `kits/` → kits/lifeboat-kit-20261124-0205-…; `kits/halyard.age` → kits/halyard-… */
function placeOf(out: string, madeAt: string): { folder: string; stem: string } {
  if (/\.age$/iu.test(out)) return { folder: dirname(out), stem: basename(out).replace(/\.age$/iu, '') }
  return {
    folder: out,
    stem: `lifeboat-kit-${madeAt.slice(0, 10).replaceAll('-', '')}-${madeAt.slice(11, 19).replaceAll(':', '')}`,
  }
}

/** The registers of earlier builds in the place where the new kits go: what they gave away stays given. */
export async function registersIn(out: string): Promise<KitFile[]> {
  const folder = /\.age$/iu.test(out) ? dirname(out) : out
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) return []
  const names = (await readdir(folder)).filter((name) => /^register.*\.csv$/iu.test(name)).sort()
  return names.map((name) => ({ name, path: join(folder, name), use: 'register', exportedAt: '' }))
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const kitIdOf = (random: Uint8Array): string => Array.from(random, (byte) => crockford[byte & 31]).join('')
