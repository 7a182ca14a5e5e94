/*
 * govuk-frontend gives each of its components whole: widths of fields that no page has, sizes of labels that none
 * uses. A phone would load them all the same.
 */

/**
 * A compressed stylesheet without the rules of govuk-frontend for classes that nothing draws. Rules of our own stay.
 * @param {string} css as Sass compresses it
 * @param {(name: string) => boolean} isDrawn whether a class is on any page
 * @returns {string}
 */
export function withoutUnused(css, isDrawn) {
  return rulesOf(css)
    .map(({ selector, block }) => {
      if (block === null) return `${selector};`
      if (/^@(media|supports)/.test(selector)) {
        const within = withoutUnused(block, isDrawn)
        return within === '' ? '' : `${selector}{${within}}`
      }
      if (selector.startsWith('@')) return `${selector}{${block}}`
      const kept = alternativesOf(selector).filter((one) => govukClassesIn(one).every(isDrawn))
      return kept.length === 0 ? '' : `${kept.join(',')}{${block}}`
    })
    .join('')
}

/** @param {string} selector */
function govukClassesIn(selector) {
  return [...selector.matchAll(/\.(govuk-[\w-]+)/g)].map(([, name = '']) => name)
}

/** Each rule with what stands between its braces; null of a statement that has none. @param {string} css */
function rulesOf(css) {
  /** @type {{ selector: string, block: string | null }[]} */
  const rules = []
  let [begun, opened, depth] = [0, 0, 0]
  for (let at = 0; at < css.length; at++) {
    const sign = css[at]
    if (sign === '"' || sign === "'") at = css.indexOf(sign, at + 1)
    else if (sign === '{' && depth++ === 0) opened = at
    else if (sign === '}' && --depth === 0) {
      rules.push({ selector: css.slice(begun, opened), block: css.slice(opened + 1, at) })
      begun = at + 1
    } else if (sign === ';' && depth === 0) {
      rules.push({ selector: css.slice(begun, at), block: null })
      begun = at + 1
    }
  }
  return rules
}

/** "a:not(b,c),d" is "a:not(b,c)" and "d". @param {string} selector */
function alternativesOf(selector) {
  return selector.split(/,(?![^(]*\))/)
}
