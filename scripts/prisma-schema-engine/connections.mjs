import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

/** PostgreSQL's own one-letter type, of which its catalogue is full, and the text type that is read like it. */
const singleLetter = 18
const text = 25

/** @typedef {import('@prisma/driver-adapter-utils').SqlDriverAdapter} Connection */

/**
 * The connections that the schema engine asks for: those of Prisma's adapter for pg, which is made for queries, with
 * what migrations need besides.
 */
export class SchemaEngineConnections extends PrismaPg {
  /** @param {string} url may name a schema as ?schema=, as Prisma's addresses do */
  constructor(url) {
    const address = new URL(url || 'postgresql://localhost')
    const schema = address.searchParams.get('schema') ?? 'public'
    address.searchParams.delete('schema')
    super(poolOn(address), { schema, disposeExternalPool: true })
    this.address = address
  }

  /** @override @returns {Promise<any>} */
  async connect() {
    return withMigrations(await super.connect())
  }

  /**
   * An empty database that migrations are tried on, dropped when the connection is disposed of. (The adapter's own
   * drops it while it is still connected to it.)
   * @override @returns {Promise<any>}
   */
  async connectToShadowDb() {
    const name = `prisma_migrate_shadow_${randomUUID()}`
    const administrator = new pg.Client({ connectionString: this.address.href })
    await administrator.connect()
    await administrator.query(`CREATE DATABASE "${name}"`)
    const address = Object.assign(new URL(this.address), { pathname: name })
    const connection = withMigrations(
      await new PrismaPg(poolOn(address), { disposeExternalPool: true }).connect(),
    )
    const dispose = connection.dispose.bind(connection)
    connection.dispose = async () => {
      await dispose()
      await administrator.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
      await administrator.end()
    }
    return connection
  }
}

/** @param {URL} address */
function poolOn(address) {
  return new pg.Pool({ connectionString: address.href, max: 2 })
}

/**
 * Closes two gaps of the adapter: it does not know the one-letter type, and it splits a script at every semicolon,
 * those inside a function's body too, where PostgreSQL takes a whole script as it is.
 * @param {any} connection
 * @returns {Connection}
 */
function withMigrations(connection) {
  /** @type {WeakMap<unknown[][], Set<number>>} */
  const letterColumns = new WeakMap()
  const performIO = connection.performIO.bind(connection)
  const queryRaw = connection.queryRaw.bind(connection)
  connection.performIO = async (/** @type {unknown} */ query) => {
    const result = await performIO(query)
    const letters = result.fields.filter((/** @type {any} */ field) => field.dataTypeID === singleLetter)
    letterColumns.set(
      result.rows,
      new Set(letters.map((/** @type {any} */ field) => result.fields.indexOf(field))),
    )
    for (const field of letters) field.dataTypeID = text
    return result
  }
  connection.queryRaw = async (/** @type {unknown} */ query) => {
    const result = await queryRaw(query)
    for (const index of letterColumns.get(result.rows) ?? [])
      result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
  connection.executeScript = async (/** @type {string} */ script) => {
    await connection
      .underlyingDriver()
      .query(script)
      .catch((/** @type {unknown} */ error) => connection.onError(error))
  }
  return connection
}
