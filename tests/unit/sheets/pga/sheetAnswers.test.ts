import { expect, test } from 'vitest'
import { sheetAnswers } from '../../../../renderer/pga/sheetAnswers'
import type { Checklist } from '../../../../shared/domain/pga/types'
import type { DeskState } from '../../../../shared/journal/state'
import type { PgaFormId } from '../../../../shared/sheets/pga/formIds'

const state: DeskState = { kinds: new Map(), version: 1, kindVersions: new Map() }

const checklist: Checklist = {
  entry: 'e1',
  lines: [],
  questions: [],
  papers: [],
  forms: [],
  statements: [],
  priorNotices: [
    {
      id: 'n1',
      line: undefined,
      lines: ['l1'],
      confirmation: '012345678901',
      state: 'fits',
      misfits: [],
      notChecked: [],
      by: 'DO',
      on: '2026-11-24',
    },
  ],
  deadlines: [],
  exposures: [],
  alarms: [],
  verdict: { state: 'ready', notWithout: [], conditions: [], sentence: '' },
}

const answers = (form: PgaFormId, line: string) =>
  sheetAnswers(state, checklist, { form, agency: 'FDA', program: 'FOO', lines: [line] }, '2026-11-24')

test('the number of a prior notice stands on the worksheet and on FDA’s sheet of the lines that it speaks for', () => {
  expect(answers('fda-prior-notice', 'l1')['fda-prior-notice.confirmationNumber']?.text).toBe('012345678901')
  expect(answers('fda-line', 'l1')['fda-line.priorNotice']?.text).toBe('012345678901')
  expect(answers('fda-line', 'l2')).toEqual({})
  expect(answers('simp', 'l1')).toEqual({})
})
