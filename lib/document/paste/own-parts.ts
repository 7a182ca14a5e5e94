import { BOXES } from '../boxes'
import { isCalloutKind } from '../callout'
import { elementsIn, rename } from './dom'

/** What our own pages draw around the text, and the text does not hold. */
const DRAWN =
  '.heading-number, .clause-link, .box-heading, .callout__label, .govuk-warning-text__icon, .govuk-warning-text__assistive'

/** How pages of GOV.UK set a warning or a note apart. */
const WARNINGS = '.govuk-warning-text, .advisory, .help-notice'
const NOTES = '.govuk-inset-text, .call-to-action, .application-notice, .information-block'

/**
 * Boxes and callouts of a reader's page, and what stands for them on GOV.UK: marked so that they outlive the cleaning, and rid
 * of the labels that are drawn there.
 */
export function keepOwnParts(body: HTMLElement): void {
  for (const drawn of elementsIn(body, DRAWN)) drawn.remove()
  for (const { slug } of BOXES) {
    for (const box of elementsIn(body, `section.${slug}`)) box.setAttribute('data-box', slug)
  }
  for (const callout of elementsIn(body, 'div.callout')) {
    const kind = /callout--([a-z]+)/.exec(callout.className)?.[1]
    callout.setAttribute('data-callout', isCalloutKind(kind) ? kind : 'note')
  }
  const quotations = elementsIn(body, 'blockquote')
  const apart = (selector: string, kind: string) => {
    for (const element of elementsIn(body, selector)) {
      if (quotations.includes(element) || element.closest('[data-callout], [data-box]')) continue
      rename(element, 'div').setAttribute('data-callout', kind)
    }
  }
  apart(WARNINGS, 'caution')
  apart(NOTES, 'note')
}
