import { readFileContent } from '@/lib/attachments/file-content'
import { LARGEST_LOGO } from '@/lib/authorities/logo-size'
import { type FileMediaType, sizeWords } from '@/lib/document/file-kinds'

const KINDS: readonly FileMediaType[] = ['image/png', 'image/jpeg', 'image/webp']

/** What a logo is, as its bytes say, with its size in pixels; or why it is not taken in, as a sentence. */
export type LogoContent = { mediaType: FileMediaType; width: number; height: number } | { problem: string }

/** Looks into a file that is to be a logo. Its bytes count; its name has to agree with them. */
export async function readLogoContent(name: string, bytes: Uint8Array): Promise<LogoContent> {
  const content = await readFileContent(name, bytes)
  if ('problem' in content) return content
  const { mediaType, width, height } = content
  if (!KINDS.includes(mediaType) || width === undefined || height === undefined)
    return { problem: `“${name}” is no logo: it has to be a PNG, JPEG or WebP picture.` }
  if (bytes.length > LARGEST_LOGO)
    return {
      problem: `“${name}” has ${sizeWords(bytes.length)}; a logo may have at most ${sizeWords(LARGEST_LOGO)}, because every reader’s phone loads it. Save it smaller: 120 pixels high is enough.`,
    }
  return { mediaType, width, height }
}
