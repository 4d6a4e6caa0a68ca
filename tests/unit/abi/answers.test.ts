import { describe, expect, test } from 'vitest'
import { readAnswers } from '../../../shared/exchange/abi/answers/readAnswers'

const A = (application: string) =>
  `A2704ABC      112426     ${application.padEnd(2)}                                LIFEBOAT-BATCH-000001`
const B = (application: string) =>
  `B  2704ABC${application}                                               LIFEBOAT-BLOCK-000001`
const file = (application: string, ...records: string[]) =>
  [
    A(application),
    B(application),
    ...records,
    `Y  2704ABC${application}${String(records.length).padStart(5, '0')}`,
    'Z2704ABC      112426',
  ].join('\r\n')
const E0 = (type: string, text: string, occurrence = '000001') => `E0 ${type} ${occurrence} REF ID: ${text}`
const E1 = (disposition: string, code: string, text: string, number = '') =>
  `E1${disposition}${code}   ${text.padEnd(40)}${number}`
const SUMMARY = E0('SUMMRY', 'ABC 12345676 LB000001     123')
const one = (text: string) => {
  const { answers, problems } = readAnswers(text)
  expect(problems).toEqual([])
  expect(answers).toHaveLength(1)
  const [answer] = answers
  if (answer === undefined) throw new Error('one answer was read')
  return answer
}

describe('entry summaries', () => {
  test('the rejected one of the reference: entry, batch, condition and its line', () => {
    const answer = one(
      file(
        'AX',
        SUMMARY,
        E0('LINITM', '001'),
        E1(' ', 'F408', 'COUNTRY OF ORIGIN UNKNOWN'),
        E1('R', 'F998', 'TRANSACTION DATA REJECTED', 'ABC  12345676     LB000001'),
      ),
    )
    expect(answer).toEqual({
      source: 'AX',
      filerCode: 'ABC',
      entryNumber: 'ABC-1234567-6',
      brokerReference: 'LB000001',
      part: 'entrySummary',
      answer: 'rejected',
      conditions: [
        {
          severity: 'F',
          code: '408',
          text: 'COUNTRY OF ORIGIN UNKNOWN',
          places: [{ record: 'LINITM', text: '001' }],
        },
        { severity: 'F', code: '998', text: 'TRANSACTION DATA REJECTED', places: [] },
      ],
      batch: 'LIFEBOAT-BATCH-000001',
      block: 'LIFEBOAT-BLOCK-000001',
      sentDay: '2026-11-24',
      answeredDay: '',
      answeredTime: '',
      line: 3,
    })
  })

  test.each([
    ['A', ' 995', 'SUMMARY HAS BEEN ADDED', 'accepted'],
    ['A', ' 996', 'SUMMARY HAS BEEN REPLACED', 'accepted'],
    ['A', 'W995', 'SUMMARY HAS BEEN ADDED', 'acceptedWithWarning'],
    ['A', 'P995', 'SUMMARY HAS BEEN ADDED', 'acceptedWithWarning'],
    ['A', ' 997', 'ENTRY SUMMARY DELETED', 'cancelled'],
    ['R', 'FZZZ', '** ACE SYSTEM FAILURE **', 'rejected'],
    // The code alone decides nothing: 995 is what CBP prints for added, and R is R.
    ['R', 'F995', 'TRANSACTION DATA REJECTED', 'rejected'],
    ['A', ' 123', 'SOMETHING NEW', 'accepted'],
  ])('position 3 %s with %s %s is %s', (disposition, code, text, answer) => {
    expect(one(file('AX', SUMMARY, E1(disposition, code, text, 'ABC  12345676')))).toMatchObject({ answer })
  })

  test('where position 3 and the words do not agree, nothing is decided', () => {
    const { answers, problems } = readAnswers(file('AX', SUMMARY, E1('R', ' 995', 'SUMMARY HAS BEEN ADDED')))
    expect(answers[0]?.answer).toBe('status')
    expect(problems).toEqual([{ type: 'AnswerContradictsItself', line: 4, source: 'AX', entryNumber: 'ABC-1234567-6' }])
  })

  test('two numbers in one answer are of no entry', () => {
    const { answers, problems } = readAnswers(
      file('AX', SUMMARY, E1('A', ' 995', 'SUMMARY HAS BEEN ADDED', 'ABC  12345684')),
    )
    expect(answers[0]?.entryNumber).toBe('')
    expect(problems.map(({ type }) => type)).toEqual(['AnswerContradictsItself'])
  })

  test('CBP’s older sample, a column to the right and with REFID, is read all the same', () => {
    const { answers, problems } = readAnswers(
      [
        'A1234N01      010108     AX                                BATCH-AAAAAA-TEXT-001',
        'B  1202N01AX                                               BLOCK-BBBBBB-TEXT-002',
        'E0 SUMMRY 000001 REFID: N01  50000043 2345678-2',
        'E1A    995 SUMMARY HAS BEEN ADDED                  N01 50000043     2345678-2',
        'E0 SUMMRY 000002 REFID: N01  50000051 3456789-3',
        'E1A    996 SUMMARY HAS BEEN REPLACED               N01 50000051     3456789-3',
        'Y  1201N02AX00004',
        'Z1234N01      010108',
      ].join('\n'),
    )
    expect(problems).toEqual([])
    expect(answers.map(({ entryNumber, answer, brokerReference }) => [entryNumber, answer, brokerReference])).toEqual([
      ['N01-5000004-3', 'accepted', '2345678-2'],
      ['N01-5000005-1', 'accepted', '3456789-3'],
    ])
  })

  test('signposts are those just before a condition', () => {
    const answer = one(
      file(
        'AX',
        SUMMARY,
        E0('LINITM', '001'),
        E0('TARIFF', '8482105032'),
        E1(' ', 'F442', 'UOM NOT THE TARIFF’S'.replace('’', "'")),
        E1(' ', 'F441', 'QTY / UOM CONFLICT'),
        E0('TOTALS', 'ABC 12345676 LB000001'),
        E1(' ', 'F627', 'EST DUTY/CALCD DUTY MISMATCH - TOTAL'),
        E1('R', 'F998', 'TRANSACTION DATA REJECTED'),
      ),
    )
    expect(answer.conditions.map(({ code, places }) => [code, ...places.map(({ record }) => record)])).toEqual([
      ['442', 'LINITM', 'TARIFF'],
      ['441', 'LINITM', 'TARIFF'],
      ['627', 'TOTALS'],
      ['998'],
    ])
  })

  test('a notice of status is told by the application, not by its name', () => {
    const answer = one(
      [
        'A1234N01      010109     UC',
        'B  1201N01UC',
        'E121694   010109                                  N01  50000035     1234567-1',
        'Y  1201N01UC00001',
        'Z1234N01      010109',
      ].join('\n'),
    )
    expect(answer).toMatchObject({
      source: 'UC',
      entryNumber: 'N01-5000003-5',
      answer: 'status',
      answeredDay: '2009-01-01',
      brokerReference: '1234567-1',
    })
    const rejected = one(file('UC', `E14  ${''.padEnd(45)}ABC  12345676`))
    expect(rejected).toMatchObject({ answer: 'rejected', entryNumber: 'ABC-1234567-6' })
  })
})

