import { Tag, type TagKind } from '@/components/ui/tag'
import { STANDING_WORDS, type Standing } from '@/lib/chapters/standing'

const kinds: Record<Standing, TagKind> = {
  none: 'quiet',
  published: 'quiet',
  draft: 'new',
  returned: 'stopped',
  in_review: 'waiting',
  approved: 'done',
}

/** Where a chapter's text stands, as a tag. */
export function StandingTag({ standing }: { standing: Standing }) {
  return <Tag kind={kinds[standing]}>{STANDING_WORDS[standing]}</Tag>
}
