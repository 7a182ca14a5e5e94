import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { FormState } from '@/components/ui/action-form'
import { CheckboxField } from '@/components/ui/choice-field'

const choices = ['one', 'two', 'three'].map((value) => ({ value, words: value }))

/** The values that are ticked in the field of a form that was refused after these were sent. */
function tickedAfter(sent: string[], given: { keep?: boolean; initial?: string[] }): string[] {
  const field = createElement(CheckboxField, { name: 'which', legend: 'Which?', choices, ...given })
  const state = { status: 'refused' as const, problem: 'Say why', blockers: [], ticked: { which: sent } }
  const markup = renderToStaticMarkup(<FormState value={state}>{field}</FormState>)
  const boxes = [...markup.matchAll(/<input[^>]*>/g)].map(([box]) => box)
  return boxes.flatMap((box) => (box.includes('checked') ? (/value="(\w+)"/.exec(box)?.[1] ?? []) : []))
}

it('what was ticked is ticked still after a refusal, and what was not is not', () => {
  expect(tickedAfter(['one', 'three'], { keep: true })).toEqual(['one', 'three'])
  expect(tickedAfter([], { keep: true, initial: ['two'] })).toEqual([])
})

it('what confirms something is given anew', () => {
  expect(tickedAfter(['one'], {})).toEqual([])
})
