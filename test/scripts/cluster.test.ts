import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { withClient } from '@/scripts/steps/database.mjs'
import { eraseCluster, openCluster } from '@/scripts/steps/postgres-cluster.mjs'
import { runningPostmaster } from '@/scripts/steps/postmaster.mjs'

const folder = path.resolve(`.data/test-${process.pid}-cluster`)
const place = path.join(folder, 'postgres')
const open = () => openCluster(place, { throwaway: true })

describe('an embedded cluster', () => {
  afterAll(async () => {
    await eraseCluster(place)
    rmSync(folder, { recursive: true, force: true })
  })

  it('is a PostgreSQL in UTF-8 that knows English and asks for a password', async () => {
    const cluster = await open()
    const [settings] = await withClient(cluster.urlOf('postgres'), async (client) => {
      const text = `SELECT current_setting('server_encoding') AS encoding,
        current_setting('default_text_search_config') AS words, lower('ÉÀ') AS small`
      return (await client.query(text)).rows
    })
    expect(settings).toEqual({ encoding: 'UTF8', words: 'pg_catalog.english', small: 'éà' })
    const wrong = cluster.urlOf('postgres').replace(/:[^:@/]+@/, ':wrong@')
    await expect(withClient(wrong, (client) => client.query('SELECT 1'))).rejects.toThrow(
      'password authentication',
    )
    expect(statSync(path.join(place, 'chapterhouse-password')).mode & 0o077).toBe(0)
    await cluster.close()
  })

  it('is shared by those who use it, and stopped by the last to leave', async () => {
    const first = await open()
    const second = await open()
    expect(second.urlOf('postgres')).toBe(first.urlOf('postgres'))
    expect(await first.alone()).toBe(false)
    await first.close()
    expect(await second.alone()).toBe(true)
    expect(runningPostmaster(place)).toBeDefined()
    await second.close()
    expect(runningPostmaster(place)).toBeUndefined()
  })

  it('starts where a killed server left its mark, and the number has gone to another program', async () => {
    await (await open()).close()
    writeFileSync(path.join(place, 'postmaster.pid'), `${process.pid}\n${place}\n0\n1\n`)
    const cluster = await open()
    expect(runningPostmaster(place)?.pid).not.toBe(process.pid)
    await cluster.close()
  })

  it('is one server for two who open it at once, and stopped when they leave at once', async () => {
    const [first, second] = await Promise.all([open(), open()])
    expect(first.urlOf('postgres')).toBe(second.urlOf('postgres'))
    await Promise.all([first.close(), second.close()])
    expect(runningPostmaster(place)).toBeUndefined()
  })

  it('says in a sentence that its folder cannot be used', async () => {
    const file = path.join(folder, 'a-file')
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, '')
    await expect(openCluster(path.join(file, 'postgres'))).rejects.toThrow(/cannot be written/)
  })

  it('says in a sentence what its server complained of', async () => {
    const settings = path.join(place, 'postgresql.conf')
    const before = readFileSync(settings, 'utf8')
    writeFileSync(settings, `${before}\nno_such_setting = 1\n`)
    await expect(open()).rejects.toThrow(/did not start in .*: configuration file ".*" contains errors/)
    writeFileSync(settings, before)
  })

  it('is gone when erased', async () => {
    const cluster = await open()
    await eraseCluster(place)
    expect(existsSync(place)).toBe(false)
    await cluster.close()
  })
})
