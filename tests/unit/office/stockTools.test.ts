import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { machine } from '../../../office/kit/clock'
import { makeOfficeKey } from '../../../office/kit/officeKey'
import { openVerb } from '../../../office/openVerb'
import { bundleOf, PASSPHRASE } from '../exchange/aBundle'
import { aKeyedDesk } from '../exchange/aDesk'
import { aFolder, anIo } from './anIo'

/** `script` gives age the terminal on which it insists. */
const tools = ['age', 'age-keygen', 'unzip', 'openssl', 'sha256sum', 'sed', 'script']
const missing = tools.filter((tool) => spawnSync('which', [tool]).status !== 0)
const absent = process.platform !== 'linux' || missing.length > 0
if (absent) console.log(`skipped: not on this machine: ${missing.join(', ') || 'Linux'}`)

const run =
  (folder: string) =>
  (command: string, input?: string, cwd = folder) => {
    const done = spawnSync('sh', ['-c', command], { cwd, input: input ?? '', encoding: 'utf8' })
    expect(done.status, `${command}\n${done.stdout}\n${done.stderr}`).toBe(0)
    return done.stdout
  }

/** The commands are taken from the README in the bundle itself, so that it cannot say something that does not work. */
function checkAsReadmeSays(folder: string, files: number): string {
  const inside = join(folder, 'bundle')
  const readme = readFileSync(join(inside, 'README.txt'), 'utf8')
  const line = (tool: string) => readme.split('\n').find((one) => one.trim().startsWith(tool)) ?? ''
  expect(run(folder)(line('openssl'), '', inside)).toContain('Signature Verified Successfully')
  const checked = run(folder)(line('sed'), '', inside).trim().split('\n')
  expect(checked).toHaveLength(files)
  for (const one of checked) expect(one).toMatch(/: OK$/u)
  return readme
}

describe.skipIf(absent)('with age, unzip, openssl and sha256sum alone, as its README says', () => {
  test('a bundle opens with its words', async () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'BUNDLE.age'), await bundleOf(aKeyedDesk().source()))
    run(folder)(`script -qec "age -d -o bundle.zip BUNDLE.age" /dev/null`, `${PASSPHRASE}\n`)
    run(folder)('unzip -q bundle.zip -d bundle')
    expect(checkAsReadmeSays(folder, 8)).toContain('FORMAT VERSION 2')
  })

  test('a bundle and an increment open with the key that age-keygen made', async () => {
    const folder = aFolder()
    const shell = run(folder)
    shell('age-keygen -o KEYFILE 2>/dev/null')
    const recipients = [shell('age-keygen -y KEYFILE').trim()]
    const laptop = aKeyedDesk()
    const since = { heads: laptop.heads, name: 'earlier.age', sha256: 'd'.repeat(64) }
    laptop.key('notice.logged', 'notice', [['what', 'later']])
    for (const [wish, files] of [
      [{}, 8],
      [{ since }, 6],
    ] as const) {
      writeFileSync(join(folder, 'BUNDLE.age'), await bundleOf(laptop.source(), { ...wish, seal: { recipients } }))
      shell('rm -rf bundle bundle.zip')
      const readme = openAsReadmeSays(folder, files)
      expect(readme).toContain('--identity KEYFILE')
    }
  })
})

test.skipIf(absent)(
  'the key that kit build made opens a bundle once its identity is copied out, as the README says',
  async () => {
    const folder = aFolder()
    const shell = run(folder)
    const made = await makeOfficeKey(join(folder, 'OFFICEKEY'), PASSPHRASE, { ...machine, logN: 10 })
    if (!made.ok) throw new Error(made.error.type)
    const seal = { recipients: [made.value.recipient] }
    const bundle = await bundleOf(aKeyedDesk().source(), { seal })
    const copying = (await readmeOf(bundle, join(folder, 'OFFICEKEY')))
      .split('\n')
      .find((line) => line.includes('OFFICEKEY |'))
    writeFileSync(join(folder, 'copy.sh'), copying ?? '')
    shell('script -qec "sh copy.sh" /dev/null', `${PASSPHRASE}\n`)
    expect(readFileSync(join(folder, 'KEYFILE'), 'utf8')).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]+\n$/u)
    writeFileSync(join(folder, 'BUNDLE.age'), bundle)
    openAsReadmeSays(folder, 8)
  },
)

/** README.txt of a bundle that is still sealed. */
async function readmeOf(bundle: Uint8Array, keyFile: string): Promise<string> {
  const folder = aFolder()
  const [file, to] = [join(folder, 'BUNDLE.age'), join(folder, 'opened')]
  writeFileSync(file, bundle)
  expect(await openVerb([file, '--to', to, '--identity', keyFile], anIo(PASSPHRASE))).toBe(0)
  return readFileSync(join(to, 'README.txt'), 'utf8')
}

/** First with the line that this README must hold, then with the README’s own. */
function openAsReadmeSays(folder: string, files: number): string {
  const shell = run(folder)
  shell('age -d -i KEYFILE -o bundle.zip BUNDLE.age')
  shell('unzip -q bundle.zip -d bundle')
  const readme = checkAsReadmeSays(folder, files)
  expect(readme).toContain('    age -d -i KEYFILE -o bundle.zip BUNDLE.age')
  return readme
}
