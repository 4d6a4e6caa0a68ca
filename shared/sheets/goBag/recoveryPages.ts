import type { DraftPage } from '../frame'
import type { FontMetrics } from '../sheet'
import { bagFlow, drawRow, headed } from './rows'
import type { BagValues } from './values'

const ifGone = [
  'Take a clean machine that never stood on the office network: one with Lifeboat on it, or the program’s stick.',
  'Take a mirror from the list above: the stick, the other folder, the newest backup. Copy it first, work on the copy.',
  'Open Lifeboat, choose “Restore from a mirror folder or stick”, choose the folder, give a passphrase or the recovery code.',
  'It becomes a new laptop: the old one’s entry numbers are held back. Give it a block of its own, or use the tear-off sheets until then.',
  'Look at what it says is missing, compare the last entry with the paper in the file, go on keying.',
]

const withCommand = [
  [
    'lifeboat mirror FOLDER --to NEWFOLDER',
    'reads a mirror folder and writes its journal and every entry into a new folder, as text that any program opens. It asks for the passphrase or the recovery code.',
  ],
  [
    'lifeboat open BUNDLE --to NEWFOLDER',
    'checks a bundle that a laptop made for the office and unpacks it: entries, packets as PDF, accounting.',
  ],
  ['lifeboat verify BUNDLE', 'only checks a bundle and says what is wrong with it.'],
] as const

/** How the desk comes back when this laptop does not: places, steps, commands. The recovery code itself is never here. */
export function recoveryPages(values: BagValues, metrics: FontMetrics): DraftPage[] {
  const flow = bagFlow(
    values,
    metrics,
    'When the laptop is gone',
    'Everything keyed lies sealed in more than one place. With one of them and a passphrase, or the recovery code, the desk is back within the hour.',
  )
  headed(flow, 'Where it lies')
  for (const { what, where } of values.recovery.places)
    drawRow(flow, [
      { x: 0, width: 170, says: [{ text: what, size: 8.2 }] },
      { x: 178, width: 386, says: [{ text: where, font: 'monoBold', size: 8.2 }] },
    ])
  flow.gap(16)
  const blanks = [
    'The recovery sheet lies at (place, never the code)',
    'Who can get at it, by day and by night',
    'The disk’s own encryption key lies at',
    'The spare laptop and the program’s stick lie at',
  ]
  for (const caption of blanks) {
    const top = flow.room(30)
    flow.pen.line(24, top + 14, 588, top + 14, 0.9)
    flow.pen.text(24, top + 22, caption, { size: 6.6 })
  }
  headed(flow, 'Back on another machine')
  ifGone.forEach((text, nth) =>
    drawRow(flow, [{ x: 18, width: 546, says: [{ text: `${nth + 1}. ${text}`, size: 9 }] }], { tick: true }),
  )
  headed(flow, 'Without the window: the office’s command')
  for (const [command, does] of withCommand)
    drawRow(flow, [
      { x: 0, width: 216, says: [{ text: command, font: 'monoBold', size: 8.6 }] },
      { x: 224, width: 340, says: [{ text: does, size: 8.4 }] },
    ])
  headed(flow, 'When laptop or stick was lost or stolen')
  flow.paragraph(
    'It is a clock of its own: papers and laptops count as records (19 CFR 111.21(b)), 72 hours from the discovery. From another laptop: whose data was on it, its block held back, the data key changed, the police report filed.',
    { size: 9 },
  )
  return flow.pages
}
