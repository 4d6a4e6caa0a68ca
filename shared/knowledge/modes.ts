import type { Sourced } from './fact'

/** Mode of transport codes: Form 7501 instructions, block 9; CATAIR Appendix B. */
export const modesSource: Sourced = {
  source: 'CBP Form 7501 instructions, block 9 (Mode of Transport)',
  checkedOn: '2026-11-24',
  confidence: 'likely',
}

/** What papers and letters depend on: how the goods came. */
export type ModeFamily = 'ocean' | 'rail' | 'truck' | 'air' | 'other'

export interface Mode {
  code: string
  name: string
  family: ModeFamily
  /** voyage, flight or trip number is mandatory: 10, 11, 40, 41 (same instructions) */
  voyageNeeded?: true
}

export const modes: readonly Mode[] = [
  { code: '10', name: 'Vessel, not in container', family: 'ocean', voyageNeeded: true },
  { code: '11', name: 'Vessel, container', family: 'ocean', voyageNeeded: true },
  { code: '12', name: 'Border waterborne (Mexico or Canada)', family: 'ocean' },
  { code: '20', name: 'Rail, not in container', family: 'rail' },
  { code: '21', name: 'Rail, container', family: 'rail' },
  { code: '30', name: 'Truck, not in container', family: 'truck' },
  { code: '31', name: 'Truck, container', family: 'truck' },
  { code: '32', name: 'Automobile', family: 'truck' },
  { code: '33', name: 'Pedestrian', family: 'other' },
  { code: '34', name: 'Road, other', family: 'truck' },
  { code: '40', name: 'Air, not in container', family: 'air', voyageNeeded: true },
  { code: '41', name: 'Air, container', family: 'air', voyageNeeded: true },
  { code: '50', name: 'Mail', family: 'other' },
  { code: '60', name: 'Passenger, hand-carried', family: 'other' },
  { code: '70', name: 'Fixed transport (pipeline, power line)', family: 'other' },
]

export const modeOfTransport = (code: string | undefined): Mode | undefined => modes.find((mode) => mode.code === code)
export const modeFamily = (code: string | undefined): ModeFamily => modeOfTransport(code)?.family ?? 'other'
