import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundleOf, PASSPHRASE } from '../exchange/aBundle'
import { aKeyedDesk } from '../exchange/aDesk'
import { aFolder } from './anIo'

/** `script` gives age the terminal on which it insists. */
const tools = ['age', 'unzip', 'openssl', 'sha256sum', 'sed', 'script']
const missing = tools.filter((tool) => spawnSync('which', [tool]).status !== 0)

test('the bundle opens with age, unzip, openssl and sha256sum alone, as its README says', async (context) => {
  if (process.platform !== 'linux' || missing.length > 0) {
    console.log(`skipped: not on this machine: ${missing.join(', ') || 'Linux'}`)
    context.skip()
  }
  const folder = aFolder()
  writeFileSync(join(folder, 'BUNDLE.age'), await bundleOf(aKeyedDesk().source()))
  const run = (command: string, input = '', cwd = folder) => {
    const done = spawnSync('sh', ['-c', command], { cwd, input, encoding: 'utf8' })
    expect(done.status, `${command}\n${done.stdout}\n${done.stderr}`).toBe(0)
    return done.stdout
  }
  run(`script -qec "age -d -o bundle.zip BUNDLE.age" /dev/null`, `${PASSPHRASE}\n`)
  run('unzip -q bundle.zip -d bundle')
  const inside = join(folder, 'bundle')
  // the commands are taken from the README in the bundle itself, so that it cannot say something that does not work
  const lines = readFileSync(join(inside, 'README.txt'), 'utf8').split('\n')
  const openssl = lines.find((line) => line.trim().startsWith('openssl')) ?? ''
  const sums = lines.find((line) => line.trim().startsWith('sed')) ?? ''
  expect(run(openssl, '', inside)).toContain('Signature Verified Successfully')
  const checked = run(sums, '', inside).trim().split('\n')
  expect(checked).toHaveLength(8)
  for (const line of checked) expect(line).toMatch(/: OK$/u)
})
