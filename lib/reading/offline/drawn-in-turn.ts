/** What was drawn last, by name; whoever asks for the same while it is being drawn shares it. */
export type DrawnInTurn<Drawn> = (name: string, draw: () => Promise<Drawn>) => Promise<Drawn>

/**
 * Draws one thing at a time, whoever asks for how many, and keeps the `most` that were asked for last, each for as long as
 * `keptFor` milliseconds (null: until others take its room). What could not be drawn is drawn anew when it is next asked for.
 */
export function drawnInTurn<Drawn>(most: number, keptFor: number | null = null): DrawnInTurn<Drawn> {
  const drawn = new Map<string, Promise<Drawn>>()
  let last: Promise<unknown> = Promise.resolve()

  return (name, draw) => {
    const known = drawn.get(name)
    const drawing = known ?? last.then(draw)
    drawn.delete(name)
    drawn.set(name, drawing)
    if (known) return known
    last = drawing.catch(() => undefined)
    const forget = () => drawn.get(name) === drawing && drawn.delete(name)
    drawing.then(() => keptFor !== null && setTimeout(forget, keptFor).unref(), forget)
    for (const oldest of drawn.keys()) if (drawn.size > most) drawn.delete(oldest)
    return drawing
  }
}
