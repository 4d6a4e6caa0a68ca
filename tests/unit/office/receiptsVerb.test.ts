import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { main } from '../../../office/main'
import { receiptsVerb } from '../../../office/receipts/receiptsVerb'
import { rememberMap } from '../../../shared/exchange/receipts/answerTable'
import { readAnswerFile } from '../../../shared/exchange/receipts/readAnswerFile'
import { matchAnswers } from '../../../shared/exchange/receipts/matchAnswers'
import { receiptChanges } from '../../../shared/exchange/receipts/receiptChanges'
import { sealStream } from '../../../shared/exchange/envelope'
import { answerStream } from '../../ace/scriptedAce'
import { bundleOf, CHEAP, forged, inPieces, joined, PASSPHRASE, zipIn } from '../exchange/aBundle'
import { AFiledDesk } from '../exchange/receipts/aFiledDesk'
import { aFolder, anIo } from './anIo'

const NOW = '2026-11-29'
const pathOf = (name: string, content: string | Uint8Array): string => {
  const path = join(aFolder(), name)
  writeFileSync(path, content)
  return path
}
const bundled = async (desk: AFiledDesk): Promise<string> => pathOf('desk.age', await bundleOf(desk.laptop.source()))

async function run(bundle: string, answers: readonly string[], ...more: string[]) {
  const io = anIo(PASSPHRASE)
  const args = [bundle, ...answers.flatMap((path) => ['--answers', path]), ...more]
  const code = await receiptsVerb(args, io, new Date('2026-11-30T10:00:00Z'))
  return { code, out: io.outLines, text: io.outLines.join('\n'), err: io.errLines.join('\n') }
}

/** Three entries: two summaries in one file, a third in another. */
async function threeFiled() {
  const desk = new AFiledDesk()
  const [one, two, three] = [desk.entry(1), desk.entry(2), desk.entry(3)]
  const first = desk.file([one.id, two.id])
  const second = desk.file([three.id])
  return { desk, one, two, three, first: first.stream, second: second.stream, bundle: await bundled(desk) }
}

describe('answers of ACE against what was filed', () => {
  test('everything that was filed is accepted: 0', async () => {
    const { bundle, first, second, one } = await threeFiled()
    const answers = [first, second].map((stream, at) => pathOf(`a${at}.txt`, answerStream(stream, { now: NOW })))
    const { code, out, err } = await run(bundle, answers)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(`ACCEPTED   ${one.entryNumber} entry summary`)
    expect(out.at(-1)).toBe('3 entries filed: 3 accepted.')
  })

  test('one accepted, one rejected with the dictionary’s words, one not answered: 1, and each is named', async () => {
    const { bundle, first, one, two, three } = await threeFiled()
    const answers = answerStream(first, { now: NOW, reject: new Map([[two.entryNumber, ['408']]]) })
    const { code, text, out } = await run(bundle, [pathOf('answers.txt', answers)])
    expect(code).toBe(1)
    expect(text).toContain('answers.txt: 2 answers (AX), 2 new, 0 taken in before.')
    expect(text).toContain(`ACCEPTED   ${one.entryNumber} entry summary`)
    expect(text).toMatch(new RegExp(`REJECTED   ${two.entryNumber} entry summary\\n +408 .*COUNTRY OF ORIGIN`, 'u'))
    expect(text).toContain('The country of origin is not an ISO code.')
    expect(text).toContain(`OPEN       ${three.entryNumber} entry summary, written 2026-11-28 09:00, no answer yet`)
    expect(out.at(-1)).toBe('3 entries filed: 1 accepted, 1 without an answer, 1 rejected.')
  })

  test('as JSON: the same for a main system, with codes and texts apart', async () => {
    const { bundle, first, two, three } = await threeFiled()
    const answers = answerStream(first, { now: NOW, reject: new Map([[two.entryNumber, ['408']]]) })
    const { code, text } = await run(bundle, [pathOf('answers.txt', answers)], '--json')
    expect(code).toBe(1)
    const said = JSON.parse(text) as { messages: { entryNumber: string }[] }
    expect(said).toMatchObject({
      ok: false,
      problems: [],
      entries: { accepted: 1, rejected: 1, open: 1 },
      unmatched: [],
      otherFilers: [],
    })
    expect(said.messages.find(({ entryNumber }) => entryNumber === two.entryNumber)).toMatchObject({
      part: 'entrySummary',
      stands: 'rejected',
      written: 'abi',
      conditions: [{ code: '408', help: expect.stringContaining('ISO') }, { code: '998' }],
    })
    expect(said.messages.find(({ entryNumber }) => entryNumber === three.entryNumber)).toMatchObject({
      stands: 'open',
      conditions: [],
    })
  })

  test('received by the main system, in review and released stand apart from accepted', async () => {
    const desk = new AFiledDesk()
    const [one, two] = [desk.entry(1), desk.entry(2)]
    desk.file([one.id])
    const { stream } = desk.file([two.id], 'cargoRelease')
    const bundle = await bundled(desk)
    const table = pathOf('status.csv', `Entry no,Message,Status\n${one.entryNumber},AE,Imported\n`)
    const review = pathOf('sx.txt', answerStream(stream, { now: NOW, review: new Set([two.entryNumber]) }))
    const { code, text } = await run(bundle, [table, review])
    expect(code).toBe(1)
    expect(text).toContain(`RECEIVED   ${one.entryNumber} entry summary`)
    expect(text).toContain(`REVIEW     ${two.entryNumber} cargo release`)
    const released = pathOf('so.txt', answerStream(stream, { now: NOW, release: true }))
    expect((await run(bundle, [table, released])).text).toContain(`ACCEPTED   ${two.entryNumber} cargo release`)
  })

  test('the same answers in two files, and answers that the laptop took in before, count once', async () => {
    const { desk, bundle, first, second } = await threeFiled()
    const text = answerStream(first, { now: NOW })
    const other = pathOf('b.txt', answerStream(second, { now: NOW }))
    const twice = await run(bundle, [pathOf('a.txt', text), pathOf('again.txt', text), other])
    expect(twice.code).toBe(0)
    expect(twice.text).toContain('again.txt: 2 answers (AX), 0 new, 2 taken in before.')
    const read = await readAnswerFile('a.txt', strToU8(text))
    if (!read.ok) throw new Error(read.error.type)
    const about = { name: 'a.txt', sha256: 'a'.repeat(64), source: 'AX', document: '' }
    const recorded = { at: '2026-11-29T08:00:00-06:00[America/Chicago]', by: 'Dana Okafor' }
    for (const piece of receiptChanges(desk.state, matchAnswers(desk.state, read.value.answers), about, recorded))
      desk.laptop.record(...piece)
    const after = await run(await bundled(desk), [pathOf('a.txt', text), other])
    expect([after.code, after.text]).toEqual([0, expect.stringContaining('a.txt: 2 answers (AX), 0 new, 2 taken in')])
  })
})

