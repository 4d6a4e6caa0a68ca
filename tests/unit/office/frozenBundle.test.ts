import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openVerb, verifyVerb } from '../../../office/bundleVerbs'
import { aFolder, anIo } from './anIo'

/**
 * A bundle as version 1 wrote it on 24 November 2026: two laptops, one entry of three lines, a packet, an invoice, a
 * void number, an emergency block. Never made again: whatever changes in Lifeboat, this file must open and verify.
 */
const frozen = 'tests/fixtures/bundle/v1.age'
const passphrase = 'harbor lantern copper meadow signal quilt'

test('the bundle of the first version still verifies, to the last check', async () => {
  const io = anIo(passphrase)
  expect(await verifyVerb([frozen], io), io.outLines.join('\n')).toBe(0)
  expect(io.outLines.filter((line) => line.startsWith('ok'))).toHaveLength(6)
})

test('and gives back exactly what was keyed then', async () => {
  const to = join(aFolder(), 'opened')
  mkdirSync(to)
  const words = join(aFolder(), 'words.txt')
  writeFileSync(words, `${passphrase}\n`)
  expect(await openVerb([frozen, '--to', to, '--passphrase-file', words], anIo())).toBe(0)
  expect(readFileSync(join(to, 'entries.json'), 'utf8')).toBe(
    readFileSync('tests/fixtures/bundle/v1.entries.json', 'utf8'),
  )
  expect(readFileSync(join(to, 'paper/000-0310001-0-r1.pdf'), 'utf8')).toBe('%PDF-1.7 a packet')
})
