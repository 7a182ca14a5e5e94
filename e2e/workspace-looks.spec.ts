import { expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { expectSound } from './sound'

/*
 * Every page of the workspace as it is when nothing has just been done: sound on a phone and on a desk, for each
 * of the people who keep a manual. What the pages do is in the other files.
 */

const manual = '/workspace/example/childrens-services'
const people: Record<string, readonly string[]> = {
  'author@example.example': [
    '/workspace',
    manual,
    `${manual}/contents`,
    `${manual}/contents/add`,
    `${manual}/chapters/staying-put`,
    `${manual}/chapters/staying-put/edit`,
    `${manual}/chapters/care-planning`,
    `${manual}/publish`,
    `${manual}/work`,
    `${manual}/work/owners`,
    '/workspace/mailbox',
  ],
  'approver@example.example': [
    '/workspace',
    `${manual}/chapters/staying-put`,
    `${manual}/chapters/staying-put/review`,
  ],
  'publisher@hertfordshire.example': [
    '/workspace',
    '/workspace/hertfordshire/childrens-services',
    '/workspace/hertfordshire/childrens-services/contents',
    '/workspace/hertfordshire/childrens-services/publish',
    '/workspace/account',
  ],
  'administrator@chapterhouse.example': [
    '/workspace',
    '/workspace/people',
    '/workspace/people/new',
    '/workspace/nowhere',
  ],
}

for (const [email, addresses] of Object.entries(people)) {
  test.describe(email, () => {
    let page: Page
    test.beforeAll(async ({ browser }) => {
      page = await pageOf(browser, email)
    })
    test.afterAll(() => page.context().close())

    for (const address of addresses) test(`${address} is sound`, () => expectSound(page, address))
  })
}

test('an account, and a place of the contents, are sound', async ({ browser }) => {
  const administrator = await pageOf(browser, 'administrator@chapterhouse.example')
  await administrator.goto('/workspace/people')
  await administrator.getByRole('link', { name: 'Author, Kent' }).click()
  await expect(administrator.getByRole('heading', { level: 1, name: 'Author, Kent' })).toBeVisible()
  await expectSound(administrator, administrator.url())
  await administrator.context().close()

  const author = await pageOf(browser, 'author@example.example')
  await author.goto(`${manual}/contents`)
  await author.getByRole('link', { name: 'Change Care Planning', exact: true }).click()
  await expect(author.getByRole('heading', { level: 1, name: 'Care Planning' })).toBeVisible()
  await expectSound(author, author.url())
  await author.context().close()
})
