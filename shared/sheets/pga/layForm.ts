import type { Overflow } from '../boxes'
import { continuationPages } from '../continuation'
import type { SheetFacts } from '../facts'
import { Flow } from '../flow'
import { startPage, type DraftPage } from '../frame'
import type { FontMetrics } from '../sheet'
import { Answers } from './answers'
import type { FormBlock } from './blocks'
import { drawBlock } from './drawBlocks'
import type { AskedBox, PgaForm, PgaSheetValues } from './form'
import type { PgaFormId } from './formIds'

/** What a form's file gives: facts, what is asked, and its blocks. */
export interface FormPlan {
  id: PgaFormId
  /** over the title: department and agency */
  over: string
  /** the form's heading on the page, short enough to stand beside the entry number's bars */
  heading: string
  /** under it: full name, authority, OMB number */
  under: string
  /** `title` is what people call it: EPA 3540-1 */
  facts: Omit<SheetFacts, 'id' | 'note'>
  /** a sheet of the filer's own around a paper of the agency, not the agency's form */
  own?: true
  per: PgaForm['per']
  copies: readonly string[]
  asked?: readonly FormQuestion[]
  blocks(answers: Answers): readonly FormBlock[]
}

/** A box that is asked, named without the form's id; `needed` and `once: 'shipment'` go without saying. */
export interface FormQuestion extends Omit<AskedBox, 'needed' | 'once'> {
  needed?: boolean
  once?: AskedBox['once']
}

/** Stands in the margin of every sheet that is not drawn from the official file itself. */
const FACSIMILE = "Facsimile from public descriptions; the agency's own form goes first."
/** Where captions, numbers and order were read in the official document. */
const COMPARE = 'Compare with the current official form.'

const OWN = "The filer's own sheet, not a form of the agency."

const noteOf = ({ own, facts }: FormPlan): string =>
  own === true ? OWN : facts.confidence === 'sure' ? COMPARE : FACSIMILE

/** Makes the form out of its plan: asked boxes get their full ids, the layout is drawn from the blocks. */
export function pgaForm(plan: FormPlan): PgaForm {
  const facts: SheetFacts = {
    ...plan.facts,
    id: plan.id,
    note: noteOf(plan),
  }
  const asked = (plan.asked ?? []).map((one): AskedBox => {
    return { once: 'shipment', needed: true, ...one, box: `${plan.id}.${one.box}` }
  })
  return {
    id: plan.id,
    facts,
    per: plan.per,
    copies: plan.copies,
    asked,
    layout: (values, metrics) => layForm(plan, facts, asked, values, metrics),
  }
}

function layForm(
  plan: FormPlan,
  facts: SheetFacts,
  asked: readonly AskedBox[],
  values: PgaSheetValues,
  metrics: FontMetrics,
): DraftPage[] {
  const answers = new Answers(plan.id, facts.title, asked, values)
  const overflow: Overflow[] = []
  const flow = new Flow((page) =>
    startPage(facts, values.packet, metrics, {
      over: plan.over,
      title: page === 1 ? plan.heading : `${plan.heading}, continued`,
      under: plan.under,
    }),
  )
  flow.y -= 3
  const blocks = plan.blocks(answers)
  for (const block of blocks) drawBlock(flow, block, values.packet, overflow)
  const signed = blocks.some(({ is }) => is === 'sign')
  const pages = [...flow.pages, ...continuationPages(facts, values.packet, metrics, overflow)]
  const [first, ...rest] = pages
  return first === undefined ? [] : [{ ...first, blanks: answers.blanks, ...(signed && { signed }) }, ...rest]
}
