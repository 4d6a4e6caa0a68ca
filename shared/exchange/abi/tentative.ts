import type { EntryFile } from '../../domain/entryFile'
import { fieldTypes } from '../../domain/input'
import type { Entity } from '../../journal/state'

/** Boxes that keep an entry out of a file: values marked tentative, and values that two laptops keyed differently. */
interface OpenBoxes {
  /** `Line 2: Entered value` */
  tentative: readonly string[]
  unsettled: readonly string[]
}

export function openBoxes(file: EntryFile): OpenBoxes {
  const tentative: string[] = []
  const unsettled: string[] = []
  const look = (kind: string, entity: Entity, name: string): void => {
    for (const [field, write] of Object.entries(entity.fields)) {
      const label = fieldTypes[kind]?.[field]?.label
      if (label !== undefined && write.v !== null && write.m?.endsWith('~') === true) tentative.push(`${name}${label}`)
    }
    for (const field of Object.keys(entity.conflicts ?? {}))
      unsettled.push(`${name}${fieldTypes[kind]?.[field]?.label ?? field}`)
  }
  look('entry', file.entity, '')
  for (const [index, line] of file.lines.entries()) {
    look('line', line.entity, `Line ${index + 1}: `)
    for (const tariff of line.tariffs) look('tariff', tariff.entity, `Line ${index + 1}: `)
  }
  for (const { entity } of file.bills) look('bill', entity, '')
  for (const { entity } of file.containers) look('container', entity, '')
  return { tentative, unsettled }
}
