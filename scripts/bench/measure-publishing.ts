import { readFileSync } from 'node:fs'
import process from 'node:process'
import { z } from 'zod'
import { database } from '@/lib/platform/database'
import { publishRelease } from '@/lib/releases/commands/publish-release'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { actingAs } from '@/prisma/demonstration/accounts'
import { readSignIns, type SignIn } from '@/prisma/demonstration/sign-ins'
import { changeTexts, chaptersWithText } from './change-texts'
import { type Reader, readerOf } from './reader'

/*
 * Publishes Hertfordshire's manual again and again while a server serves it, each time with changed texts that were
 * submitted and approved through the commands. Words: the server's address, the file of sign-ins, how many
 * publications for each page. Prints, in milliseconds, how long each publishRelease took, and how long after
 * its commit a reader had the contents page, or a changed chapter, of the new release.
 */

const CHAPTERS_CHANGED = 5

const [server, signInsFile, times] = z
  .tuple([z.url(), z.string(), z.coerce.number().int().positive()])
  .parse(process.argv.slice(2))

const manual = await database().manual.findFirstOrThrow({
  where: { slug: 'childrens-services', authority: { slug: 'hertfordshire' } },
  select: { id: true, currentReleaseId: true },
})
const entries = await database().releaseEntry.count({ where: { releaseId: manual.currentReleaseId ?? '' } })
const chapters = (await chaptersWithText(manual.id)).slice(0, CHAPTERS_CHANGED)
const [changed] = chapters
if (!changed) throw new Error('The manual has no chapter with a text to change')

const published: number[] = []
const contents: number[] = []
const chapter: number[] = []
await actingAs(
  { author: account('author'), approver: account('approver'), publisher: account('publisher') },
  async (people) => {
    const reader = readerOf(`${server}/hertfordshire/childrens-services`)
    for (let time = 1; time <= 2 * times; time++) {
      const words = `This paragraph was changed for the ${time}. measured publication.`
      await changeTexts(people, chapters, words)
      const { hash: effectHash, number } = await releaseEffect(database(), people.publisher, manual.id)
      const publish = () => publishRelease(people.publisher, { manualId: manual.id, effectHash })
      if (time <= times) contents.push(await publishAndRead(publish, reader, '', `Update ${number}<`))
      else chapter.push(await publishAndRead(publish, reader, `/chapters/${changed.slug}`, words))
    }
    reader.leave()
  },
)
console.log(JSON.stringify({ entries, changed: chapters.length, published, contents, chapter }))
await database().$disconnect()

/** Milliseconds from the commit to the end of the first answer that is another page; refused unless it has the new words. */
async function publishAndRead(
  publish: () => Promise<unknown>,
  reader: Reader,
  page: string,
  words: string,
): Promise<number> {
  const before = await reader.ask(page)
  const begun = performance.now()
  await publish()
  const committed = performance.now()
  let answer = await reader.ask(page)
  while (answer.tag === before.tag) answer = await reader.ask(page)
  const read = performance.now()
  published.push(committed - begun)
  if (!answer.text().includes(words)) throw new Error(`The reader's page does not say “${words}”`)
  return read - committed
}

function account(role: string): SignIn {
  const email = `${role}@hertfordshire.example`
  const found = readSignIns(readFileSync(signInsFile, 'utf8')).find((signIn) => signIn.email === email)
  if (!found) throw new Error(`There is no account ${email}`)
  return found
}
