import { LEAST_CONTRAST } from './contrast'

/** A contrast as it is written: 4.567 is "4.5 to 1", never more than it is. */
export function contrastWords(contrast: number): string {
  return `${Math.floor(contrast * 10) / 10} to 1`
}

/** What a contrast means to those who read. */
export function contrastMeaning(contrast: number): string {
  if (contrast < LEAST_CONTRAST) return 'too little: many people could not read it'
  if (contrast < 7) return 'enough for everybody to read'
  return 'more than enough'
}
