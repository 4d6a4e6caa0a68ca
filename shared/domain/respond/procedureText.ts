import { entitiesOf, entityOf, isRemoved, textOf, type DeskState } from '../../journal/state'
import { portName } from '../../knowledge/ports'
import { procedureTemplate, type ProcedureField } from '../../knowledge/procedureTemplate'
import { fieldsOf } from '../entryFile'
import { letterIncident } from '../incident/letterIncident'
import { planOf } from '../plan'
import { momentSaid } from './momentSaid'

/** What stands where the desk does not know: to be keyed before the text is kept, or completed in ink. */
const BLANK = '____________'

/** The first text of a version: the template, filled from the firm, the ports and the plan of this desk. */
export function procedureDraft(state: DeskState): string {
  const values = procedureValues(state)
  const filled = (text: string) =>
    text.replaceAll(/\{([a-zA-Z]+)\}/gu, (_, field: string) => values[field as ProcedureField] || BLANK)
  const sections = procedureTemplate
    .filter(({ id }) => id !== 'plan' || values.planSteps !== '')
    .map(({ heading, text }, nth) => `${nth + 1}. ${heading}\n${filled(text)}`)
  const sources = [...new Set(procedureTemplate.map(({ source }) => source))].filter(
    (one) => !one.startsWith('Our own'),
  )
  return `${sections.join('\n\n')}\n\nSources\n${sources.join('\n')}`
}

/** How many blanks a text still has. */
export const blanksIn = (text: string): number => text.split(BLANK).length - 1

function procedureValues(state: DeskState): Record<ProcedureField, string> {
  const firm = fieldsOf('firm', entityOf(state, 'firm', 'firm'))
  const incident = fieldsOf('incident', letterIncident(state))
  return {
    firm: firm.name ?? '',
    filerCode: firm.filerCode ?? '',
    licence: firm.licenceNumber ?? '',
    permit: firm.permitNumber ?? '',
    address: (firm.address ?? '').split('\n').filter(Boolean).join(', '),
    phone: firm.phone ?? '',
    cleanEmail: firm.cleanEmail ?? '',
    outageBegan: momentSaid(incident.outageBegan ?? ''),
    expectedDuration: incident.expectedDuration ?? 'not known yet',
    socReport: incident.socReportNumber ?? 'not numbered yet',
    ports: portsOf(state, firm.homePort),
    numbers: blocksOf(state),
    signers: namesOf(state, 'signer', 'title'),
    lead: incident.lead ?? '',
    planSteps: planOf(state)
      .filter(({ phase }) => phase === 'respond')
      .flatMap(({ fields }) => (fields.title === undefined ? [] : [`- ${fields.title}`]))
      .join('\n'),
  }
}

/** The ports of which the desk has a profile, and the one that is worked from. */
function portsOf(state: DeskState, homePort: string | undefined): string {
  const codes = new Set(homePort === undefined ? [] : [homePort])
  for (const profile of entitiesOf(state, 'portProfile').values()) {
    const port = textOf(profile, 'port')
    if (!isRemoved(profile) && port !== '') codes.add(port)
  }
  return [...codes]
    .sort()
    .map((code) => [portName(code), `(${code})`].filter(Boolean).join(' '))
    .join(', ')
}

const blocksOf = (state: DeskState): string =>
  [...entitiesOf(state, 'block').values()]
    .filter((block) => !isRemoved(block))
    .map((block) => `${textOf(block, 'filerCode')} ${textOf(block, 'first')} to ${textOf(block, 'last')}`)
    .sort()
    .join(', ')

function namesOf(state: DeskState, kind: string, also: string): string {
  return [...entitiesOf(state, kind).values()]
    .filter((entity) => !isRemoved(entity) && textOf(entity, 'name') !== '')
    .map((entity) => [textOf(entity, 'name'), textOf(entity, also)].filter(Boolean).join(', '))
    .sort()
    .join('; ')
}
