/** A piece of text one font can write. */
export interface Run {
  readonly text: string
  readonly font: string
}

/** A font by name, with the characters it has. */
export interface Covering {
  readonly font: string
  readonly covered: ReadonlySet<number>
}

/** What stands for a character no font has: the mark printers set for a missing type. */
const missing = '〓'

/**
 * Cuts a text into runs, each in the first font that has its characters; a run goes on in its font as long as that has
 * them, but for the first font, which is gone back to at once. What no font has becomes 〓.
 * Example: with a traditional and a simplified font `'滿足 满足'` gives `滿足 ` in the first, `满` in the second, `足` in the first.
 */
export const runsOf = (text: string, fonts: readonly Covering[]): Run[] => {
  const runs: { text: string; font: string }[] = []
  for (const character of text) {
    const found = fonts.find(({ covered }) => covered.has(character.codePointAt(0) ?? 0))
    const font = (found ?? fonts[0])?.font ?? ''
    const last = runs.at(-1)
    const written = found || character === '\n' ? character : missing
    if (last?.font === font) last.text += written
    else runs.push({ text: written, font })
  }
  return runs
}
