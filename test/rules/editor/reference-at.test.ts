import { expect, test } from 'vitest'
import { referencesOf } from '@/components/editor/paste/reference-at'

const read = referencesOf('https://procedures.example', '/kent/childrens-services', [
  { id: 'one', slug: 'care-planning' },
])

test.each([
  ['https://procedures.example/kent/childrens-services/chapters/care-planning', { chapterId: 'one' }],
  [
    'https://procedures.example/kent/childrens-services/chapters/care-planning#c-12345678',
    { chapterId: 'one' },
  ],
  ['/kent/childrens-services/chapters/care-planning', { chapterId: 'one' }],
  [
    'https://procedures.example/kent/childrens-services/chapters/no-longer-there',
    { manualAddress: '/kent/childrens-services/chapters/no-longer-there' },
  ],
  [
    'https://procedures.example/havering/childrens-services/amendments',
    { manualAddress: '/havering/childrens-services/amendments' },
  ],
  ['https://procedures.example/workspace/kent/childrens-services', null],
  ['https://elsewhere.example/kent/childrens-services/chapters/care-planning', null],
  ['javascript:alert(1)', null],
  ['', null],
])('%s', (address, expected) => {
  expect(read(address)).toEqual(expected)
})
