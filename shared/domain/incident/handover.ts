import type { Wall } from '../../journal/item'
import { entitiesOf, isRemoved, textOf, type DeskState } from '../../journal/state'
import { reserveOf } from '../reserve'
import { readBlocks, readNumbers, serialText } from '../reserve/numbers'
import { stages } from '../../knowledge/stages'
import { momentShort, callLines, clockLines, entryClockLines, promiseLines, type BoardLine } from './boardRows'
import { figuresOf, filesLeft, type Figures } from './figures'
import { coverSentence, wallSaid } from './figuresCover'
import type { IncidentRow } from './incidents'
import { stageOf } from './notify'
import { partsOf } from './rows'

/** A block of this laptop, and where in it the next shift goes on. */
export interface BlockHanded {
  range: string
  purpose: string
  /** the highest number drawn from it, '' while none was */
  last: string
  left: number
  note: string
}

/** A file outside the vault that somebody has to destroy and sign for. */
export interface FileHanded {
  id: string
  name: string
  where: string
  savedAt: string
}

/** One page from one shift to the next. */
export interface HandoverValues {
  title: string
  stage: string
  lead: string
  onDuty: readonly string[]
  promises: readonly BoardLine[]
  clocks: readonly BoardLine[]
  calls: readonly BoardLine[]
  blocks: readonly BlockHanded[]
  files: readonly FileHanded[]
  figures: Figures
  cover: string
  /** the handover before this one */
  before: string
}

export function handoverOf(
  state: DeskState,
  { id, fields }: IncidentRow,
  { device, now }: { device: string; now: Wall },
): HandoverValues {
  const figures = figuresOf(state, { device, now, incident: id })
  const last = partsOf(state, 'handover', id).at(-1)?.fields
  return {
    title: fields.title ?? 'Cyber incident',
    stage: stages.find((stage) => stage.id === stageOf(fields))?.name ?? '',
    lead: fields.lead ?? '',
    onDuty: [...entitiesOf(state, 'operator').values()]
      .filter((operator) => !isRemoved(operator))
      .map((operator) => textOf(operator, 'name'))
      .filter(Boolean)
      .sort(),
    promises: promiseLines(state, id, now),
    clocks: [...clockLines(state, id, now), ...entryClockLines(state, now)],
    calls: callLines(state, id, now),
    blocks: blocksHanded(state, device),
    files: filesLeft(state).map(({ id: file, born, fields: saved }) => ({
      id: file,
      name: saved.name ?? saved.what ?? 'a file',
      where: saved.shownAs ?? '',
      savedAt: wallSaid(born.wall),
    })),
    figures,
    cover: coverSentence(figures.covers, now),
    before:
      last?.at === undefined
        ? ''
        : `handed over ${momentShort(last.at)} by ${last.from ?? 'somebody'} to ${last.to ?? 'somebody'}`,
  }
}

/** Blocks that this laptop holds, each with the last number used of it. */
function blocksHanded(state: DeskState, device: string): BlockHanded[] {
  const numbers = [...readNumbers(state).values()].flat()
  const reserves = new Map(reserveOf(state, device).blocks.map((block) => [block.id, block]))
  return readBlocks(state)
    .filter((block) => block.device === device)
    .map((block) => {
      const reserve = reserves.get(block.id)
      const highest = numbers
        .filter(
          ({ filerCode, serial }) => filerCode === block.filerCode && serial >= block.first && serial <= block.last,
        )
        .reduce<(typeof numbers)[number] | undefined>(
          (most, one) => (one.serial > (most?.serial ?? -1) ? one : most),
          undefined,
        )
      return {
        range: `${block.filerCode}-${serialText(block.first)} to ${serialText(block.last)}`,
        purpose: purposeWords[block.purpose],
        last: highest?.entryNumber ?? '',
        left: reserve?.left ?? 0,
        note:
          block.quarantine !== undefined
            ? 'in quarantine: draw none'
            : block.closed
              ? 'sealed: opened by the lead with a reason'
              : '',
      }
    })
}

const purposeWords = {
  ordinary: 'ordinary',
  emergency: 'emergency',
  tearOff: 'tear-off sheets',
  branch: 'branch',
} as const

/** The numbers at which a shift was handed over, for the log: the last one drawn from each block, joined. */
export const lastNumbersOf = (blocks: readonly BlockHanded[]): string =>
  blocks
    .map(({ last }) => last)
    .filter(Boolean)
    .join(', ')
