import { beforeAll, describe, it } from 'vitest'
import { aRecord, type Record } from './a-record'
import { copyOf, expectRefused, NEW_ID, withoutConstraint, withoutTrigger } from './attack'

let ours: Record
let theirs: Record
beforeAll(async () => {
  ours = await aRecord()
  theirs = await aRecord()
})

describe('the one crossing, a link to a template,', () => {
  const link = (changes: object = {}) =>
    `INSERT INTO template_links (authority_id, chapter_id, template_authority_id, template_chapter_id, mode)
     SELECT authority_id, chapter_id, template_authority_id, template_chapter_id, 'inherited' FROM jsonb_to_record('${JSON.stringify(
       {
         authority_id: ours.authorityId,
         chapter_id: ours.published.chapterId,
         template_authority_id: theirs.authorityId,
         template_chapter_id: theirs.published.chapterId,
         ...changes,
       },
     )}') AS l(authority_id uuid, chapter_id uuid, template_authority_id uuid, template_chapter_id uuid)`
  const guard = () => withoutTrigger('guarded', 'template_links')

  it('leads to an authority that publishes templates', () =>
    expectRefused({ attack: link(), says: 'a template link leads to a template', rule: guard() }))

  it('is not led elsewhere afterwards', () =>
    expectRefused({
      attack: `UPDATE authorities SET kind = 'template' WHERE id = '${theirs.authorityId}'; ${link()};
               UPDATE template_links SET template_authority_id = '${ours.authorityId}',
                 template_chapter_id = '${ours.baseline.chapterId}'`,
      says: 'a template link leads to a template',
      rule: guard(),
    }))

  it('is from a chapter of one’s own', () =>
    expectRefused({
      attack: `UPDATE authorities SET kind = 'template' WHERE id = '${theirs.authorityId}';
               ${link({ chapter_id: theirs.draft.chapterId })}`,
      says: 'template_links_authority_id_chapter_id_fkey',
      rule: withoutConstraint('template_links_authority_id_chapter_id_fkey', 'template_links'),
    }))

  it('is what a text based on another authority’s needs', () =>
    expectRefused({
      attack: `${copyOf('revisions', `id = '${ours.draft.revisionId}'`, {
        id: NEW_ID,
        number: 99,
        chapter_id: ours.published.chapterId,
        based_on_authority_id: theirs.authorityId,
        based_on_id: theirs.published.revisionId,
      })}`,
      says: 'a text is based on the published text of the template chapter that it is linked to',
      rule: withoutTrigger('based_on_its_template', 'revisions'),
    }))
})
