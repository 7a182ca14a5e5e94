import type { Outline } from '@/lib/contents/outline'
import { database } from '@/lib/platform/database'
import { calendarDate } from '@/lib/platform/dates'
import type { ImportedManual } from '@/lib/releases/commands/import-manual'
import { planNextUpdate } from '@/lib/releases/commands/plan-next-update'
import { addTerm } from '@/lib/terms/commands/add-term'
import { type AuthorityAccounts, actingAs, makeAdministrator, makeAuthorityAccounts } from './accounts'
import { exampleStory } from './example-story'
import { type ImportedTemplate, importLocalManual, importTemplate } from './import-manuals'
import { type DemonstrationManual, realManuals, templateManual } from './manuals'
import type { SignIn } from './sign-ins'
import { readExampleOutline, readExampleText, readOutline, readTemplateChapters } from './source-files'
import { beginTelling, tellStory } from './tell-story'
import { demonstrationTerms } from './terms'

/** Why the demonstration is not loaded into a database that somebody has begun to use. */
export class DatabaseInUse extends Error {
  override readonly name = 'DatabaseInUse'
}

const exampleManual: DemonstrationManual = {
  authority: { ...exampleStory.authority, kind: 'local' },
  manual: exampleStory.manual,
  people: exampleStory.authority.name,
  edition: null,
}

/**
 * Loads the demonstration into a database without authorities, and gives its accounts: six manuals, each with a
 * baseline, and of Example Council also what came after. All of it is done by the commands that people use, each
 * of them a transaction of its own, so that a load that is broken off leaves what it had done. Throws
 * DatabaseInUse where there are authorities already.
 */
export async function loadDemonstration(say: (line: string) => void, today = new Date()): Promise<SignIn[]> {
  await refuseUsedDatabase()
  const texts = readTemplateChapters()
  const template = await importTemplateManual(texts, say)
  const signIns: SignIn[] = [await makeAdministrator()]
  const admit = async ({ authority, people }: DemonstrationManual, { authorityId }: ImportedManual) => {
    const accounts = await makeAuthorityAccounts(authorityId, authority.slug, people)
    await keepTerms(authorityId, authority.slug, accounts)
    signIns.push(accounts.author, accounts.approver, accounts.publisher)
    return accounts
  }

  await admit(templateManual, template)
  for (const manual of realManuals)
    await admit(manual, await importLocal(manual, readOutline(manual.authority.slug), template, say))
  const example = await importLocal(exampleManual, readExampleOutline(), template, say)
  const accounts = await admit(exampleManual, example)
  await tellExampleStory(example, accounts, { template, texts, today }, say)
  return signIns
}

/** Gives an authority the words that its staff use. */
function keepTerms(authorityId: string, slug: string, accounts: AuthorityAccounts): Promise<void> {
  return actingAs(accounts, async ({ publisher }) => {
    for (const { words, explanation = '' } of demonstrationTerms(slug))
      await addTerm(publisher, { authorityId, words, explanation })
  })
}

async function refuseUsedDatabase(): Promise<void> {
  const authorities = await database().authority.count()
  if (authorities > 0)
    throw new DatabaseInUse(
      `The demonstration is loaded only where there is no authority yet, and this database has ${authorities}. Nothing was changed.`,
    )
}

function importTemplateManual(texts: ReadonlyMap<string, string>, say: (line: string) => void) {
  const outline = readOutline(templateManual.authority.slug)
  return timed(say, wordsFor(templateManual, outline), () => importTemplate(templateManual, outline, texts))
}

function importLocal(
  manual: DemonstrationManual,
  outline: Outline,
  template: ImportedTemplate,
  say: (line: string) => void,
) {
  return timed(say, wordsFor(manual, outline), () => importLocalManual(manual, outline, template))
}

function wordsFor({ authority }: DemonstrationManual, { chapters }: Outline): string {
  return `${authority.name}, ${chapters.length} chapters`
}

function tellExampleStory(
  { manualId }: ImportedManual,
  accounts: AuthorityAccounts,
  from: { template: ImportedTemplate; texts: ReadonlyMap<string, string>; today: Date },
  say: (line: string) => void,
): Promise<void> {
  const { template, texts, today } = from
  return timed(say, `${exampleStory.authority.name}, ${exampleStory.editions.length} editions`, () =>
    actingAs(accounts, async (people) => {
      const given = { manualId, people, templateIds: template.chapterIds, readText: readExampleText }
      await tellStory(await beginTelling(given, texts), exampleStory)
      const due = calendarDate(nextQuarter(today))
      await planNextUpdate(people.publisher, { manualId, edition: null, due, cutOff: null })
    }),
  )
}

/** The first day of the third month from now: the example publishes every three months. */
function nextQuarter(today: Date): Date {
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 3, 1))
}

async function timed<Result>(
  say: (line: string) => void,
  what: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const begun = performance.now()
  const result = await work()
  say(`  ${what}: ${((performance.now() - begun) / 1000).toFixed(1)} s`)
  return result
}
