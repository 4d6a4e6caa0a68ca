import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { describe, expect, test } from 'vitest'
import { nextVersion, procedureRows, versionName, writtenChange } from '../../../shared/domain/respond/procedure'
import { blanksIn, procedureDraft } from '../../../shared/domain/respond/procedureText'
import type { Change } from '../../../shared/journal/item'
import { procedureFields, procedureTemplate } from '../../../shared/knowledge/procedureTemplate'
import { procedureFile, procedureSheet } from '../../../shared/sheets/respond/procedure'
import { aDesk } from './aDesk'

const put = (action: string, kind: string, id: string, fields: Record<string, string>): Change => ({
  action,
  kind,
  id,
  patch: Object.entries(fields),
})
const written = (version: number, body: string) =>
  writtenChange({
    id: `P${version}`,
    incident: 'incident',
    version,
    title: 'Downtime procedure',
    body,
    madeAt: '2026-11-24T05:40:00-06:00[America/Chicago]',
    madeBy: 'Maria',
    sha256: bytesToHex(sha256(utf8ToBytes(body))),
    document: 'D1',
  })

describe('the downtime procedure as a first text for headquarters', () => {
  test('every section has its source and the day it was checked, and asks only for fields that are filled', () => {
    for (const { source, checkedOn, text } of procedureTemplate) {
      expect(source).not.toBe('')
      expect(checkedOn).toBe('2026-11-24')
      for (const [, field] of text.matchAll(/\{([a-zA-Z]+)\}/gu)) expect(procedureFields).toContain(field)
    }
  })
  test('it is filled from firm, ports, blocks, signers and plan; what is not known is a blank', () => {
    const desk = aDesk()
    const empty = procedureDraft(desk.state)
    expect(blanksIn(empty)).toBeGreaterThan(5)
    desk.record(
      put('firm.keyed', 'firm', 'firm', {
        name: 'Tern and Harrow',
        filerCode: '000',
        homePort: '2304',
        phone: '956-555-0100',
      }),
      put('portProfile.keyed', 'portProfile', 'p', { port: '2704' }),
      put('reserve.block.added', 'block', 'b', { filerCode: '000', first: '0310001', last: '0310100' }),
      put('signer.keyed', 'signer', 's', { name: 'Ines Walker', title: 'Licensed broker' }),
      put('planStep.keyed', 'planStep', 's1', { phase: 'respond', title: 'Ring the port', order: '1' }),
    )
    const text = procedureDraft(desk.state)
    expect(blanksIn(text)).toBeLessThan(blanksIn(empty))
    expect(text).toContain('Tern and Harrow, customs broker, filer code 000')
    expect(text).toMatch(/Laredo.*\(2304\).*\(2704\)/u)
    expect(text).toContain('000 0310001 to 0310100')
    expect(text).toContain('Ines Walker, Licensed broker')
    expect(text).toContain('- Ring the port')
    expect(text).not.toMatch(/[{}]/u)
    expect(text.length).toBeLessThan(12_000)
  })
  test('versions are numbered, the newest first', () => {
    const desk = aDesk()
    expect(nextVersion(desk.state)).toBe(1)
    desk.record(written(1, 'First.'))
    desk.record(written(2, 'Second.'))
    expect(nextVersion(desk.state)).toBe(3)
    expect(procedureRows(desk.state).map(versionName)).toEqual([
      'Downtime procedure, version 2',
      'Downtime procedure, version 1',
    ])
    desk.record({ action: 'procedure.removed', kind: 'procedure', id: 'P2', patch: [['removed', true]] })
    expect(nextVersion(desk.state)).toBe(2)
  })
  test('on paper and as a file it carries the hash of its text, and the answer once there is one', () => {
    const desk = aDesk()
    desk.record(written(1, '1. Who we are\nTern and Harrow.\n\nAlone.'))
    const [row] = procedureRows(desk.state)
    if (row === undefined) throw new Error('There is a version')
    const sheet = procedureSheet(row)
    expect(sheet.under).toContain(row.fields.sha256)
    expect(sheet.blocks.slice(0, 3)).toEqual([
      { is: 'heading', text: '1. Who we are' },
      { is: 'text', text: 'Tern and Harrow.' },
      { is: 'text', text: 'Alone.' },
    ])
    expect(sheet.blocks.at(-1)).toMatchObject({ is: 'blanks' })
    const file = procedureFile(row, 'Tern and Harrow', true)
    expect(file.name).toBe('Downtime procedure version 1 EXERCISE.txt')
    const between =
      file.text
        .replaceAll('\r\n', '\n')
        .split(`${'-'.repeat(60)}\n`)[1]
        ?.replace(/\n$/u, '') ?? ''
    expect(bytesToHex(sha256(utf8ToBytes(between)))).toBe(row.fields.sha256)
    desk.record(put('procedure.answered', 'procedure', 'P1', { answer: 'accepted', answeredBy: 'R. Ames' }))
    const [answered] = procedureRows(desk.state)
    expect(answered && procedureSheet(answered).blocks.at(-1)).toMatchObject({
      text: 'CBP’s answer: accepted, by R. Ames',
    })
  })
})
