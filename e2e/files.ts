import { Buffer } from 'node:buffer'
import type { Page } from '@playwright/test'
import { textOf } from './writing'

/** Chooses a file in the dialogue that is open. */
export async function chooseFile(
  page: Page,
  label: string,
  file: { name: string; mimeType: string; bytes: Uint8Array },
): Promise<void> {
  const chooser = page.getByRole('dialog').getByLabel(label, { exact: true })
  await chooser.setInputFiles({ ...file, buffer: Buffer.from(file.bytes) })
}

/** Drops a PDF on the text, as from a folder beside the browser. */
export async function dropPdf(page: Page): Promise<void> {
  await textOf(page).evaluate((text) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['%PDF-'], 'a.pdf', { type: 'application/pdf' }))
    const { left, top } = text.getBoundingClientRect()
    const at = { clientX: left + 40, clientY: top + 40, bubbles: true, cancelable: true }
    text.dispatchEvent(new DragEvent('drop', { dataTransfer, ...at }))
  })
}
