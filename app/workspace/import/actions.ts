'use server'

import { redirect } from 'next/navigation'
import { type ImportState, MOST_PAGE_BYTES, PAGE_TOO_LARGE } from '@/components/import/import-state'
import { type ReadImport, readImport } from '@/lib/contents/read-import'
import { type PageName, readPageText } from '@/lib/contents/read-page-text'
import { authoriseInstallation } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { IMPORT } from '@/lib/platform/workspace-addresses'
import { importManual } from '@/lib/releases/commands/import-manual'
import { typedValues } from '../form-values'
import { type ActionState, runAction } from '../run-action'
import { type ImportInput, importForm } from './form'

const PAGES: Record<'contents' | 'amendments', PageName> = {
  contents: 'contents page',
  amendments: 'amendments page',
}

/** Reads the pages of a manual and gives the report of what storing them would do. Stores nothing. */
export async function readPages(_previous: ImportState, form: FormData): Promise<ImportState> {
  const files = await takeFiles(form)
  const read: { pages?: ReadImport; manual?: string } = {}
  const state = await runAction(importForm(form), form, async (actor, input) => {
    await authoriseInstallation(database(), actor, 'importManual')
    Object.assign(read, { pages: pagesOf(input), manual: input.manual.name })
    return ''
  })
  const values = typedValues(form)
  if (Object.keys(files).length > 0) return refused({ ...fieldsOf(state), ...files }, values)
  if (state.status !== 'done') return state
  const { pages, manual } = read
  if (!pages || manual === undefined) throw new Error('The pages were not read')
  return 'problem' in pages
    ? refusedPage(pages, values)
    : { status: 'read', report: pages.report, values, manual }
}

/** Stores a manual as its pages were read, and says where it is. */
export async function storePages(_previous: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(importForm(form), form, async (actor, input) => {
    const pages = pagesOf(input)
    if ('problem' in pages) return pages.problem
    const { outline, amendments } = pages
    const { authority, manual, edition } = input
    await importManual(actor, { authority, manual, edition, outline, amendments })
    redirect(`${IMPORT}?stored=${authority.slug}/${manual.slug}`)
  })
  // Only a page that cannot be read ends without a redirect: what was read before is read again.
  return state.status === 'done' ? { status: 'refused', problem: state.message, blockers: [] } : state
}

function pagesOf({ contents, amendments, edition }: ImportInput): ReadImport {
  const bytes = (text: string) => new TextEncoder().encode(text)
  return readImport({
    ...{ contents: bytes(contents), edition },
    amendments: amendments.trim() === '' ? null : bytes(amendments),
  })
}

/** Puts the text of each file that was sent into the field of its page; gives what is wrong with them, by field. */
async function takeFiles(form: FormData): Promise<Record<string, string>> {
  const problems: Record<string, string> = {}
  for (const [field, page] of Object.entries(PAGES)) {
    const file = form.get(`${field}File`)
    if (!(file instanceof File) || file.size === 0) continue
    const read =
      file.size > MOST_PAGE_BYTES
        ? { problem: PAGE_TOO_LARGE }
        : readPageText(new Uint8Array(await file.arrayBuffer()), page)
    if ('problem' in read) problems[`${field}File`] = read.problem
    else form.set(field, read.text)
  }
  return problems
}

function refusedPage(
  { page, problem }: Extract<ReadImport, { problem: string }>,
  values: Record<string, string>,
) {
  return refused({ [page === 'contents page' ? 'contents' : 'amendments']: problem }, values)
}

function refused(fields: Record<string, string>, values: Record<string, string>): ImportState {
  return { status: 'refused', problem: 'Check what you entered', blockers: [], fields, values }
}

function fieldsOf(state: ActionState): Record<string, string> {
  return state.status === 'refused' ? (state.fields ?? {}) : {}
}
