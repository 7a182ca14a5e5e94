import { expect, it } from 'vitest'
import { Blocked } from '@/lib/platform/errors'
import { parseXml, soundXml } from '@/lib/word/xml'

/**
 * 400 KB, which a zip file holds in 1 KB: what is looked for again and again in it takes hours, and what is looked for once a
 * moment, so that it need not be timed.
 */
const LENGTH = 400_000

it.each([
  '<a',
  '</',
  '<a b',
  '<a "',
  "<a '",
  '<a x="1" ',
  '<!--',
  '<?',
  '<![CDATA[',
  '<a/><',
  '</a>',
  '<a x="<a>">',
  // Of one tag: its name, its blanks, its attributes.
  'a',
  ' ',
  ' x=""',
])('marks without an end are refused at once: %s', (mark) => {
  const bytes = new TextEncoder().encode(
    `<r><r${mark.startsWith('<') ? '>' : ''}${mark.repeat(LENGTH / mark.length)}`,
  )
  expect(() => parseXml(bytes)).toThrow(Blocked)
})

it.each([
  '<?xml version="1.0"?>\n<w:r a="1 > 0" b=\'"\'><!-- <a> --><w:t xml:space="preserve"> x &lt; y </w:t><w:br/></w:r >',
  '<été><![CDATA[<a>]]></été>',
])('what Word and others write is read: %s', (text) => {
  expect(soundXml(new TextEncoder().encode(text))).toBe(text)
})
