// What helps while somebody types in a search box; help-typing.js loads it.

import { filterContents } from './filter-contents.js'
import { suggestChapters } from './suggest.js'

filterContents()
suggestChapters()

// What was typed before this was there counts as typed now.
const box = document.activeElement
if (box?.name === 'q' && box.value !== box.defaultValue)
  box.dispatchEvent(new Event('input', { bubbles: true }))
