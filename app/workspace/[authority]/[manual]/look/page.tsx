import type { Metadata } from 'next'
import { ColourField } from '@/components/look/colour-field'
import { LogoField } from '@/components/look/logo-field'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField } from '@/components/ui/choice-field'
import { Field, TextareaField } from '@/components/ui/field'
import { ManualBreadcrumbs } from '@/components/ui/manual-breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { lookSeen } from '@/lib/authorities/look-seen'
import { authorityLook } from '@/lib/authorities/queries/look'
import { LONGEST_CONTACT, LONGEST_LOGO_ALT } from '@/lib/authorities/schema'
import { manualInWorkspace } from '@/lib/chapters/queries/manual'
import { holds } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { seenMark } from '@/lib/platform/seen-mark'
import { accessibilityAddress } from '@/lib/reading/addresses/addresses'
import { type Logo, lookOf } from '@/lib/reading/manual/look'
import { currentActor } from '../../../actor'
import { orRefusal } from '../../../refuse'
import { look } from './actions'
import '@/components/look/look.scss'

export const metadata: Metadata = { title: 'How readers’ pages look' }

/** The colour and the logo of an authority's readers' pages, and whom they name to those who cannot use them. */
export default async function LookPage(props: { params: Promise<{ authority: string; manual: string }> }) {
  const actor = await currentActor()
  const address = await props.params
  return orRefusal(async () => {
    const manual = await manualInWorkspace(database(), actor, address)
    const row = await authorityLook(database(), manual.authorityId)
    const { colour, contact, logo } = lookOf(row)
    const statement = accessibilityAddress({
      authority: manual.authority.slug,
      manual: manual.slug,
      at: 'current',
    })
    return (
      <>
        <ManualBreadcrumbs manual={manual} />
        <PageHeading caption={manual.authority.name}>How readers’ pages look</PageHeading>
        <p className="govuk-body ch-narrow">
          This is for every manual of {manual.authority.name}. The workspace keeps the colours of
          Chapterhouse.
        </p>
        {holds(manual.roles, 'setLook') ? (
          <ActionForm action={look} submit="Store the look" className="ch-narrow">
            <input type="hidden" name="authorityId" value={manual.authorityId} />
            <input type="hidden" name="seen" value={seenMark(lookSeen(row))} />
            <ColourField
              initial={colour ?? ''}
              authorityName={manual.authority.name}
              manualName={manual.name}
            />
            {logo && <LogoShown logo={logo} />}
            <LogoField />
            <Field
              name="logoAlt"
              label="What the logo shows"
              hint="Read out to those who do not see it, for example “The white horse of Kent”"
              initial={logo?.alt ?? ''}
              maxLength={LONGEST_LOGO_ALT}
            />
            {logo && (
              <CheckboxField
                keep
                name="removeLogo"
                legend="Take the logo away"
                choices={[{ value: 'yes', words: 'Show no logo' }]}
              />
            )}
            <TextareaField
              name="contact"
              label="Contact for people who cannot use these pages"
              hint="An e-mail address and a telephone number, and how soon they are answered. The accessibility statement of each manual names it"
              initial={contact}
              maxLength={LONGEST_CONTACT}
            />
          </ActionForm>
        ) : (
          <>
            {logo && <LogoShown logo={logo} />}
            <p className="govuk-body ch-narrow">
              {colour ? `The colour is ${colour}.` : 'They have the colour of Chapterhouse.'} A publisher of
              this authority sets this.
            </p>
          </>
        )}
        <p className="govuk-body">
          <a className="govuk-link" href={statement}>
            The accessibility statement that readers have
          </a>
        </p>
      </>
    )
  })
}

function LogoShown({ logo }: { logo: Logo }) {
  return (
    <>
      <input type="hidden" name="hasLogo" value="yes" />
      {/* biome-ignore lint/performance/noImgElement: as readers have it, from the same address */}
      <img className="ch-look__logo" src={logo.href} alt={logo.alt} width={logo.width} height={logo.height} />
    </>
  )
}
