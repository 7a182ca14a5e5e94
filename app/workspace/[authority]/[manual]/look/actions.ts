'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { setLook } from '@/lib/authorities/commands/set-look'
import { LARGEST_LOGO, LOGO_TOO_LARGE } from '@/lib/authorities/logo-size'
import { type LogoChange, setLookInput } from '@/lib/authorities/schema'
import { weakestContrast } from '@/lib/platform/contrast'
import { contrastWords } from '@/lib/platform/contrast-words'
import { sentFields } from '../../../form-values'
import { type ActionState, runAction } from '../../../run-action'

const { authorityId, seen, contact, logoAlt } = setLookInput.shape

/** What is sent besides the file; a logo there is to be said what it shows of. */
const lookForm = (withLogo: boolean) =>
  z.object({
    authorityId,
    seen,
    colour: setLookInput.shape.colour,
    contact,
    logoAlt: withLogo
      ? logoAlt.refine((words) => words !== '', 'Say what the logo shows, for those who do not see it')
      : logoAlt,
    removeLogo: z.literal('yes').optional(),
  })

/** Stores how the authority's readers' pages look. */
export async function look(_previous: ActionState, form: FormData): Promise<ActionState> {
  const sent = form.get('logo')
  const file = sent instanceof File && sent.size > 0 ? sent : null
  if (file && file.size > LARGEST_LOGO)
    return {
      status: 'refused',
      problem: 'Check what you entered',
      blockers: [],
      fields: { logo: LOGO_TOO_LARGE },
      ...sentFields(form),
    }
  const change: LogoChange = file
    ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
    : form.get('removeLogo') === 'yes'
      ? 'remove'
      : 'keep'
  const shown = file !== null || (change === 'keep' && form.get('hasLogo') === 'yes')
  return runAction(lookForm(shown), form, async (actor, { removeLogo: _, ...input }) => {
    await setLook(actor, { ...input, logo: change })
    refresh()
    const contrast =
      input.colour === null
        ? ''
        : ` Words in your colour stand at ${contrastWords(weakestContrast(input.colour))} or more.`
    return `The look is stored. Readers’ pages have it from now on, those of earlier updates too.${contrast}`
  })
}
