import { beforeAll, describe, it } from 'vitest'
import { sql } from '../database'
import { anAuthority } from '../people'
import { expectRefused, SOME_HASH, withoutConstraint } from './attack'

let id: string

beforeAll(async () => {
  id = (await anAuthority()).id
})

const set = (words: string) => `UPDATE authorities SET ${words} WHERE id = '${id}'`

describe('the look of an authority', () => {
  it('has a colour that is one, and nothing that a stylesheet would take for more', () =>
    expectRefused({
      attack: set(`colour = '#0a5a60;}'`),
      says: 'colour_is_a_colour',
      rule: `${withoutConstraint('colour_is_a_colour', 'authorities')}; ${withoutConstraint('colour_can_be_read', 'authorities')}`,
    }))

  it('has a colour that can be read', () =>
    expectRefused({
      attack: set(`colour = '#767676'`),
      says: 'colour_can_be_read',
      rule: withoutConstraint('colour_can_be_read', 'authorities'),
    }))

  it('may have the darkest and the product’s own', () =>
    sql(`${set(`colour = '#000000'`)}; ${set(`colour = '#0a5a60'`)}`))

  it('has a logo of its own authority’s files', () =>
    expectRefused({
      attack: set(`logo_hash = '${SOME_HASH}', logo_alt = 'A tree', logo_width = 1, logo_height = 1`),
      says: 'authorities_id_logo_hash_fkey',
      rule: withoutConstraint('authorities_id_logo_hash_fkey', 'authorities'),
    }))

  it('has no logo of which nothing is said', () =>
    expectRefused({
      attack: set(`logo_hash = '${SOME_HASH}', logo_alt = ' ', logo_width = 1, logo_height = 1`),
      says: 'logo_says_what_it_shows',
      rule: `${withoutConstraint('logo_says_what_it_shows', 'authorities')}; ${withoutConstraint('authorities_id_logo_hash_fkey', 'authorities')}`,
    }))

  it('has a logo with its size', () =>
    expectRefused({
      attack: set(`logo_width = 90`),
      says: 'logo_has_a_size',
      rule: withoutConstraint('logo_has_a_size', 'authorities'),
    }))
})
