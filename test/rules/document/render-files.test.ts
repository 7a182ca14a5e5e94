import { describe, expect, test } from 'vitest'
import type { DocumentNode } from '@/lib/document/document'
import { renderDocument } from '@/lib/document/render'
import { attachment, definition, doc, file, image, manualRef, p } from './builders'

const fileAddress = (hash: string, name: string) => `/kent/manual/files/${hash}/${encodeURIComponent(name)}`
const html = (...blocks: DocumentNode[]) =>
  renderDocument(doc(...blocks), { resolveChapter: () => null, fileAddress }).html

describe('the reader’s HTML', () => {
  test.each<[string, DocumentNode[], string]>([
    [
      'definitions, those that stand together in one list',
      [
        definition('LADO', p('The designated officer')),
        definition(''),
        definition('IRO', p('a'), p('b')),
        p('c'),
      ],
      '<dl class="definitions"><div class="definition" id="c-00000001"><dt>LADO</dt><dd>The designated officer</dd></div><div class="definition" id="c-00000003"><dt>IRO</dt><dd><p class="govuk-body">a</p><p class="govuk-body">b</p></dd></div></dl><p class="govuk-body" id="c-00000004">c</p>',
    ],
    [
      'an image, with its size, so that nothing moves when it arrives',
      [image(1, 'A map of “contact centres”', { name: 'map 1.png' })],
      `<figure class="image" id="c-00000001"><img src="/kent/manual/files/${file(1)}/map%201.png" alt="A map of “contact centres”" width="640" height="480" loading="lazy"></figure>`,
    ],
    [
      'an attachment, with its type and size',
      [attachment(2, 'Placement plan & risk form')],
      `<p class="govuk-body attachment" id="c-00000001"><a class="govuk-link" href="/kent/manual/files/${file(2)}/form-2.pdf">Placement plan &amp; risk form</a> <span class="attachment__kind">(PDF, 45 KB)</span></p>`,
    ],
    [
      'a reference to another manual',
      [p(manualRef('/medway/manual/chapters/care', 'Medway’s Care'))],
      '<p class="govuk-body" id="c-00000001"><a class="govuk-link manual-reference" href="/medway/manual/chapters/care">Medway’s Care</a></p>',
    ],
  ])('%s', (_what, blocks, expected) => {
    expect(html(...blocks)).toBe(expected)
  })

  test('a file or manual that no border let in is no link', () => {
    expect(html(image(1, 'a map', { file: '"onerror="x' }))).toBe(
      '<p class="govuk-body" id="c-00000001">a map</p>',
    )
    expect(html(attachment(1, 'form', { file: '../../secret' }))).not.toContain('href')
    expect(html(p(manualRef('//elsewhere.example/a', 'words')))).not.toContain('href')
  })
})
