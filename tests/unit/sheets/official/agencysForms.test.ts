import { expect, test } from 'vitest'
import { officialForms } from '../../../../shared/knowledge/officialForms'
import { codeOfForm } from '../../../../shared/sheets/official/filedForm'
import { PGA_FORM_IDS } from '../../../../shared/sheets/pga/formIds'

const ours = new Set(PGA_FORM_IDS.map(codeOfForm))

test('an agency’s form that can be put on file is one that the packet asks for, so that it is found when it is wanted', () => {
  const agencys = officialForms.filter(({ agency }) => agency !== 'CBP').map(({ form }) => form)
  expect(agencys.filter((form) => !ours.has(form))).toEqual([])
  expect(agencys).toContain('fda2877')
  expect(agencys).toContain('epa35401')
})

test('each form stands once, with where it is known from', () => {
  const codes = officialForms.map(({ form }) => form)
  expect(new Set(codes).size).toBe(codes.length)
  expect(officialForms.filter(({ source }) => source === '')).toEqual([])
})
