import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { createDatabase } from './steps/database.mjs'
import { prisma } from './steps/generate.mjs'
import { installPackages } from './steps/install.mjs'
import { migrate } from './steps/migrate.mjs'
import { openCluster } from './steps/postgres-cluster.mjs'
import { beforeLeaving, command } from './steps/processes.mjs'
import { during, Stop } from './steps/progress.mjs'

/*
 * npm run db:migration -- NAME: writes the migration that takes a database from the migrations there are to
 * prisma/schema.prisma, as worked out on a database of its own, and applies it to none: read it first. Where the
 * schema says nothing new it is empty, for SQL that the schema cannot say.
 */

await command(async () => {
  const name = process.argv[2]
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    throw new Stop('Say what the migration does in small letters: npm run db:migration -- add_local_details')
  }
  await installPackages()
  const sql = await during('Comparing the schema with the migrations', whatTheSchemaAdds)
  const folder = path.join('prisma/migrations', `${timestamp()}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'migration.sql'), sql)
  console.log(`${folder}/migration.sql is written. Read it; the next start, test or dev applies it.`)
})

/** The SQL between the migrations and the schema. */
async function whatTheSchemaAdds() {
  const folder = `.data/migration-${process.pid}`
  beforeLeaving(async () => rmSync(folder, { recursive: true, force: true }))
  const cluster = await openCluster(`${folder}/postgres`, { throwaway: true })
  beforeLeaving(cluster.close)
  await createDatabase(cluster.urlOf('postgres'), 'migrated')
  await migrate(cluster.urlOf('migrated'))
  const words = [
    'migrate',
    'diff',
    '--from-config-datasource',
    '--to-schema',
    'prisma/schema.prisma',
    '--script',
  ]
  const env = { DATABASE_URL: cluster.urlOf('migrated') }
  const { code, shown, output } = await prisma(words, { env })
  if (code !== 0)
    throw new Stop(`The schema cannot be compared with the migrations. Prisma says:\n${output.trim()}`)
  return shown
}

/** As Prisma's migrations are named: 20260301143000. */
function timestamp() {
  return new Date().toISOString().replace(/\D/g, '').slice(0, 14)
}
