/** The longest address of a manual's page, in characters. */
const LONGEST_MANUAL_ADDRESS = 700

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*'
const PAGE = `(?:/releases/[1-9]\\d{0,8})?(?:/amendments|/chapters/${SLUG})?(?:#[A-Za-z0-9-]{1,60})?`
const MANUAL_ADDRESS = new RegExp(
  `^/(?!(?:workspace|api|assets|sign-in|sign-out|first-administrator|guest-review)/)${SLUG}/${SLUG}${PAGE}$`,
)

/**
 * Is this, by its shape, the permanent address of a manual, of its Amendments or of a chapter (or a paragraph of
 * one), now or in one release: "/kent/childrens-services/chapters/care-planning"? Whether there is such a manual
 * is not known here.
 */
export function isManualAddress(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_MANUAL_ADDRESS && MANUAL_ADDRESS.test(value)
}
