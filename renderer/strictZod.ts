import { z } from 'zod'

/**
 * Imported before everything else: zod looks for `new Function` when the first schema is made, and the content policy
 * forbids and reports it.
 */
z.config({ jitless: true })
