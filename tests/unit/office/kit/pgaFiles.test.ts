import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFolder } from '../../../../office/kit/readFolder'
import { aFolder } from '../anIo'

async function read(files: Readonly<Record<string, string>>) {
  const folder = aFolder()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const found = await readFolder(folder, { laptops: 1, registers: [] })
  if (!found.ok) throw new Error(found.error.reason)
  const names = Object.keys(files)
  return { ...found.value, problems: found.value.problems.filter(({ file }) => names.includes(file)) }
}

test('a file named as ACE’s flag report is in the kit, and what is odd in it is named at its place', async () => {
  const { content, problems, sources } = await read({
    'ace-hts flags 2026-11-20.csv':
      'HTS Number - Full,PGA Name Code,PGA Flag Code,PGA Program Code\n306170041,NMF,NM8,SIM\nshrimp,NMF,NM8,SIM\n0306170041,XXX,AT3,\n',
    'tariff.csv': 'hts,indent,description,units,general\n0306.17.00.41,0,Shrimp,kg,Free\n',
  })
  expect(content.pgaFlags?.map(({ hts, flag }) => [hts, flag])).toEqual([
    ['0306170041', 'NM8'],
    ['0306170041', 'AT3'],
  ])
  expect(sources.pgaFlags?.exportedAt).toMatch(/^2026-11-20/u)
  expect(problems).toEqual([
    {
      file: 'ace-hts flags 2026-11-20.csv',
      row: 3,
      column: 'HTS Number - Full',
      what: '“shrimp” is no tariff number. The row was not taken.',
      stops: false,
    },
    {
      file: 'ace-hts flags 2026-11-20.csv',
      what: 'The flag guide does not know AT3: kept, and shown as unknown.',
      stops: false,
    },
  ])
})

test('a list of another year’s tariff is said with its year and how many numbers are not known', async () => {
  const { problems, content } = await read({
    'pga-flags 2024-01-05.csv': 'hts_prefix,flag,agency,program\n0306170099,NM8,NMF,SIM\n0306170041,NM8,NMF,SIM\n',
    'tariff.csv': 'hts,indent,description,units,general\n0306.17.00.41,0,Shrimp,kg,Free\n',
  })
  expect(problems.map(({ what }) => what)).toEqual([
    '1 of its 2 tariff numbers are not in the tariff of this folder (0306170099). The list is of 2024: is it of another year’s tariff? The rows are kept.',
  ])
  expect(content.pgaFlags).toHaveLength(2)
})

test('a client’s filings are in the kit added up; what tells nothing of filings is said once', async () => {
  const { content, problems } = await read({
    'pga-history.csv':
      'importer,hts,agency,program,disclaim,date\n,0306170041,FDA,FOO,,2026-09-01\n,0306170041,FDA,FOO,,2026-10-02\n',
    'pga-history old.csv': 'Name,Phone\na,1\n',
  })
  expect(content.pgaHistory).toMatchObject([{ hts: '0306170041', times: '2', lastOn: '2026-10-02' }])
  expect(problems).toEqual([
    {
      file: 'pga-history old.csv',
      what: 'It has no columns for a tariff number and an agency: it tells nothing of filings.',
      stops: false,
    },
  ])
})
