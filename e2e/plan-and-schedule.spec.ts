import { expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { countClicks, submitUpdate } from './reviewing'
import { expectNoBarriers, expectSound } from './sound'
import { addTo, untilSaved } from './writing'

/*
 * The next update is planned, seen whole, set for a time and published by the worker; one version is sent back and goes
 * out of turn; and what could not be published at its time is said loudly. On Cambridgeshire and Peterborough's manual:
 * Adoption Panel, Fostering Panel, Adoption Reviews and Later Life Letters, which no other file touches there.
 */

const manual = '/cambridgeshire-and-peterborough/childrens-services'
const workspace = `/workspace${manual}`
const people = 'cambridgeshire-and-peterborough.example'
const planned = `${workspace}/chapters/adoption-panel`
const sooner = `${workspace}/chapters/fostering-panel`
const stopped = `${workspace}/chapters/adoption-reviews`

test.describe.configure({ mode: 'serial' })

let author: Page
let approver: Page
let publisher: Page
let clicks: () => number

test.beforeAll(async ({ browser }) => {
  author = await pageOf(browser, `author@${people}`)
  approver = await pageOf(browser, `approver@${people}`)
  publisher = await pageOf(browser, `publisher@${people}`)
  clicks = await countClicks(publisher)
})

test.afterAll(async () => {
  for (const page of [author, approver, publisher]) await page.context().close()
})

/** The publisher's remark, as the author has it. */
function remark() {
  return author.getByRole('article', { name: 'Comment by Publisher' })
}

/** A section of the publisher's page, by its heading. */
function part(name: string | RegExp) {
  return publisher.getByRole('region', { name, exact: true })
}

async function approve(chapter: string): Promise<void> {
  await approver.goto(`${chapter}/review`)
  await approver.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(approver.getByText('The version is approved.')).toBeVisible()
}

/** A day so many days from now, as a field takes it. */
function dayAfter(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

/** The day and the next minute by London's clocks, with twenty seconds at least to set it in. */
function nextMinute(): { day: string; time: string } {
  const moment = new Date(Math.ceil((Date.now() + 20_000) / 60_000) * 60_000)
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' },
  })
    .format(moment)
    .split(' ')
  return { day, time }
}

async function setTime({ day, time }: { day: string; time: string }): Promise<void> {
  await publisher.getByRole('radio', { name: 'At a set time' }).check()
  await publisher.getByLabel('Day').fill(day)
  await publisher.getByLabel('Time', { exact: true }).fill(time)
  await publisher.getByRole('button', { name: /^Publish update/ }).click()
  await expect(publisher.getByText('The time is set.')).toBeVisible()
}

test('the next update is planned, and readers are told', async ({ page }) => {
  await publisher.goto(`${workspace}/publish`)
  await publisher.getByText('Change the plan').click()
  await publisher.getByLabel('Edition that it opens').fill('Spring edition')
  await publisher.getByLabel('Due').fill(dayAfter(30))
  await publisher.getByLabel('Cut-off').fill(dayAfter(40))
  await publisher.getByRole('button', { name: 'Store the plan' }).click()
  await expect(part('The plan').getByRole('alert')).toContainText('after the day on which the update is due')
  await publisher.getByLabel('Cut-off').fill(dayAfter(20))
  await publisher.getByRole('button', { name: 'Store the plan' }).click()
  await expect(publisher.getByText('Readers are told from now on.')).toBeVisible()
  await expect(part('The plan')).toContainText('Opens Spring edition')
  await page.goto(`${manual}/amendments`)
  await expect(page.getByText('Spring edition').first()).toBeVisible()
})

test('work gathers in it', async () => {
  await submitUpdate(author, planned, 'The panel meets each month.')
  await submitUpdate(author, sooner, 'The panel has a chair.')
  await approve(planned)
  await approve(sooner)
  await author.goto(`${workspace}/contents`)
  await author.getByRole('button', { name: 'Move up: Later Life Letters' }).click()
  await expect(author.getByText('Moved up. Readers see it with the next update.')).toBeVisible()
})

test('the page shows all of it: the contents, the redlines, the Amendments, and that nothing stands in the way', async () => {
  await publisher.goto(`${workspace}/publish`)
  await expect(part(/^Nothing stands in the way/)).toContainText('Approvals')
  const moved = part('Contents').getByRole('row').filter({ hasText: 'Later Life Letters' })
  await expect(moved.filter({ hasText: 'Moves here' })).toHaveCount(1)
  await expect(moved.filter({ hasText: 'Moves away' })).toHaveCount(1)
  const chapter = part('Chapters').getByRole('listitem').filter({ hasText: 'Adoption Panel: what changes' })
  await chapter.getByText('The text, which is its first').click()
  await expect(chapter.getByText('The panel meets each month.').first()).toBeVisible()
  await expect(part('The Amendments page, as it will read')).toContainText(
    'If this update opens Spring edition',
  )
  const row = part('The Amendments page, as it will read')
    .getByRole('table', { name: 'Updated Chapters in Spring edition' })
    .getByRole('row', { name: /Adoption Panel/ })
  await expect(row).toContainText('The chapter now says: The panel meets each month.')
  await expect(row.getByRole('textbox')).toHaveCount(0)
  await expectSound(publisher, `${workspace}/publish`)
})

test('on a phone the contents are one list of differences', async () => {
  await publisher.setViewportSize({ width: 360, height: 740 })
  await publisher.goto(`${workspace}/publish`)
  await expect(part('Contents').getByRole('table')).toHaveCount(0)
  await expect(
    part('Contents').getByRole('listitem').filter({ hasText: 'Later Life Letters' }).first(),
  ).toContainText('Before')
  await publisher.setViewportSize({ width: 1440, height: 900 })
})

