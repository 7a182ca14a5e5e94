#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'
import readline from 'node:readline'
import { parseArgs } from 'node:util'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { SchemaEngineConnections } from './prisma-schema-engine/connections.mjs'

/*
 * Stands in for Prisma's native schema engine, which its commands would download: the same JSON-RPC over stdin and
 * stdout, and the same exit codes, answered by Prisma's own WebAssembly build of it. prisma.config.ts names this
 * file; try `npm run db:migration` and `npx prisma validate` again whenever Prisma's version changes.
 */

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    datasource: { type: 'string' },
    datamodels: { type: 'string', multiple: true },
    version: { type: 'boolean' },
  },
})
const url = JSON.parse(String(values.datasource ?? '{}')).url ?? process.env.DATABASE_URL ?? ''

if (values.version) console.log('schema-engine-cli in WebAssembly')
else if (positionals[0] === 'cli') await answerCommandLine(positionals[1])
else await answerRequests()

/**
 * The two questions that Prisma asks by command line: can the database be connected to, and make it.
 * @param {string | undefined} question
 */
async function answerCommandLine(question) {
  try {
    const address = new URL(url)
    const name = decodeURIComponent(address.pathname.slice(1))
    if (question === 'can-connect-to-database') return await query(address, 'SELECT 1')
    if (question !== 'create-database') return refuse('P1012', `"${question}" is not supported`)
    address.pathname = '/postgres'
    await query(address, `CREATE DATABASE ${pg.escapeIdentifier(name)}`)
  } catch (error) {
    const missing = error instanceof pg.DatabaseError && error.code === '3D000'
    refuse(missing ? 'P1003' : 'P1001', error instanceof Error ? error.message : String(error))
  }
}

/** @param {URL} address @param {string} text */
async function query(address, text) {
  const client = new pg.Client({ connectionString: address.href })
  await client.connect()
  await client.query(text).finally(() => client.end())
}

/** Prisma drops the first line of stderr and reads the others as JSON. @param {string} code @param {string} message */
function refuse(code, message) {
  const line = { level: 'ERROR', target: 'schema_engine::logger', fields: { message, error_code: code } }
  process.stderr.write(`\n${JSON.stringify(line)}\n`)
  process.exitCode = 1
}

/** Answers requests in the order they come, one a line, until stdin ends. */
async function answerRequests() {
  const engine = await startEngine()
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line)
    // What names no method is Prisma's answer to a "print" of ours.
    if (!method) continue
    try {
      const result = await engine[method === 'getDatabaseVersion' ? 'version' : method]?.(params)
      // Text that is to be shown is asked to be printed, as the native engine does it.
      if (method === 'diff' && result.stdout)
        send({ id: `${id}-print`, method: 'print', params: { content: result.stdout } })
      send({ id, result: method === 'diff' ? { ...result, stdout: null } : (result ?? {}) })
    } catch (error) {
      send({
        id,
        error: {
          code: 4466,
          message: 'An error happened. Check the data field for details.',
          data: describe(error),
        },
      })
    }
  }
  process.exit(0)
}

/** @returns {Promise<Record<string, (params: unknown) => Promise<any>>>} the engine's methods by name */
async function startEngine() {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const module = new WebAssembly.Module(readFileSync(path.join(folder, 'schema_engine_bg.wasm')))
  const instance = new WebAssembly.Instance(module, {
    './schema_engine_bg.js': /** @type {any} */ (bindings),
  })
  const { __wbindgen_start: start } = /** @type {{ __wbindgen_start: () => void }} */ (
    /** @type {unknown} */ (instance.exports)
  )
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (/** @type {string} */ message) => refuse('P6000', message) },
  })
  bindings.__wbg_set_wasm(instance.exports)
  start()
  const files = [values.datamodels ?? []].flat().map(String)
  /** @type {[string, string][]} */
  const datamodels = files.map((file) => [file, readFileSync(file, 'utf8')])
  const adapter = bindMigrationAwareSqlAdapterFactory(new SchemaEngineConnections(url))
  const engine = await bindings.SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    () => {},
    adapter,
  )
  return /** @type {any} */ (engine)
}

/** @param {unknown} error */
function describe(error) {
  const { code, message, meta } = /** @type {{ code?: string, message?: string, meta?: object }} */ (error)
  return {
    is_panic: false,
    message: message ?? String(error),
    meta: meta ?? {},
    ...(code ? { error_code: code } : {}),
  }
}

/** @param {object} message */
function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}
