import type { Confidence } from '../fact'
import { guidance } from '../guidance'
import type { Audience, Stage } from '../stages'

/**
 * Words to begin a message with: ours, short, of facts alone. No cause, no guess, no blame, and of clients only the one
 * it goes to (19 CFR 111.24; practice 29). Fields in braces are those of `domain/incident/templateFields`.
 */
export interface MessageTemplate {
  stage: Stage
  audience: Audience
  subject: string
  body: string
  /** ids of `knowledge/guidance`: the lines that ask for it; empty where it is the practice of the trade alone */
  answers: readonly string[]
  source: string
  /** YYYY-MM-DD */
  checkedOn: string
  /** how sure it is that this audience is to be told; the words are ours */
  confidence: Confidence
}

type Row = readonly [stage: Stage, subject: string, answers: readonly string[], lines: readonly string[]]

const checkedOn = '2026-11-24'
const ours = 'Practice of the trade; a proposal of ours'

/** The templates of one audience; each ends with how the firm is reached. */
export const templatesFor = (audience: Audience, rows: readonly Row[]): MessageTemplate[] =>
  rows.map(([stage, subject, answers, lines]) => {
    const asked = answers.flatMap((id) => guidance.filter((line) => line.id === id))
    return {
      stage,
      audience,
      subject,
      body: [...lines, REACHED].join('\n\n'),
      answers,
      source: [...new Set(asked.map((line) => line.source))].join('; ') || ours,
      checkedOn,
      confidence: asked.length === 0 || asked.some((line) => line.confidence !== 'sure') ? 'likely' : 'sure',
    }
  })

const REACHED = '{firm}\nTelephone {phone}\nE-mail {cleanEmail}'