test('a row is sent back with a remark, and its version is a draft again', async () => {
  await publisher.goto(`${workspace}/publish`)
  await publisher.getByText('Send back Fostering Panel').click()
  const form = publisher.locator('details', { hasText: 'What has to be put right in “Fostering Panel”?' })
  await form.getByRole('button', { name: 'Send it back' }).click()
  await expect(form.getByRole('alert')).toContainText('Say what has to be put right')
  await expectNoBarriers(publisher)
  await form.getByRole('textbox').fill('Say who the chair is.')
  await form.getByRole('button', { name: 'Send it back' }).click()
  await expect(publisher.getByText('The version is sent back')).toBeVisible()
  await expect(part('What stays behind')).toContainText('Fostering Panel: A draft')
  await expect(part('Chapters')).not.toContainText('Fostering Panel')
  await author.goto(`${sooner}/review`)
  await expect(remark()).toContainText('Say who the chair is.')
})

test('put right and approved, one chapter is published out of turn, and nothing else with it', async ({
  page,
}) => {
  await author.goto(`${sooner}/review`)
  await remark().getByRole('button', { name: 'Resolve', exact: true }).click()
  await expect(remark()).toHaveCount(0)
  await author.goto(`${sooner}/edit`)
  await addTo(author, 'The panel has a chair.', ' It is independent.')
  await untilSaved(author)
  await author.goto(sooner)
  await author.getByRole('button', { name: 'Submit for approval' }).click()
  await expect(author.getByText('The version is submitted.')).toBeVisible()
  await approve(sooner)

  await publisher.goto(sooner)
  const before = clicks()
  await publisher.getByRole('link', { name: 'Publish it out of turn' }).click()
  await expect(publisher.getByRole('heading', { level: 1, name: 'Publish out of turn' })).toBeVisible()
  await expectNoBarriers(publisher)
  await publisher.getByRole('button', { name: 'Publish this version now' }).click()
  await expect(publisher.getByRole('heading', { level: 1, name: /^Update \d+ is published$/ })).toBeVisible()
  expect(clicks() - before).toBeLessThanOrEqual(3)

  await page.goto(`${manual}/chapters/fostering-panel`)
  await expect(page.getByText('The panel has a chair.').first()).toBeVisible()
  await page.goto(`${manual}/amendments`)
  await expect(page.getByText('The panel meets each month.')).toHaveCount(0)
  await publisher.goto(`${workspace}/publish`)
  await expect(part('The plan')).toContainText('Opens Spring edition')
})

test('a time has to be whole, and a publication that was set for one is taken back', async () => {
  await publisher.goto(`${workspace}/publish`)
  await publisher.getByRole('radio', { name: 'At a set time' }).check()
  await publisher.getByRole('button', { name: /^Publish update/ }).click()
  await expect(part('Publish').getByRole('alert')).toContainText('Enter the day')
  await expect(part('Publish').getByRole('alert')).toBeFocused()
  await expectNoBarriers(publisher)
  await setTime({ day: dayAfter(2), time: '09:00' })
  const waiting = part(/^Set to be published on/)
  await expect(waiting).toContainText('Publisher, Cambridgeshire and Peterborough set this on')
  await expect(waiting).toContainText('opens Spring edition')
  await expectNoBarriers(publisher)
  await waiting.getByRole('button', { name: 'Take it back' }).click()
  await expect(publisher.getByText('It is taken back.')).toBeVisible()
})

test('set for the next minute in three clicks at most, the worker publishes it then', async ({ page }) => {
  test.setTimeout(180_000)
  await publisher.goto(`${workspace}/publish`)
  const before = clicks()
  const set = nextMinute()
  await setTime(set)
  expect(clicks() - before).toBeLessThanOrEqual(3)
  await expect(part(/^Set to be published on/)).toContainText(set.time)
  await page.goto(`${manual}/amendments`)
  await expect(page.getByText('The panel meets each month.')).toHaveCount(0)

  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('heading', { level: 2, name: 'Spring edition' })).toBeVisible({
      timeout: 1_000,
    })
  }).toPass({ timeout: 120_000, intervals: [3_000] })
  const row = page.getByRole('row').filter({ hasText: 'Adoption Panel' }).first()
  await expect(row).toContainText('The panel meets each month.')
  await publisher.goto(`${workspace}/publish`)
  await expect(publisher.getByText('Nothing is waiting.')).toBeVisible()
  await expect(part('The plan')).toContainText('Joins the edition “Spring edition”')
  await expectNoBarriers(publisher)
})

test('what could not be published at its time is said loudly, there and under My work', async () => {
  test.setTimeout(240_000)
  const unmade = publisher.getByRole('main').getByRole('alert')
  await submitUpdate(author, stopped, 'A review is held each year.')
  await approve(stopped)
  await publisher.goto(`${workspace}/publish`)
  await setTime(nextMinute())
  await publisher.getByText('Send back Adoption Reviews').click()
  await publisher.getByRole('textbox', { name: /^What has to be put right/ }).fill('Twice a year.')
  await publisher.getByRole('button', { name: 'Send it back' }).click()
  await expect(part(/^Set to be published on/)).toContainText(
    'As things stand, nothing will be published at that time.',
  )
  await expectNoBarriers(publisher)
  await expect(async () => {
    await publisher.goto(`${workspace}/publish`)
    await expect(unmade).toContainText('could not be published', { timeout: 1_000 })
  }).toPass({ timeout: 120_000, intervals: [3_000] })
  await expect(unmade).toContainText('No longer there: Updated')
  await expectNoBarriers(publisher)
  await publisher.goto('/workspace')
  await expect(unmade).toContainText('Not published: Cambridgeshire and Peterborough')
})
