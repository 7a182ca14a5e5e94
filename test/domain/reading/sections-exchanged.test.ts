import { expect, it } from 'vitest'
import { moveEntry } from '@/lib/contents/commands/move-entry'
import { aKeptManual, publish } from '../releases/a-publication'
import { addressOf, read } from './a-reader'

it('of two sections that were exchanged, the comparison names the one that was moved', async () => {
  const { manual, team } = await aKeptManual()
  await moveEntry(team.author.actor, { entryId: await manual.entryId('Looked After Children'), step: 'up' })
  await publish(team, manual.manualId)
  const { body } = await read(addressOf(manual, 'compare/1/2'))
  const moved = [...body.matchAll(/Section “[^”]*” moved/g)].map(([words]) => words)
  expect(moved).toEqual(['Section “1 Looked After Children” moved'])
})
