import { describe, expect, test } from 'vitest'
import { runCheck } from '../../../office/check/runCheck'

function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = runCheck(args, { out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out, err }
}

describe('lifeboat check', () => {
  test('one line for each value; 0 when all are ok, 1 when any is wrong', () => {
    expect(run('entry-number', 'B76-0324527-8', 'RO7-1010035-3')).toEqual({
      code: 0,
      out: ['B76-0324527-8  ok (check digit right)', 'RO7-1010035-3  ok (check digit right)'],
      err: [],
    })
    const mixed = run('entry-number', 'B76-0324527-8', 'B76-0324527-9')
    expect(mixed.code).toBe(1)
    expect(mixed.out[1]).toContain('wrong: The check digit is 9; for the rest it would be 8.')
  })
  test('what has no check digit is never called more than of the right form', () => {
    expect(run('importer', '12-3456789NA').out).toEqual(['12-3456789NA  ok (format only, not verifiable offline)'])
    expect(run('in-bond', 'V12345678').out[0]).toContain('format only')
  })
  test('each kind is there', () => {
    expect(run('awb', '589-8114074-3').code).toBe(0)
    expect(run('container', 'CSQU3054383').code).toBe(0)
    expect(run('in-bond', '257700030').code).toBe(0)
    expect(run('mid', 'FRLAVIE243BRE').code).toBe(0)
  })
  test('a manufacturer ID from name and address', () => {
    expect(
      run(
        'mid',
        '--name',
        'La Vie de France',
        '--street',
        '243 Rue de la Payees',
        '--city',
        'Bremond',
        '--country',
        'France',
      ),
    ).toMatchObject({ code: 0, out: ['FRLAVIE243BRE'] })
    expect(run('mid', 'FRLAVIE243BRE', '--name', 'La Vie', '--city', 'Bremond', '--country', 'FR').code).toBe(1)
    expect(run('mid', '--name', 'Huron', '--city', 'Windsor', '--country', 'CA')).toMatchObject({ code: 1 })
  })
  test('filer code 000 and a factor only when they are asked for', () => {
    expect(run('entry-number', '000-0310001-3').code).toBe(1)
    expect(run('entry-number', '--drill', '000-0310001-3').code).toBe(0)
    expect(run('entry-number', '--factor', '5', 'ABC-1234567-1').code).toBe(0)
  })
  test('--json', () => {
    const { out, code } = run('awb', '--json', '589-8114074-3', '589-8114074-4')
    expect(code).toBe(1)
    expect(JSON.parse(out.join('\n'))).toMatchObject([
      { ok: true, normal: '589-81140743', verified: 'checkDigit' },
      { ok: false, error: 'CheckDigitWrong' },
    ])
  })
  test.each([
    [[]],
    [['colour', 'red']],
    [['awb']],
    [['awb', '--name', 'x', '1']],
    [['entry-number', '--factor', 'x', '1']],
    [['awb', '--wrong', '1']],
    [['mid', '--name', 'x']],
  ])('%j is bad usage', (args) => {
    const answer = run(...args)
    expect(answer.code).toBe(2)
    expect(answer.err.join('\n')).toContain('lifeboat check KIND')
  })
  test('control characters never reach the terminal', () => {
    expect(run('awb', '\u001b[31m1').out.join('')).not.toContain('\u001b')
  })
})
