/** How a place of the contents is named in one line: "5.1.2 Care Planning", or its title alone where it has no number. */
export function numberedTitle({ number, title }: { number: string | null; title: string }): string {
  return [number, title].filter(Boolean).join(' ')
}
