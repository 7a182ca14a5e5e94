import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

const folders = ['app', 'components', 'lib', 'prisma', 'scripts', 'test', 'e2e']

/** The project's own source files, in a fixed order; what Prisma generates is not ours. */
export function sources(): string[] {
  return filesNamed(/\.(tsx?|mjs|cjs|js)$/)
}

/** The project's own stylesheets, in a fixed order. */
export function stylesheets(): string[] {
  return filesNamed(/\.scss$/)
}

function filesNamed(ending: RegExp): string[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        // A folder of app/ may be called like a file: it is the address of one.
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => path.join(parentPath, name)),
    )
    .filter((file) => ending.test(file) && !file.startsWith(path.join('prisma', 'generated')))
    .sort()
}
