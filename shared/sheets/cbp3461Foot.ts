import { drawBox, type Box, type Overflow } from './boxes'
import { LEFT, WIDTH } from './frame'
import type { Pen } from './pen'
import type { PacketValues, Value } from './values'

/** The lower part of the 3461: certification 27, CBP's answer 28, the broker's and the agencies' box 29. */
export function drawFoot(pen: Pen, values: PacketValues, top: number, overflow: Overflow[]): void {
  const height = 148
  const half = WIDTH / 2
  pen.rect(LEFT, top, half, height)
  pen.rect(LEFT + half, top, half, height)
  certification(pen, values, LEFT, top, half, height)
  cbpUse(pen, LEFT + half, top, half)
  const box29: Box = {
    number: '29',
    caption: 'BROKER OR OTHER GOVT. AGENCY USE',
    x: LEFT,
    y: top + height,
    w: WIDTH,
    h: 98,
    value: agencyUse,
    size: 8,
    from: 'top',
  }
  drawBox(pen, box29, values, overflow)
}

const CERTIFICATE =
  'I hereby make application for entry/immediate delivery. I certify that the above information is accurate, the bond is sufficient, valid, and current, and that all requirements of 19 CFR Part 142 have been met.'

function certification(pen: Pen, values: PacketValues, x: number, y: number, w: number, h: number): void {
  pen.text(x + 3, y + 8, '27. CERTIFICATION', { size: 5.8 })
  pen.paragraph(x + 6, y + 20, CERTIFICATE, { size: 7.4, width: w - 12 })
  const baseline = y + 86
  pen.text(x + 6, baseline, 'X', { size: 9, font: 'sansBold' })
  pen.line(x + 16, baseline + 2, x + w - 8, baseline + 2, 0.6)
  pen.text(x + 16, baseline + 9.5, 'SIGNATURE OF APPLICANT', { size: 5.8 })
  const name = [values.signer.name.text, values.signer.title.text].filter((part) => part !== '').join(', ')
  const field = values.signer.name.field
  if (field !== undefined) pen.area(x, baseline + 12, w, h - 86, field, name === '')
  if (name === '') pen.line(x + 6, y + 112, x + w - 8, y + 112, 1.1)
  pen.fitted(x + 6, y + 102, { width: w - 12, height: 11 }, name.toUpperCase(), {
    size: 8,
    font: 'monoBold',
    from: 'bottom',
  })
  pen.text(x + 6, y + 118, 'NAME AND TITLE', { size: 5.8 })
  pen.text(x + 6, y + 134, values.signer.phone === '' ? values.firm.phone : values.signer.phone, {
    size: 8,
    font: 'monoBold',
  })
  pen.line(x + 6, y + 136, x + 130, y + 136, 0.4)
  pen.text(x + 6, y + 142.5, 'PHONE NO.', { size: 5.8 })
  pen.line(x + 146, y + 136, x + w - 8, y + 136, 0.4)
  pen.text(x + 146, y + 142.5, 'DATE', { size: 5.8 })
}

function cbpUse(pen: Pen, x: number, y: number, w: number): void {
  pen.text(x + 3, y + 8, '28. CBP USE ONLY', { size: 5.8 })
  const ticked = (baseline: number, words: string, rule: boolean) => {
    pen.tick(x + 6, baseline, false)
    pen.text(x + 18, baseline, words, { size: 7 })
    const from = x + 22 + pen.width(words, 'sans', 7)
    if (rule) pen.line(from, baseline + 1.5, x + w - 8, baseline + 1.5, 0.4)
  }
  ticked(y + 23, 'OTHER AGENCY ACTION REQUIRED, NAMELY:', true)
  ticked(y + 45, 'CBP EXAMINATION REQUIRED.', false)
  ticked(y + 64, 'ENTRY REJECTED, BECAUSE:', true)
  pen.line(x + 18, y + 82, x + w - 8, y + 82, 0.4)
  pen.line(x, y + 94, x + w, y + 94)
  pen.text(x + 6, y + 105, 'DELIVERY AUTHORIZED:', { size: 7, font: 'sansBold' })
  pen.line(x + 6, y + 134, x + 186, y + 134, 0.4)
  pen.text(x + 6, y + 141, 'SIGNATURE', { size: 5.8 })
  pen.line(x + 196, y + 134, x + w - 8, y + 134, 0.4)
  pen.text(x + 196, y + 141, 'DATE', { size: 5.8 })
}

/** Box 29: containers, preferred examination site, papers of other agencies, makers, the downtime remark. */
function agencyUse(values: PacketValues): Value {
  const { entry } = values
  const parts = [
    [
      'Containers',
      values.containers.map((c) => [c.number.text, c.seal.text].filter(Boolean).join(' seal ')).join(', '),
    ],
    ['Exam site', entry.examSite.text],
    ['Other agencies', entry.pgaPapers.text],
    ['Makers', makers(values)],
    ['In-bond', [entry.itNumber.text, entry.itDate.text].filter(Boolean).join(' of ')],
    ['Remark', entry.downtimeRemark.text],
  ]
  const text = parts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
  return { text, ...(entry.downtimeRemark.field !== undefined && { field: entry.downtimeRemark.field }) }
}

/** Names behind the numbers of box 26, each once, where they are known. */
function makers({ lines }: PacketValues): string {
  const known = lines.map(({ mid, manufacturerName: name, manufacturerAddress: address }) =>
    name.text === '' ? '' : [mid.text, name.text, address.text.replaceAll('\n', ', ')].filter(Boolean).join(' '),
  )
  return [...new Set(known.filter(Boolean))].join('; ')
}