describe('what is no answer to an entry here', () => {
  test('another filer’s answers are named and left out; what they would have said closes nothing', async () => {
    const { bundle, first, one } = await threeFiled()
    const theirs = answerStream(first, { now: NOW }).replaceAll('ABC ', 'XYZ ').replaceAll('ABCAX', 'XYZAX')
    const { code, text } = await run(bundle, [pathOf('theirs.txt', theirs)])
    expect(code).toBe(1)
    expect(text).toContain(`${one.entryNumber.replace('ABC', 'XYZ')}: of filer XYZ, left out.`)
    expect(text).toContain('3 entries filed: 3 without an answer.')
    expect(text).not.toContain('UNMATCHED')
  })

  test('a number that no entry has, and one that is damaged, match nothing: 1 although all else is accepted', async () => {
    const desk = new AFiledDesk()
    const { id, entryNumber } = desk.entry(1)
    const text = answerStream(desk.file([id]).stream, { now: NOW })
    const digits = entryNumber.slice(4).replace('-', '')
    const bundle = await bundled(desk)
    const good = pathOf('good.txt', text)
    for (const [other, why] of [
      ['12345676', 'No entry here has this number.'],
      ['12345675', 'Its check digit fails'],
    ] as const) {
      const { code, text: said } = await run(bundle, [good, pathOf('bad.txt', text.replaceAll(digits, other))])
      expect(code).toBe(1)
      expect(said).toContain('1 entry filed: 1 accepted.')
      expect(said).toMatch(new RegExp(`UNMATCHED .*bad\\.txt line \\d+: ABC-1234567-\\d: ${why}`, 'u'))
    }
  })
})

