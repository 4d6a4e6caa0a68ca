import type { ContactRoleId } from './contactRoles'

export type PlanPhase = 'prepare' | 'firstHour' | 'communicate' | 'respond' | 'recover'

/** One step of the template. Times and owners are proposals of ours: no source sets them, except where `answers` does. */
export interface TemplateStep {
  id: string
  phase: PlanPhase
  title: string
  detail: string
  owner: string
  deputy: string
  /** minutes after the declaration; absent in peace time */
  targetMinutes?: number
  contact?: ContactRoleId
  /** id of `domain/planForms` */
  form?: string
  /** address after `#` */
  screen?: string
  /** ids of `knowledge/guidance` */
  answers: readonly string[]
}

export const hours = (count: number): number => count * 60
export const days = (count: number): number => count * 24 * 60
