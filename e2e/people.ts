import { readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { type Browser, expect, type Page } from '@playwright/test'
import { readSignIns } from '@/prisma/demonstration/sign-ins'

/** The password of a demonstration account, from the table that loading it wrote. */
export function passwordOf(email: string): string {
  const table = path.join(process.env.CHAPTERHOUSE_DATA ?? '.data', 'demonstration-sign-ins.txt')
  const account = readSignIns(readFileSync(table, 'utf8')).find((signIn) => signIn.email === email)
  if (!account) throw new Error(`${table} has no account ${email}`)
  return account.password
}

/** Signs a person in as anybody would: on the sign-in page. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(passwordOf(email))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible()
}

/** A page in a browser of the person's own, signed in. */
export async function pageOf(browser: Browser, email: string): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await signIn(page, email)
  return page
}