describe('files that are not what they should be', () => {
  test.each<[what: string, content: (answers: string) => string | Uint8Array, said: RegExp]>([
    ['nothing in it', () => '', /WRONG .*It is empty\./u],
    [
      'cut in the middle',
      (answers) => answers.slice(0, answers.indexOf('\r\nY') - 90),
      /WRONG .*(?:cut|without yes or no)/u,
    ],
    [
      'records that are not 80 columns',
      (answers) => answers.replace(/\r\nE1A/u, '\r\n  E1A'),
      /WRONG .*Record \d+ is none of an answer/u,
    ],
    ['a shopping list', () => 'bread\nmilk\n', /WRONG .*neither records of ACE nor a table/u],
    [
      'a table without entry numbers',
      () => 'Result,Code\nRejected,408\n',
      /WRONG .*neither records of ACE nor a table/u,
    ],
    ['a PDF', () => '%PDF-1.7 something', /WRONG .*it looks like a PDF/u],
    ['our own messages', () => `A2704ABC      112826     AE${' '.repeat(53)}`, /WRONG .*no end: the file was cut/u],
    ['bytes of anything', () => new Uint8Array(4_000).map((_, at) => (at * 89) % 251), /WRONG /u],
  ])('%s: it is said, and 1', async (_, content, said) => {
    const { bundle, first } = await threeFiled()
    const { code, text, err } = await run(bundle, [pathOf('answers.txt', content(answerStream(first, { now: NOW })))])
    expect([code, err]).toEqual([1, ''])
    expect(text).toMatch(said)
    expect(text).toMatch(/3 entries filed: .*without an answer/u)
  })

  test('a file that is not there is named, and the others are read all the same', async () => {
    const { bundle, first } = await threeFiled()
    const there = pathOf('there.txt', answerStream(first, { now: NOW }))
    const { code, text } = await run(bundle, [join(aFolder(), 'gone.txt'), there])
    expect(code).toBe(1)
    expect(text).toMatch(/WRONG .*gone\.txt: It cannot be read/u)
    expect(text).toContain('2 accepted')
  })

  test('a table whose result nobody knows names its columns; once chosen on the laptop the bundle knows them', async () => {
    const desk = new AFiledDesk()
    const { id, entryNumber } = desk.entry(1)
    desk.file([id])
    const csv = `Vorgang,Ergebnis\n${entryNumber},Accepted\n`
    const answers = pathOf('status.csv', csv)
    const asked = await run(await bundled(desk), [answers])
    expect([asked.code, asked.text]).toEqual([1, expect.stringContaining('(columns: Vorgang, Ergebnis)')])
    const read = await readAnswerFile('status.csv', strToU8(csv))
    if (read.ok || read.error.type !== 'ColumnsNotKnown') throw new Error('it asks')
    const { source, map } = read.error.table
    desk.laptop.record(rememberMap(source, { ...map, columns: { entryNumber: [0], answer: [1] } }, 'status.csv'))
    expect((await run(await bundled(desk), [answers])).code).toBe(0)
  })

  test('rows of a table that nobody understands are named by their number, and CBP’s text stands beside a bare code', async () => {
    const { bundle, one, two } = await threeFiled()
    const rows = [`${one.entryNumber},AE,Purple,`, `${two.entryNumber},AE,Rejected,408`]
    const { text } = await run(bundle, [pathOf('s.csv', `Entry,Message,Result,Code\n${rows.join('\n')}\n`)])
    expect(text).toMatch(/WRONG .*Row 2: Nobody here knows what “Purple” means/u)
    expect(text).toMatch(/REJECTED .*\n +408.*COUNTRY OF ORIGIN/iu)
  })

  test('a bundle that fails a check is named, and nothing of it is well', async () => {
    const desk = new AFiledDesk()
    const { id } = desk.entry(1)
    const { stream } = desk.file([id])
    const zip = forged(await zipIn(await bundleOf(desk.laptop.source())), (members) => {
      members['entries.json'] = strToU8(strFromU8(members['entries.json'] ?? new Uint8Array()).replace('ABC', 'ABD'))
    })
    const pieces: Uint8Array[] = []
    const seal = { passphrase: PASSPHRASE, salt: new Uint8Array(16), logN: CHEAP }
    for await (const piece of sealStream(inPieces(zip), seal)) pieces.push(piece)
    const answers = [pathOf('a.txt', answerStream(stream, { now: NOW }))]
    const { code, text } = await run(pathOf('forged.age', joined(pieces)), answers)
    expect(code).toBe(1)
    expect(text).toMatch(/WRONG .*forged\.age/u)
  })
})

describe('the command', () => {
  test.each([[[]], [['a.age']], [['--answers', 'a.txt']], [['a.age', '--answers', 'a', '--frobnicate']]])(
    '%j is not understood: 2',
    async (args) => {
      const io = anIo()
      expect(await receiptsVerb(args, io)).toBe(2)
      expect(io.errLines.join('\n')).toContain('lifeboat receipts BUNDLE')
    },
  )

  test('keys and a passphrase file together are not understood', async () => {
    const io = anIo()
    const both = ['a.age', '--answers', 'a', '-i', 'key', '--passphrase-file', 'words']
    expect(await receiptsVerb(both, io)).toBe(2)
  })

  test('--help says what it does, and the list of verbs names it', async () => {
    const io = anIo()
    expect(await main(['receipts', '--help'], io)).toBe(0)
    expect(io.outLines.join('\n')).toContain('written is not received')
    const all = anIo()
    await main(['--help'], all)
    expect(all.outLines.join('\n')).toContain('lifeboat receipts BUNDLE... --answers FILE')
  })

  test('a bundle that does not open ends it with 1, in JSON too', async () => {
    const io = anIo('another passphrase than the one')
    const desk = new AFiledDesk()
    const args = [await bundled(desk), '--answers', pathOf('a.txt', 'x'), '--json']
    expect(await receiptsVerb(args, io)).toBe(1)
    expect(JSON.parse(io.outLines.join(''))).toMatchObject({ ok: false })
  })
})
