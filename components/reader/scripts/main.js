// What readers' pages do a little better with a script; each works whole without it. One capability a file.

import { foldSections } from './fold-sections.js'
import { followHeadings } from './follow-headings.js'
import { helpTyping } from './help-typing.js'
import { keepInTouch } from './keep-in-touch.js'
import { rememberReading } from './last-read.js'
import { openForPrinting } from './open-for-printing.js'
import { paragraphTools } from './paragraph-tools.js'
import { recentlyRead } from './recently-read.js'
import { sayWhenPrinted } from './say-when-printed.js'

foldSections()
helpTyping()
recentlyRead()
followHeadings()
rememberReading()
paragraphTools()
openForPrinting()
sayWhenPrinted()
keepInTouch()
