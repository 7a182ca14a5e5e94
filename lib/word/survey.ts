import type { WordPackage } from './word-package'
import { childNamed, elementsNamed, soundXml } from './xml'

/** What a Word file has and a chapter has no place for, counted where it stands. */
export type Survey = {
  textBoxes: number
  lostTextBoxes: number
  trackedChanges: number
  formattingChanges: number
  footnotes: number
  endnotes: number
  embedded: number
  charts: number
  equations: number
  fields: number
  colours: number
  highlights: number
  fonts: number
  /** Headers and footers with words in them. */
  headers: string[]
  footers: string[]
  pageNumbers: boolean
}

/** Counts what the converter passes over without a word. Before the text is marked or converted. */
export function surveyWordFile({ files, body }: WordPackage): Survey {
  const count = (name: string) => elementsNamed(body, name).length
  const boxes = elementsNamed(body, 'w:txbxContent')
  const shownTwice = elementsNamed(body, 'mc:Choice').flatMap((choice) =>
    elementsNamed(choice, 'w:txbxContent'),
  )
  const carried = boxes.length - shownTwice.length
  const headers = wordsOfParts(files, /(^|\/)header\d*\.xml$/)
  const footers = wordsOfParts(files, /(^|\/)footer\d*\.xml$/)
  const runs = elementsNamed(body, 'w:rPr')
  const instructions = elementsNamed(body, 'w:instrText').map((element) => element.textContent ?? '')
  return {
    textBoxes: carried,
    lostTextBoxes: Math.max(0, shownTwice.length - carried),
    trackedChanges: count('w:ins') + count('w:del') + count('w:moveTo'),
    formattingChanges: count('w:rPrChange') + count('w:pPrChange'),
    footnotes: count('w:footnoteReference'),
    endnotes: count('w:endnoteReference'),
    embedded: count('w:object') + count('w:control'),
    charts: count('c:chart') + count('dgm:relIds'),
    equations: count('m:oMath'),
    fields: instructions.filter((words) =>
      /^\s*(REF|PAGEREF|SEQ|MERGEFIELD|FORMTEXT|FORMDROPDOWN|DATE|TIME)\b/.test(words),
    ).length,
    colours: runs.filter((run) => isColour(childNamed(run, 'w:color')?.getAttribute('w:val'))).length,
    highlights: runs.filter((run) => childNamed(run, 'w:highlight') || childNamed(run, 'w:shd')).length,
    fonts: runs.filter((run) => childNamed(run, 'w:rFonts') || childNamed(run, 'w:sz')).length,
    headers: headers.words,
    footers: footers.words,
    pageNumbers: headers.numbered || footers.numbered,
  }
}

function isColour(value: string | null | undefined): boolean {
  return Boolean(value) && value !== 'auto' && value !== '000000'
}

function wordsOfParts(files: Map<string, Uint8Array>, name: RegExp): { words: string[]; numbered: boolean } {
  const texts = [...files].filter(([path]) => name.test(path)).map(([, bytes]) => soundXml(bytes))
  const words = texts.map((text) =>
    [...text.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, shown = '']) => shown)
      .join('')
      .trim(),
  )
  return {
    words: [...new Set(words.filter((shown) => /\p{L}/u.test(shown.replace(/\b(page|of)\b/gi, ''))))],
    numbered: texts.some((text) => /\b(PAGE|NUMPAGES)\b/.test(text)),
  }
}
