import { readFileSync } from 'node:fs'

/** A sample of `tests/fixtures/abi`, as it is printed. */
export const sample = (name: string): string =>
  readFileSync(new URL(`../../fixtures/abi/${name}.txt`, import.meta.url), 'utf8')

/** Its records, padded to 80, without what CBP left out of the print. */
export const recordsOf = (name: string): string[] =>
  sample(name)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('...'))
    .map((line) => line.padEnd(80, ' '))

export const unpadded = (records: readonly string[]): string[] => records.map((record) => record.trimEnd())
