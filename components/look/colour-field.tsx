'use client'

import { useEffect, useRef, useState } from 'react'
import { colourSchema } from '@/lib/authorities/schema'
import { type Colour, darkEnough, isColour, weakestContrast } from '@/lib/platform/contrast'
import { contrastMeaning, contrastWords } from '@/lib/platform/contrast-words'
import { paletteOf } from '@/lib/platform/palette'
import { useFormState } from '../ui/action-form'
import { Field } from '../ui/field'

/** The product's own: components/ui/_brand.scss. */
const OWN: Colour = '#0a5a60'

/**
 * The colour of an authority's readers' pages: typed, or chosen where the browser has a way to; beside it how a page looks
 * in it, and in words whether everybody can read it.
 */
export function ColourField(props: { initial: string; authorityName: string; manualName: string }) {
  const state = useFormState()
  const initial = state.status === 'refused' ? (state.values?.colour ?? props.initial) : props.initial
  const [typed, setTyped] = useState(initial)
  const field = useRef<HTMLDivElement>(null)
  const read = colourSchema.safeParse(typed)
  const shown = shownColour(typed)

  return (
    <div
      ref={field}
      className="ch-look"
      onInput={({ target }) => {
        if (target instanceof HTMLInputElement && target.name === 'colour') setTyped(target.value)
      }}
    >
      <Field
        name="colour"
        label="Colour"
        hint="As # and six figures, for example #1d5c63. Leave it empty for the colour of Chapterhouse"
        initial={initial}
        width={10}
      />
      <Chooser
        colour={shown}
        choose={(colour) => {
          const input = field.current?.querySelector<HTMLInputElement>('input[name="colour"]')
          if (input) input.value = colour
          setTyped(colour)
        }}
      />
      <p className="govuk-body ch-look__words" role="status">
        {typed.trim() === ''
          ? 'Your readers have the colour of Chapterhouse.'
          : shown === null
            ? 'This is not a colour yet.'
            : read.success
              ? `Contrast ${contrastWords(weakestContrast(shown))}: ${contrastMeaning(weakestContrast(shown))}.`
              : `${read.error.issues[0]?.message}.`}
      </p>
      {(shown !== null || typed.trim() === '') && (
        <Preview colour={darkEnough(shown ?? OWN)} own={shown === null} {...props} />
      )}
    </div>
  )
}

/** A colour that can be shown, whether or not it may be stored. */
function shownColour(typed: string): Colour | null {
  const colour = typed.trim().toLowerCase().replace(/^#?/, '#')
  const long = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour
  return isColour(long) ? long : null
}

/** The browser's own way to choose a colour: only where there is a script, without which it would be sent as black. */
function Chooser(props: { colour: Colour | null; choose: (colour: Colour) => void }) {
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  if (!scripted) return null
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor="choose-colour">
        Or choose one
      </label>
      <input
        className="ch-look__chooser"
        id="choose-colour"
        type="color"
        value={props.colour ?? OWN}
        onChange={({ target }) => {
          if (isColour(target.value)) props.choose(target.value)
        }}
      />
    </div>
  )
}

/**
 * A page's head in small: of a colour that cannot be read, in the nearest that can. Its colours are set by script, since a page may
 * carry no styles of its own.
 */
function Preview(props: { colour: Colour; own: boolean; authorityName: string; manualName: string }) {
  const page = useRef<HTMLDivElement>(null)
  const { colour, own } = props
  useEffect(() => {
    const palette = paletteOf(colour)
    const style = page.current?.style
    style?.setProperty('--look-bar', own ? '#063a3f' : palette.bar)
    style?.setProperty('--look-brand', palette.brand)
    style?.setProperty('--look-bright', palette.brandBright)
    style?.setProperty('--look-mist', palette.brandMist)
  }, [colour, own])
  return (
    <div className="ch-look__page" ref={page} aria-hidden="true">
      <div className="ch-look__bar">
        <span>{props.authorityName}</span>
        <strong>{props.manualName}</strong>
        <span className="ch-look__here">Contents</span>
      </div>
      <p className="ch-look__brief">In brief: words on a tinted field</p>
      <p className="ch-look__link">4.1.3 A chapter of the contents</p>
      <span className="ch-look__button">Search</span>
    </div>
  )
}
