import { describe, expect, test } from 'vitest'
import { diagnose } from '../../../shared/domain/diagnostics'
import { fieldTypes } from '../../../shared/domain/input'
import { entryFile } from '../../../shared/domain/entryFile'
import { aDesk, aTruckDesk, type DeskOptions, type Fields } from './aDesk'

type Kinds = ReturnType<typeof aTruckDesk>
const change = (kinds: Kinds, kind: string, id: string, fields: Fields): Kinds => ({
  ...kinds,
  [kind]: { ...kinds[kind], [id]: { ...kinds[kind]?.[id], ...fields } },
})
const without = (kinds: Kinds, kind: string, id: string, ...fields: string[]): Kinds => ({
  ...kinds,
  [kind]: {
    ...kinds[kind],
    [id]: Object.fromEntries(Object.entries(kinds[kind]?.[id] ?? {}).filter(([field]) => !fields.includes(field))),
  },
})

function found(kinds: Kinds, options: DeskOptions & { drill?: boolean; today?: string } = {}) {
  const state = aDesk(kinds, options)
  const file = entryFile(state, 'e1')
  if (file === undefined) throw new Error('no entry')
  return diagnose(file, { state, today: options.today ?? '2026-11-24', drill: options.drill ?? false })
}
const serious = (kinds: Kinds, options: DeskOptions & { drill?: boolean; today?: string } = {}) =>
  found(kinds, options)
    .filter((one) => one.class !== 'note')
    .map(({ class: kind, entity, field, code }) => [kind, entity, field, code])

