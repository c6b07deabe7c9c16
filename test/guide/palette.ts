/** A colour as one number, 0xRRGGBB. */
export type Colour = number

/** As many colours as one byte can name. */
const most = 256

/** Colours nearer than this, as a sum of squared differences of the channels, look the same to anybody. */
const alike = 60

const distance = (a: Colour, b: Colour): number => {
  const [red, green, blue] = [(a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255)]
  return red * red + green * green + blue * blue
}

const nearest = (colour: Colour, palette: readonly Colour[]): number => {
  let best = 0
  for (let place = 1; place < palette.length; place++)
    if (distance(colour, palette[place] ?? 0) < distance(colour, palette[best] ?? 0)) best = place
  return best
}

const countColours = (pixels: Uint32Array): ReadonlyMap<Colour, number> => {
  const counts = new Map<Colour, number>()
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  return counts
}

/** At most 256 colours that stand for all: the most frequent ones, of those that look the same only one. */
const choosePalette = (counts: ReadonlyMap<Colour, number>): readonly Colour[] => {
  const byFrequency = [...counts].toSorted(([a, ofA], [b, ofB]) => ofB - ofA || a - b).map(([colour]) => colour)
  const palette: Colour[] = []
  for (const colour of byFrequency) {
    if (palette.length === most) break
    if (!palette.some((one) => distance(one, colour) < alike)) palette.push(colour)
  }
  return palette
}

/** A picture in few colours: for each pixel the place of its colour in the palette. The same pixels give the same answer. */
export const inFewColours = (pixels: Uint32Array): { palette: readonly Colour[]; places: Uint8Array } => {
  const counts = countColours(pixels)
  const palette = choosePalette(counts)
  const placeOf = new Map([...counts.keys()].map((colour) => [colour, nearest(colour, palette)]))
  return { palette, places: Uint8Array.from(pixels, (colour) => placeOf.get(colour) ?? 0) }
}
