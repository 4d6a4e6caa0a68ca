import { lostThing } from '../../../shared/domain/incident/lossRecord'
import type { LossFile } from '../../../shared/domain/incident/lossSteps'
import { maskedImporterNumber } from '../../../shared/domain/incident/whoseData'
import type { ReportBody } from '../../paper/useReport'
import { momentWords } from '../../words/times'
import { countWords, figuresOf, reportDue, stepOrder, stepTitles, wallWords } from './lossWords'
import type { KnownUpTo } from './useKnownUpTo'

const whenWords = (moment: string | undefined): string =>
  moment === undefined ? 'not known' : `${momentWords(moment)} (${moment})`

/** For the police, the insurer and CBP: what it is and what was on it in numbers. No client stands on it. */
export function lossSheet(file: LossFile, known: KnownUpTo): ReportBody {
  const { fields } = file.loss
  const blocks: ReportBody['blocks'] = [
    { is: 'heading', text: 'What is lost' },
    {
      is: 'table',
      head: ['About it', 'As said'],
      parts: [1, 2.4],
      rows: [
        ['What', lostThing(file.loss)],
        ['Serial number or label', fields.serial ?? 'not keyed'],
        ['Last seen', whenWords(fields.lastSeenAt)],
        ['Noticed', `${whenWords(fields.noticedAt)}, by ${fields.noticedBy ?? 'not keyed'}`],
        ['Where', fields.where ?? 'not keyed'],
        ['Sealed or open, as said', fields.stateSaid ?? 'not known'],
        ['Police report', [fields.policeReport, fields.policeStation].filter(Boolean).join(', ') || 'not keyed yet'],
        ...(fields.foundAgainAt === undefined
          ? []
          : [['Found again', `${whenWords(fields.foundAgainAt)}. ${fields.foundAgainNote ?? ''}`]]),
      ],
    },
    { is: 'heading', text: 'What was on it, in numbers', aside: 'names no client' },
    { is: 'table', head: ['What', 'Number'], parts: [4, 1], rows: figuresOf(file.data).map((row) => [...row]) },
    { is: 'text', text: knownSentence(file, known) },
    { is: 'text', text: sealedSentence(file) },
    { is: 'heading', text: 'What was done' },
    {
      is: 'table',
      head: ['Step', 'Stands', ''],
      parts: [2, 1, 3.4],
      rows: stepOrder.map((step) => [
        stepTitles[step],
        { done: 'done', open: 'to do', notNeeded: 'not needed' }[file.steps[step]],
        paperDetail(file, step),
      ]),
    },
    { is: 'blanks', captions: ['Taken by (officer, badge)', 'Report number', 'Day and time'] },
  ]
  return {
    title: `Loss sheet: ${lostThing(file.loss)}`,
    under: 'For the police, the insurer and CBP. It names no client: the list of clients is a paper of its own.',
    blocks,
  }
}

export function knownSentence({ loss, data }: LossFile, { sequence, wall }: KnownUpTo): string {
  switch (loss.fields.what) {
    case 'packet':
      return `From the ${countWords(data.entries, 'entry', 'entries')} whose papers these are; other papers in the same envelope are not known here.`
    case 'stick':
      return 'All that its laptop had recorded until it was last seen. Other files on the stick are not known here.'
    default:
      if (sequence === 0) return 'Nothing that this laptop recorded itself is known here.'
      return `Its journal is known here up to item ${sequence}${wall === undefined ? '' : `, ${wallWords(wall)}`}. What it recorded after that is not known here until its journal turns up.`
  }
}

const sealedSentence = ({ loss }: LossFile): string =>
  loss.fields.what === 'packet'
    ? 'Paper is not sealed: who has it reads it.'
    : 'Lifeboat keeps all of it sealed (XChaCha20-Poly1305); a passphrase or a recovery code opens it. Files saved outside, prints and other programs’ files are not sealed.'

function paperDetail(file: LossFile, step: (typeof stepOrder)[number]): string {
  const { loss, breach, noBreach, blocks, keys, packets, tasks } = file
  switch (step) {
    case 'recorded':
      return `Noticed ${whenWords(loss.fields.noticedAt)}`
    case 'whoseData':
      return breach === undefined
        ? 'no list is made'
        : `${countWords(breach.touched.length, 'client')} on the list of the breach`
    case 'numbers':
      return blocks.map((one) => `${one.filerCode}-${one.first} to ${one.last}: ${one.heldBack} held back`).join('; ')
    case 'key':
      return keys
        .map(({ label, changed, joinedSince }) => {
          if (changed !== undefined) return `${label}: changed ${wallWords(changed)}`
          return joinedSince ? `${label}: began with the new key` : `${label}: not yet`
        })
        .join('; ')
    case 'clock':
      if (breach?.fields.discoveredAt !== undefined)
        return `Breach report due ${whenWords(reportDue(breach.fields.discoveredAt))}${file.reported ? '; sent' : ''}`
      return noBreach?.fields.text ?? ''
    case 'papers':
      return loss.fields.what === 'stick' ? '' : papersSentence(packets.length, loss.fields.papersInIt)
    case 'notices':
      return `${tasks.filter(({ fields }) => fields.doneAt !== undefined).length} of ${tasks.length} done`
    case 'replacement':
      return file.replacedBy === '' ? '' : `laptop ${file.replacedBy}`
  }
}

/** Expected and counted, and the difference in words. */
export function papersSentence(expected: number, counted: number | undefined): string {
  const known = `${countWords(expected, 'packet')} printed there and not handed over`
  if (counted === undefined) return `${known}; not counted yet`
  const gap = counted - expected
  if (gap === 0) return `${known}; counted ${counted}: they agree`
  return `${known}; counted ${counted}: ${Math.abs(gap)} ${gap > 0 ? 'more than known here: key them as found on paper' : 'fewer: they lie somewhere else, look for them'}`
}

/** The names: for the firm, counsel and the SOC only. */
export function clientList(file: LossFile, known: KnownUpTo, masked: boolean): ReportBody {
  const number = (text: string) => (masked ? maskedImporterNumber(text) : text) || 'no number'
  const { clients, manufacturers, consignees } = file.data
  return {
    title: `Clients on ${lostThing(file.loss)}`,
    under: masked
      ? 'Names clients; numbers masked to their last four. Not for the police copy.'
      : 'Names clients with their whole numbers: confidential (19 CFR 111.24). Not for the police copy.',
    blocks: [
      {
        is: 'table',
        head: ['Client', 'Importer number', 'Entries on it', ''],
        parts: [3, 1.6, 1, 1.4],
        rows: clients.map(({ name, importerNumber, entries, sureness }) => [
          name || 'without a name',
          number(importerNumber),
          String(entries.length),
          sureness === 'sure' ? 'was on it' : 'perhaps',
        ]),
      },
      { is: 'text', text: knownSentence(file, known) },
      ...(manufacturers.length === 0
        ? []
        : [{ is: 'text' as const, text: `Manufacturers: ${manufacturers.join('; ')}` }]),
      ...(consignees.length === 0 ? [] : [{ is: 'text' as const, text: `Consignees: ${consignees.join('; ')}` }]),
    ],
  }
}
