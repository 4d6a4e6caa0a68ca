import { expect, test } from 'vitest'
import { archivesOf, codeDigest, isCodeOf, retainUntil, wipeStanding } from '../../../shared/domain/recover/archive'
import { deskOf, keyed } from '../frame/desk'

const entry = (day: string) => keyed('entry.opened', 'entry', `e ${day}`, { entryDate: day })
const made = keyed('archive.made', 'archive', 'a', { name: 'whole.age', codeDigest: codeDigest('4F7K2M9Q') })
const opened = keyed('archive.opened', 'archive', 'a', {
  openedAt: '2026-12-24T10:00:00-06:00[America/Chicago]',
  openedWhere: 'the office',
})

test('records are kept five years from the last day of entry, or from the day of the archive', () => {
  expect(retainUntil(deskOf(entry('2026-11-24'), entry('2026-12-30')), '2026-12-20')).toBe('2031-12-30')
  expect(retainUntil(deskOf(), '2026-12-20')).toBe('2031-12-20')
  expect(retainUntil(deskOf(), '2028-02-29')).toBe('2033-03-01')
})

test('the code is known by its hash, however it was keyed, and another code is not it', () => {
  const [archive] = archivesOf(deskOf(made))
  if (archive === undefined) throw new Error('an archive was made')
  for (const code of ['4F7K2M9Q', '4f7k-2m9q', ' 4F7K 2M9Q ']) expect(isCodeOf(archive, code)).toBe(true)
  for (const code of ['', '4F7K2M9R', '4F7K2M9']) expect(isCodeOf(archive, code)).toBe(false)
  expect(JSON.stringify(archive.fields)).not.toContain('4F7K2M9Q')
})

test('a laptop is wiped only when its archive was opened elsewhere and holds everything', () => {
  expect(wipeStanding(deskOf(entry('2026-11-24')))).toMatchObject({ may: false, why: 'noArchive' })
  expect(wipeStanding(deskOf(entry('2026-11-24'), made))).toMatchObject({ may: false, why: 'notOpened' })
  expect(wipeStanding(deskOf(entry('2026-11-24'), made, opened))).toMatchObject({ may: true })
  expect(wipeStanding(deskOf(entry('2026-11-24'), made, opened, entry('2026-11-25')))).toMatchObject({
    may: false,
    why: 'moreSince',
  })
})

test('that a file was written or destroyed since does not ask for another archive', () => {
  const file = keyed('file.savedOutside', 'savedFile', 'f', { name: 'list.pdf' })
  expect(wipeStanding(deskOf(entry('2026-11-24'), made, opened, file)).may).toBe(true)
})
