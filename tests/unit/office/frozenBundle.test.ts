import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openVerb } from '../../../office/openVerb'
import { verifyVerb } from '../../../office/verifyVerb'
import { aFolder, anIo } from './anIo'

/**
 * Bundles as each version wrote them: one laptop or two, an entry of three lines, a packet, an invoice, a void number.
 * Version 2 is of 29 November 2026: a whole one by words, and an increment for a key with another entry. Never made
 * again: whatever changes in Lifeboat, these files must open and verify.
 */
const folder = 'tests/fixtures/bundle'
const passphrase = 'harbor lantern copper meadow signal quilt'
const words = (): string[] => {
  const file = join(aFolder(), 'words.txt')
  writeFileSync(file, `${passphrase}\n`)
  return ['--passphrase-file', file]
}
const key = ['--identity', `${folder}/v2.key`]

test.each([
  ['v1.age', 'format version 1'],
  ['v2.age', 'format version 2'],
])('the bundle %s still verifies, to the last check', async (name, version) => {
  const io = anIo()
  expect(await verifyVerb([`${folder}/${name}`, ...words()], io), io.outLines.join('\n')).toBe(0)
  expect(io.outLines.filter((line) => line.startsWith('ok'))).toHaveLength(6)
  expect(io.outLines.join('\n')).toContain(version)
})

test('the increment of version 2 still verifies by itself', async () => {
  const io = anIo()
  expect(await verifyVerb([`${folder}/v2-increment.age`, ...key], io), io.outLines.join('\n')).toBe(0)
  expect(io.outLines.filter((line) => line.startsWith('ok'))).toHaveLength(4)
  expect(io.outLines.join('\n')).toContain('It follows v2.age')
})

test.each([
  ['v1.age', words, 'v1.entries.json', '%PDF-1.7 a packet', 'paper/000-0310001-0-r1.pdf'],
  ['v2-increment.age', () => key, 'v2.entries.json', '%PDF-1.7 another', 'paper/000-0310003-6-r1.pdf'],
] as const)('%s gives back exactly what was keyed then', async (name, opening, entries, text, paper) => {
  const to = join(aFolder(), 'opened')
  mkdirSync(to)
  expect(await openVerb([`${folder}/${name}`, '--to', to, ...opening()], anIo())).toBe(0)
  expect(readFileSync(join(to, 'entries.json'), 'utf8')).toBe(readFileSync(`${folder}/${entries}`, 'utf8'))
  expect(readFileSync(join(to, paper), 'utf8')).toBe(text)
})
