import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readBytes } from './aKit'

/** Kits as they were written on 24 November 2026. Never made again: whatever changes in Lifeboat, each must open whole. */
const frozen = [
  ['the kit of the first version', 'v1'],
  ['the first kit that carries the agencies’ flags and the clients’ filings', 'v1-pga'],
] as const

for (const [what, name] of frozen)
  test(`${what} still opens, with everything that was in it`, async () => {
    const read = await readBytes(new Uint8Array(readFileSync(`tests/fixtures/kit/${name}.age`)))
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    const { manifest, content } = read.value
    const forms = content.forms.map(({ name: form, bytes }) => ({ name: form, text: new TextDecoder().decode(bytes) }))
    expect({ manifest, content: { ...content, forms } }).toEqual(
      JSON.parse(readFileSync(`tests/fixtures/kit/${name}.json`, 'utf8')),
    )
  })
