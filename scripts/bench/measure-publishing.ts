import { readFileSync } from 'node:fs'
import process from 'node:process'
import { z } from 'zod'
import { database } from '@/lib/platform/database'
import { publishRelease } from '@/lib/releases/commands/publish-release'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { actingAs } from '@/prisma/demonstration/accounts'
import { readSignIns, type SignIn } from '@/prisma/demonstration/sign-ins'
import { changeTexts, chaptersWithText } from './change-texts'
import { readerOf } from './reader'

/*
 * Publishes Hertfordshire's manual again and again while a server serves it, each time with changed texts that were
 * submitted and approved through the commands. Words: the server's address, that of nginx before it ('' for none), the file of
 * sign-ins, how many publications for each page. Prints, in milliseconds, how long each publishRelease took, and how long after
 * its commit a reader had the contents page, or a changed chapter, of the new release. As on any day, readers have
 * opened the manual's pages before; of the publications that are not measured, the first is told all the same.
 */

const CHAPTERS_CHANGED = 5
const UNMEASURED = 3

const [server, behindNginx, signInsFile, times] = z
  .tuple([z.url(), z.url().or(z.literal('')), z.string(), z.coerce.number().int().positive()])
  .parse(process.argv.slice(2))

const manual = await database().manual.findFirstOrThrow({
  where: { slug: 'childrens-services', authority: { slug: 'hertfordshire' } },
  select: { id: true, currentReleaseId: true },
})
const entries = await database().releaseEntry.count({ where: { releaseId: manual.currentReleaseId ?? '' } })
const chapters = (await chaptersWithText(manual.id)).slice(0, CHAPTERS_CHANGED)
const [changed] = chapters
if (!changed) throw new Error('The manual has no chapter with a text to change')

const reader = readerOf(`${server}/hertfordshire/childrens-services`)
const cachedReader = behindNginx === '' ? null : readerOf(`${behindNginx}/hertfordshire/childrens-services`)
await openEachPage()

const warmingUp: Publication[] = []
const contents: Publication[] = []
const chapter: Publication[] = []
const throughNginx: Publication[] = []
await actingAs(
  { author: account('author'), approver: account('approver'), publisher: account('publisher') },
  async (people) => {
    const kinds = cachedReader ? 3 : 2
    for (let time = 1; time <= UNMEASURED + kinds * times; time++) {
      const words = `This paragraph was changed for the ${time}. publication.`
      await changeTexts(people, chapters, words)
      const { hash: effectHash, number } = await releaseEffect(database(), people.publisher, manual.id)
      const publish = () => publishRelease(people.publisher, { manualId: manual.id, effectHash })
      if (cachedReader && time > UNMEASURED + 2 * times)
        throughNginx.push(await publishAndRead(publish, '', `Update ${number}<`, cachedReader))
      else if (time > UNMEASURED + times)
        chapter.push(await publishAndRead(publish, `/chapters/${changed.slug}`, words))
      else
        (time > UNMEASURED ? contents : warmingUp).push(
          await publishAndRead(publish, '', `Update ${number}<`),
        )
    }
  },
)
reader.leave()
cachedReader?.leave()
console.log(
  JSON.stringify({ entries, changed: chapters.length, first: warmingUp[0], contents, chapter, throughNginx }),
)
await database().$disconnect()

async function openEachPage() {
  const all = await database().releaseChapter.findMany({
    where: { releaseId: manual.currentReleaseId ?? '' },
    select: { slug: true },
  })
  for (const page of ['', '/amendments', ...all.map(({ slug }) => `/chapters/${slug}`)])
    await reader.ask(page)
}

/** Milliseconds that publishRelease took, and from its commit to the end of the first answer of the new release. */
type Publication = { publishing: number; toReader: number }

/** Publishes, then asks for a page until it is another; throws unless that one has the new words. */
async function publishAndRead(
  publish: () => Promise<unknown>,
  page: string,
  words: string,
  by = reader,
): Promise<Publication> {
  const before = await by.ask(page)
  const begun = performance.now()
  await publish()
  const committed = performance.now()
  let answer = await by.ask(page)
  while (answer.tag === before.tag) answer = await by.ask(page)
  const read = performance.now()
  if (!answer.text().includes(words)) throw new Error(`The reader's page does not say “${words}”`)
  return { publishing: committed - begun, toReader: read - committed }
}

function account(role: string): SignIn {
  const email = `${role}@hertfordshire.example`
  const found = readSignIns(readFileSync(signInsFile, 'utf8')).find((signIn) => signIn.email === email)
  if (!found) throw new Error(`There is no account ${email}`)
  return found
}
