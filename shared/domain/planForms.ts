/** Papers of the house that a step of the plan may name, and the screen that makes each. A stored id is for ever. */
interface PlanForm {
  id: string
  name: string
  /** address after `#` of the screen that prints it */
  screen: string
}

export const planForms: readonly PlanForm[] = [
  { id: 'letter', name: 'Downtime letter', screen: '/respond' },
  { id: 'cbp3461', name: 'CBP 3461', screen: '/respond' },
  { id: 'cbp7501', name: 'CBP 7501', screen: '/respond' },
  { id: 'logSheet', name: 'Log sheet', screen: '/prepare/bag' },
  { id: 'tearOff', name: 'Tear-off sheet of entry numbers', screen: '/prepare/bag' },
  { id: 'goBag', name: 'Go-bag', screen: '/prepare/bag' },
  { id: 'accounting', name: 'Accounting of entry numbers', screen: '/recover' },
]

export const planForm = (id: string | undefined): PlanForm | undefined => planForms.find((form) => form.id === id)
