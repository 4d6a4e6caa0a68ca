import { describe, expect, test } from 'vitest'
import { main } from '../../../office/main'
import { anIo } from './anIo'

describe('lifeboat', () => {
  test.each([['--help'], ['-h'], ['help']])('%s says what it can do and ends with 0', async (flag) => {
    const io = anIo()
    expect(await main([flag], io)).toBe(0)
    for (const verb of ['check', 'verify', 'open', 'mirror'])
      expect(io.outLines.join('\n')).toContain(`lifeboat ${verb} `)
  })

  test.each([[[]], [['frobnicate']], [['verify']], [['open', 'a.age']], [['mirror']]])(
    '%j is not understood: usage, and 2',
    async (args) => {
      const io = anIo()
      expect(await main(args, io)).toBe(2)
      expect(io.errLines.join('\n')).toMatch(/lifeboat (?:open|verify) BUNDLE/u)
      expect(io.outLines).toEqual([])
    },
  )

  test('hands identifiers to check', async () => {
    const io = anIo()
    expect(await main(['check', 'entry-number', 'ABC-1234567-6'], io)).toBe(0)
    expect(await main(['check', 'entry-number', 'ABC-1234567-5'], io)).toBe(1)
  })
})
