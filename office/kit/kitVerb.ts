import { parseArgs } from 'node:util'
import { laptopName } from '../../shared/exchange/kit/format'
import { serialText } from '../../shared/exchange/kit/numbers'
import { problemLine } from '../../shared/exchange/kit/problem'
import { DeskId } from '../../shared/journal/item'
import { err, ok, type Result } from '../../shared/result'
import { checkPassphrase, fingerprintWords } from '../../shared/vault/passphrase'
import { EXIT, type Io } from '../io'
import { secretFrom } from '../openFile'
import { envelopeSentence } from '../words'
import { buildKits, registersIn, type BuiltKits } from './buildKits'
import { machine as thisMachine, type Machine } from './clock'
import { keyFileExists, makeOfficeKey, openOfficeKey, type OfficeKey, type OfficeKeyError } from './officeKey'
import { readFolder, type KitFolder } from './readFolder'
import { KIT_USAGE } from './usage'
import type { WriteError } from './writeNew'

interface KitArgs {
  verb: 'build' | 'check'
  folder: string
  out: string
  key: string
  laptops: number
  desk: DeskId | undefined
  passphraseFile: string | undefined
  keyPassphraseFile: string | undefined
  newKey: boolean
  registers: readonly string[]
}

/** `lifeboat kit check FOLDER` and `lifeboat kit build FOLDER --out … --key …`. */
export async function kitVerb(args: readonly string[], io: Io, machine: Machine = thisMachine): Promise<number> {
  if (args[0] === '--help' || args[0] === 'help') {
    io.out(KIT_USAGE)
    return EXIT.well
  }
  const asked = readArgs(args)
  if (!asked.ok) {
    io.err(`${asked.error.sentence}\n\n${KIT_USAGE}`)
    return EXIT.usage
  }
  const { folder, laptops, out } = asked.value
  const given = asked.value.registers.map((path) => ({ name: path, path, use: 'register' as const, exportedAt: '' }))
  const registers = [...given, ...(out === '' ? [] : await registersIn(out))]
  const read = await readFolder(folder, { laptops, registers })
  if (!read.ok) {
    io.err(`${folder} cannot be read: ${read.error.reason}`)
    return EXIT.wrong
  }
  for (const problem of read.value.problems) io.out(problemLine(problem))
  return asked.value.verb === 'check' ? checked(read.value, io) : build(read.value, asked.value, io, machine)
}

function checked({ problems, content, blocks }: KitFolder, io: Io): number {
  if (problems.length > 0) {
    const stops = problems.filter((problem) => problem.stops).length
    io.err(
      `${problems.length === 1 ? '1 thing is' : `${problems.length} things are`} wrong; ${stops === 0 ? 'kits can be built all the same, without what is named.' : `${stops} of them ${stops === 1 ? 'stops' : 'stop'} a build.`}`,
    )
    return EXIT.wrong
  }
  const { records, products } = content
  io.out(
    `Nothing is wrong: ${records.contacts.length} contacts, ${records.importers.length} clients, ${products.length} products, ${records.arrivals.length} arrivals, ${records.inFlight.length} in flight, ${blocks.length} blocks.`,
  )
  return EXIT.well
}

async function build(read: KitFolder, asked: KitArgs, io: Io, machine: Machine): Promise<number> {
  const { firm } = read
  const failed = (sentence: string): number => {
    io.err(sentence)
    return EXIT.wrong
  }
  if (firm === undefined || read.problems.some(({ stops }) => stops))
    return failed('Nothing was built: mend what is named above first.')
  const secret = await newSecret(asked.passphraseFile, io, 'Passphrase for the kits (at least 12 characters): ')
  if (!secret.ok) return failed(secret.error.sentence)
  const key = await officeKey(asked, io, machine)
  if (!key.ok) return failed(key.error.sentence)
  const words = fingerprintWords(key.value.publicKey)
  const before = read.keyWordsBefore.filter((one) => one !== words)
  if (before.length > 0 && !asked.newKey)
    return failed(
      `Nothing was built: earlier kits were signed by another key (${before[0] ?? ''}). Every laptop would stop and ask. Name that key file, or add --new-key if it is lost.`,
    )
  const built = await buildKits({ ...read, firm }, key.value, { ...asked, passphrase: secret.value }, machine)
  if (!built.ok) return failed(writeSentence(built.error))
  say(built.value, asked.laptops, read.problems.length, io)
  return EXIT.well
}

