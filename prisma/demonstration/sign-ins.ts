/** An account of the demonstration, and its password. */
export type SignIn = { email: string; name: string; password: string }

const HEADING = [
  'The accounts of the demonstration, and their passwords. They were generated when it was loaded, are kept here',
  'only, and are refused where this installation can be reached from other machines.',
]

/** The accounts as a table, a line each. */
export function printSignIns(signIns: readonly SignIn[]): string {
  const rows = [
    ['E-mail address', 'Password', 'Account'],
    ...signIns.map(({ email, password, name }) => [email, password, name]),
  ]
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   '))
  return `${[...HEADING, '', ...lines].map((line) => line.trimEnd()).join('\n')}\n`
}

/** The accounts of such a table. */
export function readSignIns(table: string): SignIn[] {
  return table.split('\n').flatMap((line) => {
    const [, email, password, name] = /^(\S+@\S+) {3,}(\S+) {3,}(.+)$/.exec(line) ?? []
    return email && password && name ? { email, password, name } : []
  })
}
