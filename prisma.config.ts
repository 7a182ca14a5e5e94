import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// Prisma's commands would download a native schema engine; on a closed network they cannot. This stands in for it.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(
  new URL('scripts/prisma-schema-engine.mjs', import.meta.url),
)

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // Not env('DATABASE_URL'), which throws when it is unset: generate and validate need no database.
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
