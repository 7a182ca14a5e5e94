import { database } from '@/lib/platform/database'
import { dayInLondon } from '@/lib/platform/dates'
import { publishInEmergency } from '@/lib/releases/commands/publish-in-emergency'
import { publishRelease } from '@/lib/releases/commands/publish-release'
import { emergencyEffect } from '@/lib/releases/queries/emergency-effect'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import type { Story, StoryStep } from './story'
import { addChapterAt, moveChapterTo, removeChapterOf, retitle } from './story-contents'
import { approve, giveBack, submit, submitFirstText } from './story-revisions'
import type { Telling } from './telling'

/** Begins to tell: every chapter that inherits starts from the template's Markdown. */
export async function beginTelling(
  given: Omit<Telling, 'chapterIds' | 'markdown'>,
  templateTexts: ReadonlyMap<string, string>,
): Promise<Telling> {
  const chapters = await database().chapter.findMany({
    where: { manualId: given.manualId },
    select: { id: true, title: true },
  })
  return {
    ...given,
    chapterIds: new Map(chapters.map(({ id, title }) => [title, id])),
    markdown: new Map(
      chapters.flatMap(({ id, title }): [string, string][] => {
        const text = templateTexts.get(title)
        return text === undefined ? [] : [[id, text]]
      }),
    ),
  }
}

/**
 * Takes every step of the story, through the commands and as the people who would: three editions, an emergency, then
 * what is under way.
 */
export async function tellStory(telling: Telling, story: Story): Promise<void> {
  for (const { name, steps } of story.editions) {
    for (const step of steps) await takeStep(telling, step)
    await publishEdition(telling, name)
  }
  await publishUnapproved(telling, await submit(telling, story.emergency.revision), story.emergency.reason)
  await giveBack(telling, await submit(telling, story.returned.revision), story.returned.remark)
  await submit(telling, story.submitted)
  await approve(telling, await submit(telling, story.approved))
}

async function takeStep(telling: Telling, step: StoryStep): Promise<void> {
  switch (step.kind) {
    case 'updated':
    case 'minor':
      return approve(telling, await submit(telling, step))
    case 'new':
      await addChapterAt(telling, step)
      return approve(telling, await submitFirstText(telling, step))
    case 'renamed':
      return retitle(telling, step)
    case 'moved':
      return moveChapterTo(telling, step)
    case 'removed':
      return removeChapterOf(telling, step)
  }
}

async function publishEdition({ manualId, people }: Telling, edition: string): Promise<void> {
  const effect = await releaseEffect(database(), people.publisher, manualId)
  await publishRelease(people.publisher, { manualId, effectHash: effect.hash, edition })
}

/** The publisher does not wait for an approver: it is approved afterwards, is due on the day of the telling, and so is overdue from the next. */
async function publishUnapproved({ people }: Telling, revisionId: string, reason: string): Promise<void> {
  const { hash: effectHash } = await emergencyEffect(database(), people.publisher, revisionId)
  await publishInEmergency(people.publisher, { revisionId, effectHash, reason, due: dayInLondon(new Date()) })
}