function say(built: BuiltKits, laptops: number, left: number, io: Io): void {
  for (const kit of built.kits) {
    const ranges = kit.blocks.map(
      (block) => `${block.purpose} ${block.filerCode}-${serialText(block.first)} to ${serialText(block.last)}`,
    )
    io.out(`${laptopName({ laptop: kit.laptop, laptops }).padEnd(8)} ${kit.file}  ${ranges.join(', ')}`)
    io.out(`         SHA-256 ${kit.sha256}`)
  }
  io.out(`Register: ${built.register}. Note there who got which file; keep it with the kits.`)
  io.out(`The key of the office, to be read out at the first load: ${built.keyWords}`)
  if (left > 0) io.out(`${left} things named above are not in these kits.`)
}

/** The key file is made at the first build, where it is named. */
async function officeKey(
  asked: KitArgs,
  io: Io,
  machine: Machine,
): Promise<Result<OfficeKey, { type: 'Failed'; sentence: string }>> {
  const failed = (sentence: string) => err({ type: 'Failed' as const, sentence })
  if (!(await keyFileExists(asked.key))) {
    const question = `${asked.key} is not there: the office's key is made now. A passphrase for it (at least 12 characters): `
    const secret = await newSecret(asked.keyPassphraseFile, io, question)
    if (!secret.ok) return secret
    const made = await makeOfficeKey(asked.key, secret.value, machine)
    if (!made.ok) return failed(writeSentence(made.error))
    io.out(`The office's key was made: ${asked.key}. It signs every later kit; keep a copy of it apart.`)
    return made
  }
  const secret = await secretFrom(asked.keyPassphraseFile, io, `Passphrase of ${asked.key}: `)
  if (!secret.ok) return failed(secret.error.reason)
  const opened = await openOfficeKey(asked.key, secret.value)
  return opened.ok ? opened : failed(keySentence(opened.error, asked.key))
}

/** A passphrase that is chosen now: long enough, and keyed twice where a person keys it. */
async function newSecret(
  file: string | undefined,
  io: Io,
  question: string,
): Promise<Result<string, { type: 'Failed'; sentence: string }>> {
  const failed = (sentence: string) => err({ type: 'Failed' as const, sentence })
  const first = await secretFrom(file, io, question)
  if (!first.ok) return failed(first.error.reason)
  const judged = checkPassphrase(first.value)
  if (!judged.ok) return failed(`A passphrase has at least ${judged.error.least} characters. Nothing was built.`)
  if (file === undefined && (await io.askSecret('The same again: ')) !== first.value)
    return failed('The two are not the same. Nothing was built.')
  return ok(first.value)
}

function keySentence(error: OfficeKeyError, path: string): string {
  switch (error.type) {
    case 'KeyUnreadable':
      return `${path} cannot be read: ${error.reason}`
    case 'NotAnOfficeKey':
      return `${path} is no key of an office.`
    case 'WrongPassphrase':
      return `The passphrase does not open ${path}.`
    case 'NotAnAgeFile':
    case 'EnvelopeDamaged':
      return `${path}: ${envelopeSentence(error)}`
  }
}

const writeSentence = (error: WriteError): string =>
  error.type === 'FileThere'
    ? `${error.path} is there already: nothing is written over, and nothing was built.`
    : `${error.path} cannot be written: ${error.reason}. Nothing was built.`

function readArgs(args: readonly string[]): Result<KitArgs, { type: 'Usage'; sentence: string }> {
  const usage = (sentence: string) => err({ type: 'Usage' as const, sentence })
  const [verb, ...rest] = args
  if (verb !== 'build' && verb !== 'check') return usage('Say "kit check" or "kit build".')
  let parsed
  try {
    parsed = parseArgs({
      args: rest,
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        key: { type: 'string' },
        laptops: { type: 'string', default: '1' },
        desk: { type: 'string' },
        register: { type: 'string', multiple: true, default: [] },
        'passphrase-file': { type: 'string' },
        'key-passphrase-file': { type: 'string' },
        'new-key': { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error))
  }
  const { values, positionals } = parsed
  const [folder, ...more] = positionals
  if (folder === undefined || more.length > 0) return usage('Name one folder of exports.')
  if (!/^[1-9]\d{0,2}$/u.test(values.laptops)) return usage('--laptops takes a number from 1 to 999.')
  const desk = values.desk === undefined ? undefined : DeskId.safeParse(values.desk.toUpperCase())
  if (desk?.success === false) return usage('--desk takes the 16 characters that Prepare, Kit shows.')
  if (verb === 'build' && values.out === undefined)
    return usage('Say where the kits go: --out FOLDER, or --out FILE.age.')
  if (verb === 'build' && values.key === undefined)
    return usage("Name the office's key: --key FILE. It is made there if it is not there yet.")
  return ok({
    verb,
    folder,
    out: values.out ?? '',
    key: values.key ?? '',
    laptops: Number(values.laptops),
    desk: desk?.data,
    passphraseFile: values['passphrase-file'],
    keyPassphraseFile: values['key-passphrase-file'],
    newKey: values['new-key'],
    registers: values.register,
  })
}
