import type { DeskState } from '../../journal/state'
import type { PgaFormInPacket } from '../pga/forPacket'
import type { PgaSheetValues } from '../pga/form'
import { PGA_FORM_IDS } from '../pga/formIds'
import type { PacketValues } from '../values'
import { codeOfForm, filedForms, officialFor, type FiledForm } from './filedForm'

/** One form on file to be filled for a packet. */
export interface OfficialFill {
  form: FiledForm
  /** place among the packet's forms for agencies, from 0; absent for a form of the entry itself */
  at?: number
}

/**
 * The agencies' own files that can be filled for a packet: of each form that its checklist asks for the newest on file,
 * once for each sheet of it, and every other form on file once.
 */
export function officialFills(state: DeskState, { agencies }: PacketValues): OfficialFill[] {
  const asked = (agencies?.forms ?? []).flatMap(({ form }, at): OfficialFill[] => {
    const filed = officialFor(state, form)
    return filed === undefined ? [] : [{ form: filed, at }]
  })
  const codes = new Set(asked.map(({ form }) => form.form))
  const others = filedForms(state).filter(({ form, filled }) => filled.by !== 'nobody' && !codes.has(form))
  return [...asked, ...others.map((form) => ({ form }))]
}

/**
 * What fills it, of an agency's form; undefined for a form of the entry itself. One that the checklist does not ask for
 * is filled from the entry's first line, with nothing answered.
 */
export function pgaValuesOf({ form, at }: OfficialFill, packet: PacketValues): PgaSheetValues | undefined {
  const asked = at === undefined ? undefined : packet.agencies?.forms[at]
  if (asked !== undefined) return { packet, ...asked, lines: linesOf(asked, packet) }
  const ofAgency = PGA_FORM_IDS.some((id) => codeOfForm(id) === form.form)
  return ofAgency ? { packet, agency: '', program: '', lines: packet.lines.slice(0, 1), answers: {} } : undefined
}

const linesOf = ({ lines }: PgaFormInPacket, packet: PacketValues) => lines.flatMap((at) => packet.lines[at] ?? [])
