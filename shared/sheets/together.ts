import { isMissing, shown, type Value } from './values'

/** Written on in ink where one part of a box is missing beside others. */
const WRITTEN = '____________________'

/**
 * Several values in one box: name over address, code beside name. All missing is one ruled blank; one missing beside
 * others is a written line in its place. Every part's field lights the box.
 */
export function together(parts: readonly Value[], separator: '\n' | ' '): Value {
  const [first = { text: '' }] = parts
  const fields = parts.flatMap((part) =>
    part.field === undefined ? [] : [{ field: part.field, missing: isMissing(part) }],
  )
  if (parts.every((part) => part.text === '')) return { ...(parts.find(isMissing) ?? first), fields }
  const texts = parts.map((part) => (isMissing(part) ? WRITTEN : shown(part))).filter((text) => text !== '')
  return { text: texts.join(separator), fields }
}
