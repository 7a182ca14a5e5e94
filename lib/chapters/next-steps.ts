import type { RevisionState, Role } from '@/prisma/generated/enums'

/** Something that can be done next with a chapter. */
export type StepName =
  | 'open'
  | 'edit'
  | 'submit'
  | 'recall'
  | 'remind'
  | 'decide'
  | 'publish'
  | 'publishInEmergency'
  | 'putBack'

/** A step, and whether this person may take it; if not, why, in one sentence for them. */
export type Step = { name: StepName; allowed: true } | { name: StepName; allowed: false; why: string }

/** The chapter as it stands, and who asks. */
export type ChapterAtHand = {
  /** The open revision's state; null where there is none. */
  state: Exclude<RevisionState, 'published'> | null
  roles: readonly Role[]
  /**
   * May this person decide on the version in review? `null`: they are neither an approver nor the deputy of one; else
   * whether they may, or why not, in a sentence for them.
   */
  deciding: { allowed: true } | { allowed: false; why: string } | null
  hasPlace: boolean
}

/** What can be done next with a chapter, in the order in which it is offered. */
export function nextSteps({ state, roles, deciding, hasPlace }: ChapterAtHand): Step[] {
  const forRole = (name: StepName, role: Role, why: string): Step =>
    roles.includes(role) ? { name, allowed: true } : { name, allowed: false, why }
  const putBack: Step[] =
    !hasPlace && (roles.includes('author') || roles.includes('publisher'))
      ? [{ name: 'putBack', allowed: true }]
      : []
  if (state === null) {
    if (!hasPlace)
      return [
        {
          name: 'open',
          allowed: false,
          why: 'The chapter is no longer in the contents, so no new version of it is begun.',
        },
        ...putBack,
      ]
    return [forRole('open', 'author', 'A new version is begun by an author of this authority.')]
  }
  const emergency: Step[] =
    roles.includes('publisher') && hasPlace ? [{ name: 'publishInEmergency', allowed: true }] : []
  if (state === 'draft') {
    if (!roles.includes('author'))
      return [
        {
          name: 'edit',
          allowed: false,
          why: 'This version is with its author, who submits it when it is ready.',
        },
        ...emergency,
        ...putBack,
      ]
    return [{ name: 'edit', allowed: true }, { name: 'submit', allowed: true }, ...emergency, ...putBack]
  }
  const change: Step[] = roles.includes('author')
    ? [
        { name: 'edit', allowed: true },
        { name: 'recall', allowed: true },
      ]
    : []
  if (state === 'approved')
    return [forRole('publish', 'publisher', 'It is published by a publisher of this authority.'), ...change]
  const remind: Step[] =
    roles.includes('author') || roles.includes('publisher') ? [{ name: 'remind', allowed: true }] : []
  const decide: Step = deciding
    ? { name: 'decide', ...deciding }
    : { name: 'decide', allowed: false, why: 'It is approved or returned by an approver of this authority.' }
  return [decide, ...change, ...remind, ...emergency]
}
