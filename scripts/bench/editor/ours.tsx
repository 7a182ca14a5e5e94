import { createRoot } from 'react-dom/client'
import { EditorForm } from '@/components/editor/editor-form'
import type { StoredRevision } from '@/lib/chapters/stored-revision'
import type { ChapterDocument } from '@/lib/document/document'
import { timeKeys } from './time-keys'

/*
 * The editor as authors have it, all of it: toolbar, outline, checks, saving, what is kept in the browser.
 */

const document: ChapterDocument = await (await fetch('/chapter.json')).json()
const revisionId = '00000000-0000-4000-8000-000000000001'
const stored: StoredRevision = {
  id: revisionId,
  version: 1,
  state: 'draft',
  title: 'A long chapter',
  document,
  kind: 'updated',
  summary: '',
  inForceOn: null,
  contentHash: '0'.repeat(64),
  savedAt: new Date(),
  savedBy: null,
  savedById: null,
}
const chapters = Array.from({ length: 300 }, (_, index) => ({
  id: crypto.randomUUID(),
  slug: `chapter-${index}`,
  title: `Chapter ${index}`,
  number: `1.${index}`,
  formerTitles: [],
  templateId: null,
}))

const place = globalThis.document.getElementById('editor')
if (place) {
  createRoot(place).render(
    <EditorForm
      stored={stored}
      userId={revisionId}
      published={document}
      chapters={chapters}
      chapterId={revisionId}
      reachedReaders
      actions={{ submit: async () => ({ status: 'submitted', lacking: 0 }) }}
      addresses={{ chapter: '/workspace/bench/manual/chapters/long' }}
    />,
  )
}
timeKeys()