describe('cargo releases', () => {
  const SE10 = (action = 'A') => `SE10${action}ABC  12345676 01EI 26-1647511`
  const SE90 = (type: string, code: string, text: string) => `SE90${type}${code.padEnd(3)}${text}`

  test.each([
    ['01', 'TRANSACTION REJECTED', 'rejected'],
    ['02', 'TRANSACTION ACCEPTED', 'accepted'],
    ['03', 'ACCEPTED WITH WARNINGS', 'acceptedWithWarning'],
    ['04', 'UNDER REVIEW', 'review'],
  ])('type %s is %s: %s', (type, text, answer) => {
    expect(one(file('SX', SE10(), 'SE15MMAEU123456789', SE90(type, '', text)))).toMatchObject({
      source: 'SX',
      part: 'cargoRelease',
      entryNumber: 'ABC-1234567-6',
      answer,
    })
  })

  test('a cancel that is accepted is no release', () => {
    expect(one(file('SX', SE10('D'), SE90('02', '', 'TRANSACTION ACCEPTED'))).answer).toBe('cancelled')
  })

  test('a condition is of the record before it', () => {
    const answer = one(
      file(
        'SX',
        SE10(),
        'SE15MMAEU123456789',
        SE90('11', '030', 'INVALID BILL QUANTITY'),
        'SE40002DE STEEL BALL BEARINGS',
        'SE608482105032',
        SE90('11', '', 'INVALID HTS NUMBER'),
        SE90('01', '', 'TRANSACTION REJECTED'),
      ),
    )
    expect(answer.conditions.map(({ code, places }) => [code, places])).toEqual([
      ['030', [{ record: 'SE15', text: 'MAEU123456789' }]],
      [
        '',
        [
          { record: 'SE40', text: '002' },
          { record: 'SE60', text: '8482105032' },
        ],
      ],
      ['', []],
    ])
  })

  test('released is SO60 code 98 alone, and the latest notice decides', () => {
    const SO10 = 'SO102704ABC  12345676 0126-1647511  '
    const SO60 = (day: string, time: string, code: string, text: string, released = '') =>
      `SO60${day}${time}${code}${text.padEnd(40)}${released}`
    const released = one(
      file(
        'SO',
        SO10,
        'SO20CR LB000001',
        'SO50112426080195BILL ARRIVED',
        SO60('112426', '0802', '97', 'ADMISSIBLE'),
        SO60('112426', '0915', '98', 'RELEASED', '11252605'),
      ),
    )
    expect(released).toMatchObject({
      answer: 'released',
      answeredDay: '2026-11-25',
      answeredTime: '0915',
      brokerReference: 'LB000001',
    })
    expect(one(file('SO', SO10, SO60('112426', '0802', '97', 'ADMISSIBLE'))).answer).toBe('status')
    const suspended = [SO60('112526', '0100', '99', 'RELEASE SUSPENDED'), SO60('112426', '0915', '98', 'RELEASED')]
    expect(one(file('SO', SO10, ...suspended)).answer).toBe('held')
    expect(one(file('SO', SO10, 'SO50112426080153CBP HOLD')).answer).toBe('held')
    expect(one(file('SO', SO10, SO60('112426', '0802', '23', 'ENTRY CANCELLED'))).answer).toBe('cancelled')
    expect(one(file('SO', SO10, 'SO70FDADEV052616093207MAY PROCEED')).answer).toBe('status')
  })
})

