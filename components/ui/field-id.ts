/** The HTML id of the field with this name, where a page has one form with it. */
export function fieldId(name: string): string {
  return `field-${name}`
}
