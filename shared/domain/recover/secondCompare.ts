import type { Scalar } from '../../journal/item'
import { valueOf, type Entity } from '../../journal/state'
import { addressLine } from '../address'
import { fieldTypes, parseBox } from '../input'

/**
 * Whether two keyings mean the same, by the normal form of the box: hyphens of a number, dots of a tariff number,
 * capitals, zeros behind a decimal point and a bill's issuer in front make no difference.
 * @param second as it was keyed; '' : the paper has nothing there
 */
export function isSameKeyed(row: Entity, field: string, second: string, context: { drill: boolean }): boolean {
  const first = valueOf(row, field)
  const read = parseBox(row.kind, field, second, context)
  if (!read.ok) return false
  return normal(row, field, first) === normal(row, field, read.value.value ?? undefined)
}

function normal(row: Entity, field: string, value: Scalar | undefined): string {
  if (value === undefined || value === '') return ''
  const text = String(value)
  switch (fieldTypes[row.kind]?.[field]?.type) {
    case 'entryNumber':
    case 'importerNumber':
      return text.replace(/[\s-]/gu, '').toUpperCase()
    case 'tariffNumber':
      return text.replace(/[\s.]/gu, '')
    case 'decimal':
      return text
        .replace(/^0+(?=\d)/u, '')
        .replace(/(\.\d*?)0+$/u, '$1')
        .replace(/\.$/u, '')
    case 'address':
      return spaced(addressLine(text))
    case 'code':
      return field === 'billNumber' ? withoutIssuer(row, text) : spaced(text).replaceAll(' ', '')
    default:
      return spaced(text)
  }
}

const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim().toUpperCase()

/** Carriers print a bill with its issuer's code in front or without. */
function withoutIssuer(row: Entity, bill: string): string {
  const bare = spaced(bill).replace(/[\s-]/gu, '')
  const issuer = String(valueOf(row, 'scac') ?? '').toUpperCase()
  return issuer !== '' && bare.startsWith(issuer) ? bare.slice(issuer.length) : bare
}
