import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { sources, stylesheets } from './sources'

/** Longer files that are one thing all the same, each with its reason. */
const longFiles: Record<string, string> = {}

/** Names that say nothing of what is in them, so that everything ends there. */
const emptyNames = /^(utils?|helpers?|types?|common|misc|index)$/

function lines(text: string): number {
  return text.split('\n').length - 1
}

describe('the files', () => {
  it('are found', () => {
    expect(sources().length).toBeGreaterThan(100)
    expect(stylesheets().length).toBeGreaterThan(20)
  })

  it('are at most 250 lines long, so that each can be read whole', () => {
    const tooLong = [...sources(), ...stylesheets()]
      .map((file) => ({ file, length: lines(readFileSync(file, 'utf8')) }))
      .filter(({ file, length }) => length > 250 && !(file in longFiles))
      .map(({ file, length }) => `${file}: ${length} lines`)
    expect(tooLong).toEqual([])
  })

  it('allow no file that is short again to stay among the long ones', () => {
    const shortAgain = Object.keys(longFiles).filter(
      (file) => !existsSync(file) || lines(readFileSync(file, 'utf8')) <= 250,
    )
    expect(shortAgain).toEqual([])
  })

  it('in lib have names that say what is in them', () => {
    const nameless = sources().filter(
      (file) => file.startsWith('lib/') && emptyNames.test(path.parse(file).name),
    )
    expect(nameless).toEqual([])
  })

  it('in lib are imported one by one: none only passes others on', () => {
    const barrels = sources().filter(
      (file) => file.startsWith('lib/') && passesEverythingOn(readFileSync(file, 'utf8')),
    )
    expect(barrels).toEqual([])
  })
})

/** Whether a file holds nothing but `export … from`. */
function passesEverythingOn(source: string): boolean {
  const statements = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').trim()
  return (
    statements !== '' &&
    /^(export\s+(type\s+)?(\*|\{[^}]*\})(\s+as\s+\w+)?\s+from\s+'[^']+'\s*;?\s*)+$/.test(statements)
  )
}
