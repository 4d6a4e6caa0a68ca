import type { FieldsOf } from '../kinds'

/** The data sheet of an importer security filing, as it is stored; all of it may be absent. */
export type Isf = FieldsOf<'isf'>
