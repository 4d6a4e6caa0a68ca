import { PGA_FORMS } from '../pga/registry'
import type { AskedBox } from '../pga/form'
import { PGA_FORM_IDS } from '../pga/formIds'
import { codeOfForm } from './filedForm'
import { KNOWN_EDITIONS } from './knownEditions'
import { NAMED_VALUES, type NamedValue } from './namedValues'
import type { OfficialBox, OfficialSheet } from './officialSheet'
import { tickOf } from './pgaFillings'

/** A value that a field of one form can be bound to. */
export interface OfferedValue {
  name: string
  caption: string
  group: NamedValue['group'] | 'This form'
  kind: 'text' | 'check'
  /** the form's own number of the box, where its numbers hold for every edition */
  number?: string
}

/** Every form: the entry's values. A form that Lifeboat knows: its own boxes and what is asked for it, too. */
export async function offeredFor(form: string): Promise<readonly OfferedValue[]> {
  const sheet = await KNOWN_EDITIONS.find((one) => one.form === form)?.sheet()
  const numbers = new Map(sheet === undefined ? [] : steadyNumbers(sheet))
  const entry = NAMED_VALUES.map((value): OfferedValue => {
    const number = numbers.get(value.name)
    return number === undefined ? value : { ...value, number }
  })
  const names = new Set(entry.map(({ name }) => name))
  const own = [...(sheet?.boxes ?? []).map(boxValue), ...(await askedBoxes(form))].filter(
    ({ name }) => !names.has(name),
  )
  return [...new Map(own.map((one) => [one.name, one])).values(), ...entry]
}

/** Numbers that mean the same box in every edition seen. */
const steadyNumbers = ({ boxes, steadyTo = 0 }: OfficialSheet): [string, string][] =>
  boxes.flatMap(({ value, caption }) =>
    /^\d+$/u.test(caption) && Number(caption) <= steadyTo ? [[value, caption] as [string, string]] : [],
  )

const boxValue = ({ value, caption, kind }: OfficialBox): OfferedValue => ({
  name: value,
  caption: value.startsWith('place.') ? `Lines: box ${caption}` : caption,
  group: 'This form',
  kind: kind === 'check' ? 'check' : 'text',
})

/** Rows of a form's table that a field can be bound to: the agency's page has few. */
const ROWS = 4

async function askedBoxes(form: string): Promise<OfferedValue[]> {
  const id = PGA_FORM_IDS.find((one) => codeOfForm(one) === form)
  const asked = id === undefined ? undefined : (await PGA_FORMS[id]?.load())?.asked
  return (asked ?? []).flatMap((box) =>
    box.table === undefined
      ? offeredBox(box, box.box, box.caption)
      : Array.from({ length: ROWS }, (_, row) =>
          offeredBox(box, `${box.box}#${row + 1}`, `${box.caption}, row ${row + 1}`),
        ).flat(),
  )
}

function offeredBox(box: AskedBox, name: string, caption: string): OfferedValue[] {
  const number = /^\d{1,2}[a-z]?$/u.exec(box.box.slice(box.box.indexOf('.') + 1))?.[0]
  const text: OfferedValue = {
    name,
    caption,
    group: 'This form',
    kind: 'text',
    ...(number !== undefined && box.table === undefined && { number }),
  }
  return [
    text,
    ...choicesOf(box).map(({ code, text: words }): OfferedValue => ({
      name: tickOf(name, code),
      caption: `${caption}: ${words}`,
      group: 'This form',
      kind: 'check',
    })),
  ]
}

const choicesOf = (box: AskedBox): readonly { code: string; text: string }[] =>
  box.kind === 'yesNo'
    ? [
        { code: 'yes', text: 'yes' },
        { code: 'no', text: 'no' },
      ]
    : (box.choices ?? [])