describe('what is wrong with a file', () => {
  test('a rejected batch answers every entry of the file, and says which record', () => {
    const rejected = one(
      [
        'A1234N01      040108                                       BATCH-AAAAAA-TEXT-001',
        `B${' '.repeat(78)}B`,
        'X0 BLOCK  000001 REF ID: 1201 N01    CW BLOCK-AAAAAA-TEXT-001 1232N01  1',
        'X0 TRNACT 000001 REF ID: 0000005 00',
        'X1 FX34   UNKNOWN RECORD ID FOUND IN GROUPING',
        'X1RF999   BATCH REJECTED',
        `Y           00004${' '.repeat(62)}Y`,
        `Z${' '.repeat(78)}Z`,
      ].join('\n'),
    )
    expect(rejected).toMatchObject({
      source: 'batch',
      answer: 'rejected',
      part: undefined,
      batch: 'BATCH-AAAAAA-TEXT-001',
      block: '',
    })
    expect(
      [' AE ', ' SE '].map((application) => {
        const records = [
          `X0 BLOCK  000001 REF ID: 2704 ABC   ${application}LIFEBOAT-BLOCK-000001`,
          'X1RF999   BATCH REJECTED',
        ]
        return one([`A${' '.repeat(79)}`, `B${' '.repeat(78)}B`, ...records, 'Y           00002', 'Z'].join('\n')).part
      }),
    ).toEqual(['entrySummary', 'cargoRelease'])
    expect(rejected.conditions[0]).toEqual({
      severity: 'F',
      code: 'X34',
      text: 'UNKNOWN RECORD ID FOUND IN GROUPING',
      places: [
        { record: 'BLOCK', text: '1' },
        { record: 'RECORD', text: '5' },
      ],
    })
  })

  test('our own file is no answer', () => {
    expect(readAnswers(file('AE', '10AABC  12345676')).problems).toEqual([
      { type: 'NotAnAnswer', line: 2, application: 'AE' },
    ])
  })

  test('an answer that ends without yes or no, a record that belongs nowhere and a wrong count are named by line', () => {
    const text = file(
      'AX',
      SUMMARY,
      'QQ',
      SUMMARY.replace('12345676', '12345684'),
      E1('A', ' 995', 'SUMMARY HAS BEEN ADDED'),
    )
    const { answers, problems } = readAnswers(text.replace('AX00004', 'AX00009'))
    expect(answers.map(({ entryNumber }) => entryNumber)).toEqual(['ABC-1234568-4'])
    expect(problems).toEqual([
      { type: 'AnswerUnfinished', line: 3, source: 'AX', entryNumber: 'ABC-1234567-6' },
      { type: 'RecordNotRead', line: 4, text: 'QQ' },
      { type: 'CountDiffers', line: 7, said: 9, found: 4 },
    ])
  })

  test('a file that ends within a batch says so, and what was read of it stands', () => {
    const cut = file('AX', SUMMARY, E1('A', ' 995', 'SUMMARY HAS BEEN ADDED'))
      .split('\r\n')
      .slice(0, 4)
      .join('\n')
    const { answers, problems } = readAnswers(cut)
    expect(answers).toHaveLength(1)
    expect(problems.map(({ type }) => type)).toEqual(['BatchNotClosed', 'BatchNotClosed'])
  })

  test('lines and the bare stream read the same', () => {
    const text = file('AX', SUMMARY, E1('A', ' 995', 'SUMMARY HAS BEEN ADDED'))
    const bare = text
      .split('\r\n')
      .map((line) => line.padEnd(80))
      .join('')
    expect(readAnswers(bare)).toEqual(readAnswers(text))
    expect(readAnswers('')).toEqual({ answers: [], problems: [], records: 0 })
  })
})
