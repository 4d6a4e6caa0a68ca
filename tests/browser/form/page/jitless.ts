import { z } from 'zod'

/** Before any schema is used: the content policy forbids what zod would otherwise try. */
z.config({ jitless: true })
