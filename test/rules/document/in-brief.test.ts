import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { documentFromMarkdown } from '@/lib/document/from-markdown'
import { inBriefOf } from '@/lib/document/in-brief'

const inBrief = (markdown: string) =>
  inBriefOf(documentFromMarkdown(markdown, { chapterIdFor: () => null, newId: randomUUID }))

describe('what a chapter says in brief', () => {
  it.each([
    [
      'its box, line by line',
      '::: in-brief\n- Ring the police\n- Tell the manager within the hour.\n\nAt once\n:::\n\nThe text.',
      'Ring the police. Tell the manager within the hour. At once',
    ],
    [
      'its scope, where it has no such box',
      '::: scope\nFor foster carers.\n:::\n\n## Before\n\nThe text.',
      'For foster carers.',
    ],
    [
      'what it begins with, without the heading',
      '::: related-chapters\nElsewhere.\n:::\n\n## Before\n\nA visit is made.\n\nThen another.',
      'A visit is made.',
    ],
    ['an item, where it begins with a list', '- First\n- Second', 'First'],
    ['nothing, where it has no words', '', ''],
  ])('is %s', (_, markdown, said) => {
    expect(inBrief(markdown)).toBe(said)
  })
})
