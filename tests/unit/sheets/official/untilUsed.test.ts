import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** What a module brings with it at once: neither types, nor what is fetched later, nor workers, which are bundles of their own. */
const IMPORT = /^(?:import|export)\s+(?!type\b)(?:([\s\S]*?)\s+from\s+)?'([^']+)'/gmu
const onlyTypes = (names: string): boolean =>
  /^\{[\s\S]*\}$/u.test(names) &&
  names
    .slice(1, -1)
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .every((name) => name.startsWith('type '))

function fileOf(from: string, named: string): string | undefined {
  const base = resolve(dirname(from), named)
  return [base, `${base}.ts`, `${base}.tsx`, join(base, 'index.ts')].find(
    (path) => /\.tsx?$/u.test(path) && existsSync(path),
  )
}

function reachedFrom(start: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>()
  const packages = new Set<string>()
  const open = [resolve(start)]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (files.has(file)) continue
    files.add(file)
    for (const [, names = '', named = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      if (onlyTypes(names.trim()) || named.includes('?')) continue
      if (!named.startsWith('.')) packages.add(named)
      else {
        const next = fileOf(file, named)
        if (next !== undefined) open.push(next)
      }
    }
  }
  return { files: new Set([...files].map((file) => relative('.', file))), packages }
}

test('the library of forms costs nothing until used: the window starts with what is on file, and no more', () => {
  const { files, packages } = reachedFrom('renderer/main.tsx')
  expect(files.size).toBeGreaterThan(100)
  const official = [...files].filter((file) => file.startsWith('shared/sheets/official/')).sort()
  expect(official.map((file) => file.replace('shared/sheets/official/', ''))).toEqual([
    'addressParts.ts',
    'filedForm.ts',
    'knownEditions.ts',
    'officialFills.ts',
  ])
  for (const reader of ['pdf-lib', 'pdfjs-dist/legacy/build/pdf.mjs', '@cantoo/fontkit'])
    expect(packages.has(reader)).toBe(false)
})

test('no agency’s sheet is read at the start either', () => {
  const { files } = reachedFrom('renderer/main.tsx')
  const sheets = readdirSync('shared/sheets/pga').filter((file) =>
    /= pgaForm\(/u.test(readFileSync(join('shared/sheets/pga', file), 'utf8')),
  )
  expect(sheets.length).toBeGreaterThan(0)
  expect(sheets.filter((file) => files.has(`shared/sheets/pga/${file}`))).toEqual([])
})
