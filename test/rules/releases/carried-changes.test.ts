import { describe, expect, it } from 'vitest'
import { carriedChanges, type PendingChange } from '@/lib/releases/carried-changes'
import { place, section, snapshot } from './build'

const one = snapshot([section('One', place('A'), place('B'))])
const without = snapshot([section('One', place('B'))])
const renamed = snapshot([section('One', place('A'), place('B'))], { A: { title: 'Alpha' } })

function change(
  kind: PendingChange['kind'],
  succession: PendingChange['succession'] = null,
  entryId = '@A',
): PendingChange {
  const said = { details: null, replacementId: null, succession, returned: null }
  return { id: kind, entryId, kind, madeById: 'somebody', ...said }
}

/** What becomes of the change: left waiting, carried, or carried by somebody else only. */
function fate(
  kind: PendingChange['kind'],
  previous = one,
  next = one,
  succession: PendingChange['succession'] = null,
): string {
  const [carried] = carriedChanges([change(kind, succession)], previous, next)
  if (!carried) return 'waits'
  return carried.needsSecondPerson ? 'needs a second person' : 'is carried'
}

describe('a pending change of the contents', () => {
  it.each([
    ['removed, of what goes', fate('removed', one, without), 'needs a second person'],
    ['removed, and taken back', fate('removed'), 'is carried'],
    ['removed, of what readers never had', fate('removed', without, without), 'waits'],
    ['reinstated, of what comes back', fate('reinstated', without, one), 'needs a second person'],
    ['reinstated, of what never went', fate('reinstated'), 'is carried'],
    ['retitled', fate('retitled', one, renamed), 'needs a second person'],
    ['retitled, and back to the old title', fate('retitled'), 'is carried'],
    ['retitled, of what is new to readers', fate('retitled', without, renamed), 'is carried'],
    ['added, of what comes', fate('added', without, one), 'is carried'],
    ['added by a split, of what comes', fate('added', without, one, 'split'), 'needs a second person'],
    ['added, of what stays behind', fate('added', without, without), 'waits'],
    ['moved', fate('moved'), 'is carried'],
    ['flagged', fate('flagged'), 'is carried'],
  ])('%s', (_, is, expected) => expect(is).toBe(expected))

  it('is named by the title that readers know', () => {
    const [carried] = carriedChanges([change('retitled')], one, renamed)
    expect(carried?.title).toBe('A')
  })
})
