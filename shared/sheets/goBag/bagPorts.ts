import { fieldsOf } from '../../domain/entryFile'
import { entitiesOf, entityOf, isRemoved, textOf, type DeskState } from '../../journal/state'
import { portName } from '../../knowledge/ports'
import { dayInWords } from './bagDays'
import type { BagPort } from './values'

const yesNo: Readonly<Record<string, string>> = { yes: 'yes', no: 'no', true: 'yes', false: 'no' }
const bars: Readonly<Record<string, string>> = { code39: 'Code 39', code128: 'Code 128', none: 'no bar code' }

/** Every profile, the home port first; the home port stands there too when nobody keyed a profile of it. */
export function bagPorts(state: DeskState): BagPort[] {
  const home = fieldsOf('firm', entityOf(state, 'firm', 'firm')).homePort ?? ''
  const profiles = [...entitiesOf(state, 'portProfile').values()].filter((profile) => !isRemoved(profile))
  const rank = (port: string) => `${port === home ? 0 : 1}${port}`
  const ports = profiles
    .map((profile) => ({ port: textOf(profile, 'port'), text: (field: string) => textOf(profile, field) }))
    .sort((a, b) => (rank(a.port) < rank(b.port) ? -1 : 1))
  if (home !== '' && !ports.some(({ port }) => port === home)) ports.unshift({ port: home, text: () => '' })
  return ports.map(({ port, text }) => ({
    name: [port, portName(port), port === home ? '(worked from)' : ''].filter(Boolean).join(' '),
    asked:
      text('askedOn') === ''
        ? 'nobody noted when it was asked'
        : `asked ${dayInWords(text('askedOn'))}${text('askedBy') === '' ? '' : ` by ${text('askedBy')}`}`,
    facts: [
      { caption: 'Letter is written to', text: text('addressee') },
      { caption: 'How paper arrives', text: text('howPaperArrives') },
      { caption: 'Telephone', text: text('phone') },
      { caption: 'Supervisor, watch', text: text('supervisorPhone') },
      { caption: 'Cargo hours', text: text('cargoHours') },
      { caption: 'After hours', text: text('afterHours') },
      { caption: 'Fax', text: text('fax') },
      { caption: 'E-mail', text: text('email') },
      { caption: 'Its letter needs', text: text('letterNeeds') },
      { caption: 'Copies, letter / 3461', text: copies(text('copiesLetter'), text('copies3461')) },
      { caption: 'Bar code', text: bars[text('barcode')] ?? '' },
      { caption: 'Takes our sheet', text: yesNo[text('takesOurSheet')] ?? '' },
      { caption: 'Takes a decision sheet', text: yesNo[text('takesDecisionSheet')] ?? '' },
      { caption: 'Takes a keying strip', text: yesNo[text('takesKeyingStrip')] ?? '' },
    ],
  }))
}

const copies = (letter: string, cbp3461: string): string =>
  letter === '' && cbp3461 === '' ? '' : `${letter || '–'} / ${cbp3461 || '–'}`
