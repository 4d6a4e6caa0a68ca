import type { Audience, Stage } from '../stages'
import { agencyTemplates } from './agency'
import { carrierTemplates } from './carrier'
import { cbpTemplates } from './cbp'
import { clientTemplates } from './client'
import { ctpatTemplates } from './ctpat'
import { pressTemplates } from './press'
import type { MessageTemplate } from './row'
import { staffTemplates } from './staff'

export type { MessageTemplate } from './row'

export const messageTemplates: readonly MessageTemplate[] = [
  ...cbpTemplates,
  ...agencyTemplates,
  ...ctpatTemplates,
  ...clientTemplates,
  ...carrierTemplates,
  ...staffTemplates,
  ...pressTemplates,
]

/** undefined where nothing is to be told to them at that stage. */
export const templateFor = (audience: Audience, stage: Stage): MessageTemplate | undefined =>
  messageTemplates.find((one) => one.audience === audience && one.stage === stage)
