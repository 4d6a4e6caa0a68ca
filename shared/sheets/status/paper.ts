import type { BoardValues } from '../../domain/incident/board'
import type { FontMetrics, LaidPage } from '../sheet'
import { layoutBoard } from './boardSheet'
import { layoutClientSheet, type ClientSheet } from './clientSheet'
import { layoutHandover, type HandoverSheet } from './handoverSheet'
import type { StatusHead } from './page'
import { layoutReadout, type ReadoutSheet } from './readoutSheet'
import { layoutCards, type WhoCard } from './whoCard'

/** The papers that say how it stands, as plain data, so that the drawing worker takes them as they are. */
export type StatusPaper = StatusHead &
  (
    | { is: 'clients'; sheets: readonly ClientSheet[] }
    | ({ is: 'handover' } & HandoverSheet)
    | { is: 'board'; values: BoardValues }
    | ({ is: 'readout' } & ReadoutSheet)
    | { is: 'card'; card: WhoCard; words: string }
  )

/** Each paper as its own pages: one for each client, one alone of all the others. */
export function layoutStatus(paper: StatusPaper, metrics: FontMetrics): LaidPage[][] {
  switch (paper.is) {
    case 'clients':
      return paper.sheets.map((sheet) => layoutClientSheet(paper, sheet, metrics))
    case 'handover':
      return [layoutHandover(paper, paper, metrics)]
    case 'board':
      return [layoutBoard(paper, paper.values, metrics)]
    case 'readout':
      return [layoutReadout(paper, paper, metrics)]
    case 'card':
      return [layoutCards(paper, paper.card, paper.words, metrics)]
  }
}

export const statusTitle = (paper: StatusPaper): string =>
  ({
    clients: 'Status of your shipments',
    handover: 'Shift handover',
    board: 'Status board',
    readout: 'Figures to be read out',
    card: 'Who we are',
  })[paper.is]
