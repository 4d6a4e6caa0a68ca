/**
 * How a desk that is opened from another laptop's mirror goes on. `replacement`: that laptop is lost or replaced, its
 * numbers are quarantined. `second`: it goes on working, and this one is a further laptop of the same desk.
 */
export type JoinAs = 'replacement' | 'second'

/**
 * The choice of a second laptop stands outside the page until its genesis item is written: a program that is killed
 * while the mirror is copied in must not, at the next start, quarantine a laptop that goes on working.
 */
const key = (desk: string) => `lifeboat-joins-${desk}`

export const noteJoining = (desk: string, as: JoinAs): void =>
  as === 'second' ? localStorage.setItem(key(desk), as) : localStorage.removeItem(key(desk))

export const joinsAsSecond = (desk: string): boolean => localStorage.getItem(key(desk)) === 'second'

export const forgetJoining = (desk: string): void => localStorage.removeItem(key(desk))
