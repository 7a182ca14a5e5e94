import type { Check } from '../check'

/** Each file is what its hash says: taken over the bytes by the database, since files are large. */
export const filesHold: Check = {
  name: 'Files are what their hashes say',
  async *run(from) {
    const files = await from.$queryRaw<{ hash: string; actual: string; whole: boolean }[]>`
      SELECT hash, encode(sha256(bytes), 'hex') AS actual, octet_length(bytes) = size AS whole
      FROM files ORDER BY authority_id, hash`
    for (const { hash, actual, whole } of files) {
      if (actual !== hash)
        yield { table: 'files', id: hash, sentence: `The bytes give another hash: ${actual}.` }
      else yield whole ? null : { table: 'files', id: hash, sentence: 'The file is not as long as it says.' }
    }
  },
}
