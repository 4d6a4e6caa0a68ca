import type { ExceptionRule } from './exceptions'

/** Every rule of the house whose breach is an exception. */
export const exceptionRules: readonly ExceptionRule[] = []
