import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readBytes } from './aKit'

/** A kit as version 1 wrote it on 24 November 2026. Never made again: whatever changes in Lifeboat, it must open whole. */
test('the kit of the first version still opens, with everything that was in it', async () => {
  const read = await readBytes(new Uint8Array(readFileSync('tests/fixtures/kit/v1.age')))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const { manifest, content } = read.value
  const forms = content.forms.map(({ name, bytes }) => ({ name, text: new TextDecoder().decode(bytes) }))
  expect({ manifest, content: { ...content, forms } }).toEqual(
    JSON.parse(readFileSync('tests/fixtures/kit/v1.json', 'utf8')),
  )
})
