import { z } from 'zod'

/** A file to take in for an authority's chapters: its name as it was on the author's computer, and its bytes. */
export const uploadFileInput = z.object({
  authorityId: z.uuid(),
  name: z.string().transform((name) => name.normalize('NFC').trim()),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
})
