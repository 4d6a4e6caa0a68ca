import { communicateSteps } from './planTemplate/communicate'
import { firstHourSteps } from './planTemplate/firstHour'
import { prepareSteps } from './planTemplate/prepare'
import { recoverSteps } from './planTemplate/recover'
import { respondSteps } from './planTemplate/respond'
import type { TemplateStep } from './planTemplate/steps'

export type { TemplateStep }

/**
 * A continuity plan to start from, in the order in which the day goes. It answers every line of `guidance` (a test says
 * so); the firm makes it its own. Owners are roles until the firm writes names.
 */
export const planTemplate: readonly TemplateStep[] = [
  ...prepareSteps,
  ...firstHourSteps,
  ...communicateSteps,
  ...respondSteps,
  ...recoverSteps,
]
