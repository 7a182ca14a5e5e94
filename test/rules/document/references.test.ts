import { expect, test } from 'vitest'
import { chapterIdsIn, mapReferences } from '@/lib/document/references'
import { doc, id, inBrief, li, p, ref, table, td, tr, ul } from './builders'

test('the chapters referred to are named once, in the order of their first mention', () => {
  const row = { ...tr(), content: [{ ...td(''), content: [p(ref(3, 'C'))] }] }
  const document = doc(
    inBrief(p(ref(2, 'B'))),
    p('See ', ref(1, 'A'), ref(2, 'B')),
    ul(li('x', ul(li(ref(1, 'A'))))),
    table(row),
  )
  expect(chapterIdsIn(document)).toEqual([id(2), id(1), id(3)])
})

test('references can be pointed at other chapters', () => {
  const document = doc(p('See ', ref(1, 'A'), '.'), ul(li(ref(2, 'B'))))
  const local = mapReferences(document, (reference) => ({
    ...reference,
    chapterId: reference.chapterId.replace(/0(.)$/, '9$1'),
  }))
  expect(chapterIdsIn(local)).toEqual([id(0x91), id(0x92)])
})

test('a reference that becomes plain words joins the words around it', () => {
  const plain = mapReferences(doc(p('See ', ref(1, 'A'), '.')), ({ label }) => label)
  expect(plain).toEqual(doc(p('See A.')))
})

test('a reference that becomes nothing leaves the words around it', () => {
  expect(mapReferences(doc(p('See ', ref(1, 'A'), '.')), () => '')).toEqual(doc(p('See .')))
})

test('plain words keep the formatting of the reference', () => {
  const marks = [{ type: 'bold' }]
  const plain = mapReferences(doc(p({ ...ref(1, 'A'), marks })), ({ label }) => label)
  expect(plain).toEqual(doc(p({ type: 'text', text: 'A', marks })))
})
