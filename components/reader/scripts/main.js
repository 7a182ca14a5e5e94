// What readers' pages do a little better with a script; each works whole without it. One capability a file.

import { copyDeepLinks } from './copy-deep-links.js'
import { filterContents } from './filter-contents.js'
import { keepInTouch } from './keep-in-touch.js'
import { openForPrinting } from './open-for-printing.js'
import { takeElsewhere } from './take-elsewhere.js'

filterContents()
copyDeepLinks()
openForPrinting()
takeElsewhere()
keepInTouch()