describe('diagnostics', () => {
  test('an entry with which nothing is wrong has notes only, and they say what is not known', () => {
    expect(serious(aTruckDesk())).toEqual([])
    expect(found(aTruckDesk()).map((one) => one.code)).toEqual(['FormatOnly', 'Chapter99Open'])
  })
  test('every one has a text, a source, and stands at a box that exists', () => {
    const empty: Kinds = { entry: { e1: {} } }
    for (const one of [...found(aTruckDesk()), ...found(empty)]) {
      expect(one.text.length).toBeGreaterThan(20)
      expect(one.source).not.toBe('')
      expect(
        Object.values(fieldTypes).some((boxes) => boxes?.[one.field] !== undefined),
        one.field,
      ).toBe(true)
      expect(one.text).not.toMatch(/\bvalid\b/iu)
    }
  })

  const base = aTruckDesk()
  const seeded: [string, Kinds, (string | undefined)[], DeskOptions?][] = [
    [
      'check digit',
      change(base, 'entry', 'e1', { entryNumber: 'ABC-1234567-5' }),
      ['stop', 'e1', 'entryNumber', 'EntryNumberWrong'],
    ],
    [
      'driver without date of birth',
      without(base, 'entry', 'e1', 'driverBirthDate'),
      ['stop', 'e1', 'driverBirthDate', 'MissingForLetter'],
    ],
    [
      'nine digits of a tariff number',
      change(base, 'line', 'l1', { htsNumber: '940161401' }),
      ['stop', 'l1', 'htsNumber', 'TariffNumberWrong'],
    ],
    ['no origin', without(base, 'line', 'l1', 'countryOfOrigin'), ['stop', 'l1', 'countryOfOrigin', 'Missing']],
    ['no manufacturer ID', without(base, 'line', 'l1', 'mid'), ['stop', 'l1', 'mid', 'Missing']],
    ['importer not screened', without(base, 'importer', 'i1', 'screenedOn'), ['stop', 'e1', 'importer', 'NotScreened']],
    [
      'no power of attorney',
      change(base, 'importer', 'i1', { poaOnFile: false }),
      ['stop', 'e1', 'importer', 'NoPowerOfAttorney'],
    ],
    [
      'power of attorney that has ended',
      change(base, 'importer', 'i1', { poaOnFile: true, poaExpires: '2020-01-31' }),
      ['stop', 'e1', 'importer', 'PowerOfAttorneyEnded'],
    ],
    [
      'type 03 without an answer',
      change(base, 'entry', 'e1', { entryType: '03' }),
      ['stop', 'e1', 'typeAllowedBy', 'TypeNeedsAnswer'],
    ],
    [
      'informal over $2,500',
      change(base, 'entry', 'e1', { entryType: '11' }),
      ['stop', 'e1', 'entryType', 'InformalOverLimit'],
    ],
    [
      'export after import',
      change(base, 'entry', 'e1', { exportDate: '2026-11-24', importDate: '2026-11-23' }),
      ['later', 'e1', 'exportDate', 'DaysInWrongOrder'],
    ],
    [
      'forced labour unanswered',
      without(base, 'line', 'l1', 'forcedLabourAnswer'),
      ['later', 'l1', 'forcedLabourAnswer', 'QuestionOpen'],
    ],
    [
      'a name in Japanese',
      change(base, 'line', 'l1', { manufacturerName: '株式会社ひかり' }),
      ['later', 'l1', 'manufacturerName', 'NotInLatinLetters'],
    ],
    [
      'a name of 10,000 characters',
      change(base, 'entry', 'e1', { carrierName: 'A'.repeat(10_000) }),
      ['later', 'e1', 'carrierName', 'TooLongForAce'],
    ],
    [
      'a tentative weight',
      base,
      ['later', 'l1', 'grossWeightKg', 'Tentative'],
      { marks: { 'line/l1/grossWeightKg': 'T~' } },
    ],
    [
      'two laptops disagree',
      base,
      ['stop', 'e1', 'plate', 'Conflict'],
      { conflicts: { 'entry/e1/plate': 'TX 9ZZ-0001' } },
    ],
    [
      '99 after 1–97',
      { ...base, line: { l1: { ...base['line']?.['l1'], htsNumber: '9903.88.15' } } },
      ['later', 'l1', 'htsNumber', 'TariffNumberMisplaced'],
    ],
    ['value zero', change(base, 'line', 'l1', { enteredValue: 0 }), ['later', 'l1', 'enteredValue', 'ValueZero']],
    [
      'bond ended',
      change(base, 'importer', 'i1', { bondExpires: '2026-11-23' }),
      ['stop', 'e1', 'bondType', 'BondExpired'],
    ],
    [
      'in bond without date',
      change(base, 'entry', 'e1', { itNumber: '257700030' }),
      ['later', 'e1', 'itDate', 'InBondWithoutDate'],
    ],
    [
      'in-bond check digit',
      change(base, 'entry', 'e1', { itNumber: '257700031', itDate: '2026-11-24' }),
      ['stop', 'e1', 'itNumber', 'InBondWrong'],
    ],
    [
      'summary overdue',
      change(base, 'entry', 'e1', { entryDate: '2026-11-24', arrivalDate: '2026-11-24' }),
      ['later', 'e1', 'entryDate', 'Overdue'],
    ],
    [
      'port of three digits',
      change(base, 'entry', 'e1', { portOfEntry: '230' }),
      ['stop', 'e1', 'portOfEntry', 'PortWrong'],
    ],
    ['no bill', { ...base, bill: {} }, ['stop', 'e1', 'billNumber', 'NoBill']],
    [
      'AD/CVD on type 01',
      change(base, 'line', 'l1', { adcvdAnswer: 'yes', adCase: 'A-570-967-000' }),
      ['stop', 'l1', 'adcvdAnswer', 'AdCvdNeedsType03'],
    ],
    [
      'somebody else’s filer code',
      change(base, 'firm', 'firm', { filerCode: 'XYZ' }),
      ['stop', 'e1', 'entryNumber', 'NotOurFilerCode'],
    ],
  ]
  test.each(seeded)('seeded fault: %s', (name, kinds, expected, options = {}) => {
    const more = name === 'summary overdue' ? { today: '2026-12-20' } : {}
    expect(serious(kinds, { ...options, ...more })).toContainEqual(expected)
  })

  test('twelve faults at once: all twelve are found, the ones that stop first, and nothing else', () => {
    let kinds = change(base, 'entry', 'e1', {
      entryNumber: 'ABC-1234567-5',
      entryType: '03',
      exportDate: '2026-11-25',
      firms: 'TOOLONG',
    })
    kinds = without(kinds, 'entry', 'e1', 'driverBirthDate', 'plate')
    kinds = change(kinds, 'line', 'l1', { htsNumber: '940161401', enteredValue: 0, manufacturerName: 'Гранит' })
    kinds = without(kinds, 'line', 'l1', 'countryOfOrigin', 'quotaAnswer')
    kinds = without(kinds, 'importer', 'i1', 'screenedOn')
    const codes = serious(kinds).map(([kind, , field, code]) => `${kind ?? ''} ${field ?? ''} ${code ?? ''}`)
    expect(codes).toEqual([
      'stop typeAllowedBy TypeNeedsAnswer',
      'stop driverBirthDate MissingForLetter',
      'stop plate MissingForLetter',
      'stop countryOfOrigin Missing',
      'stop entryNumber EntryNumberWrong',
      'stop firms FirmsWrong',
      'stop importer NotScreened',
      'stop manufacturerName PartyNotScreened',
      'stop htsNumber TariffNumberWrong',
      'later exportDate DaysInWrongOrder',
      'later exportDate DaysInWrongOrder',
      'later exportDate ExportInFuture',
      'later enteredValue ValueZero',
      'later quotaAnswer QuestionOpen',
      'later manufacturerName NotInLatinLetters',
    ])
  })

  test('another entry that holds the bill stops the counter until the reason is keyed', () => {
    const twin = {
      ...base,
      entry: { ...base['entry'], e2: { entryNumber: 'ABC-0000002-1', importerNumber: '47-3120985NA' } },
      bill: { ...base['bill'], b2: { entry: 'e2', billType: 'R', scac: 'TRMX', billNumber: 'TRMX-123456' } },
    }
    expect(serious(twin)).toEqual([['stop', 'e1', 'sameBillReason', 'SameBill']])
    const why = change(twin as Kinds, 'entry', 'e1', { sameBillReason: 'split shipment' })
    expect(serious(why)).toEqual([])
    const void2 = { ...twin, number: { 'ABC-0000002-1': { voided: true } } } as Kinds
    expect(serious(void2)).toEqual([])
    const other = change(twin as Kinds, 'entry', 'e2', { importerNumber: '12-345678900' })
    expect(serious(other)).toEqual([])
  })
  test('an importer that was typed is neither screened nor authorised', () => {
    expect(serious(without(base, 'entry', 'e1', 'importer'))).toEqual([['stop', 'e1', 'importer', 'ImporterNotInKit']])
  })
  test('what differs from the kit is a note', () => {
    const kinds = change(base, 'importer', 'i1', { name: 'Cedar Row Furniture LLC' })
    expect(found(kinds).find((one) => one.code === 'UnlikeKit')).toMatchObject({ class: 'note', field: 'importerName' })
  })
  test('the ID that the rule gives is a note where another one is keyed', () => {
    const kinds = change(base, 'line', 'l1', { mid: 'MXMUETRE22APO' })
    expect(found(kinds).find((one) => one.code === 'MidUnlikeProposed')?.text).toContain('MXMUETRE2208APO')
  })
  test('filer code 000 is right in an exercise and stops the counter outside of one', () => {
    const drill = change(change(base, 'entry', 'e1', { entryNumber: '000-0310001-3' }), 'firm', 'firm', {
      filerCode: '000',
    })
    expect(serious(drill, { drill: true })).toEqual([])
    expect(serious(drill)).toEqual([['stop', 'e1', 'entryNumber', 'EntryNumberWrong']])
  })
  test('goods by vessel ask for port of lading, vessel, voyage and the security filing', () => {
    const codes = serious(change(base, 'entry', 'e1', { modeOfTransport: '11' })).map(
      ([kind, , field]) => `${kind ?? ''} ${field ?? ''}`,
    )
    expect(codes).toEqual(
      expect.arrayContaining([
        'stop conveyanceName',
        'stop voyage',
        'stop firms',
        'stop portOfUnlading',
        'later foreignPort',
        'later isfFiled',
        'later containerNumber',
      ]),
    )
  })
  test('of a void entry nothing is asked any more', () => {
    expect(
      serious({ ...without(base, 'entry', 'e1', 'plate'), fact: { f1: { entry: 'e1', what: 'voided' } } }),
    ).toEqual([])
  })
})
