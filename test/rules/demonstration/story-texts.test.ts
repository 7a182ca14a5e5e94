import { describe, expect, test } from 'vitest'
import { clausesOf } from '@/lib/document/clauses'
import { exampleStory } from '@/prisma/demonstration/example-story'
import { readExampleText, readTemplateChapters } from '@/prisma/demonstration/source-files'
import { changedDocument, changeMarkdown } from '@/prisma/demonstration/story-texts'

const noText = (): string => {
  throw new Error('no text is read')
}

describe('changing a chapter’s Markdown', () => {
  const markdown = '## Purpose\n\nRing within two hours.\n\n- Tell the manager.\n'

  test('puts words in the place of words that occur once', () => {
    expect(changeMarkdown(markdown, [{ find: 'two hours', replace: 'one hour' }], noText)).toBe(
      '## Purpose\n\nRing within one hour.\n\n- Tell the manager.\n',
    )
  })

  test.each(['three hours', 'e'])('refuses words that do not occur exactly once: “%s”', (find) => {
    expect(() => changeMarkdown(markdown, [{ find, replace: '' }], noText)).toThrow(
      'not in the chapter exactly once',
    )
  })

  test('appends after the end, and takes a whole text in place of what was there', () => {
    expect(changeMarkdown(markdown, [{ append: '## More\n\nAnd write it down.' }], noText)).toBe(
      `${markdown}\n## More\n\nAnd write it down.\n`,
    )
    expect(changeMarkdown(markdown, [{ file: 'other.md' }], (file) => `from ${file}`)).toBe('from other.md')
  })

  test('leaves every clause its id, and gives what is appended new ones', () => {
    const before = changedDocument(markdown, null, () => null)
    const changed = changeMarkdown(
      markdown,
      [{ find: 'two', replace: 'three' }, { append: 'The end.' }],
      noText,
    )
    const ids = (document: typeof before) => clausesOf(document).map(({ id, text }) => [id, text])
    const [heading, paragraph, item] = ids(before)
    const after = ids(changedDocument(changed, before, () => null))
    expect(after.slice(0, 3)).toEqual([heading, [paragraph?.[0], 'Ring within three hours.'], item])
    expect(ids(before).map(([id]) => id)).not.toContain(after[3]?.[0])
  })
})

test('the example’s story can be told: all of its changes find their words, in the order in which they are made', () => {
  const texts = new Map(readTemplateChapters())
  const { editions, returned, submitted, approved } = exampleStory
  const titles = new Map<string, string>()
  const steps = [...editions.flatMap((edition) => edition.steps), returned.revision, submitted, approved]
  for (const step of steps) {
    const chapter = titles.get(step.chapter) ?? step.chapter
    if (step.kind === 'renamed') titles.set(step.newTitle, chapter)
    if (step.kind === 'new') texts.set(chapter, readExampleText(step.file))
    if (step.kind !== 'updated' && step.kind !== 'minor') continue
    const before = texts.get(chapter) ?? ''
    const after = changeMarkdown(before, step.changes, readExampleText)
    expect(after, step.chapter).not.toBe(before)
    texts.set(chapter, after)
  }
  expect(editions).toHaveLength(3)
})
