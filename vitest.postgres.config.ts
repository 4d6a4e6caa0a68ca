import { defineConfig } from 'vitest/config'

/** The office's database: against a real PostgreSQL server where one is installed, and the embedded one. */
export default defineConfig({
  test: {
    include: ['tests/postgres/**/*.test.ts'],
    globalSetup: 'tests/postgres/globalSetup.ts',
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
