import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { withoutBrokenCharacters } from '@/lib/document/broken-characters'
import { cleanPaste } from '@/lib/document/paste/clean-paste'
import type { LeftOut } from '@/lib/document/paste/drop-unwanted'
import type { ReferenceAt } from '@/lib/document/paste/links'
import { takeOnCutId } from './keep-cut-id'

/** What a text itself put on the clipboard says so, and comes back as it went, clause ids and all. */
const OWN_SLICE = /<[^>]+\sdata-pm-slice=/

/**
 * Cleans what is pasted from elsewhere before it is read, and lets a clause that was cut keep its id. The page that is
 * parsed here is inert: nothing in it runs, and nothing is fetched for it.
 */
export function cleanPasted(
  asked: () => {
    referenceAt: ReferenceAt
    onLeftOut: (words: string) => void
  },
): Extension {
  return Extension.create({
    name: 'cleanPasted',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          transformPastedHTML: (html) => {
            if (OWN_SLICE.test(html)) return html
            const pasted = new DOMParser().parseFromString(html, 'text/html')
            const { referenceAt, onLeftOut } = asked()
            onLeftOut(leftOutWords(cleanPaste(pasted, referenceAt)))
            return pasted.body.innerHTML
          },
          transformPastedText: withoutBrokenCharacters,
          handlePaste: (view, _event, slice) => {
            const taken = takeOnCutId(view.state, slice)
            if (taken) view.dispatch(taken)
            return false
          },
        },
      }),
    ],
  })
}

/** What was left out of a paste, in words; '' where nothing was that anybody would miss. */
function leftOutWords({ pictures, struck }: LeftOut): string {
  const said: string[] = []
  if (pictures === 1) said.push('1 picture was not pasted: insert it with Image.')
  if (pictures > 1) said.push(`${pictures} pictures were not pasted: insert them with Image.`)
  if (struck > 0) said.push('Words that were struck out were not pasted.')
  return said.join(' ')
}
