const hanzi = /[\u4E00-\u9FFF]/g

/** Every character of a two-byte character set, one decoder call for each pair of bytes. */
const decodeAll = (
  charset: string,
  leads: readonly [number, number],
  trails: readonly number[],
): ReadonlySet<string> => {
  const decoder = new TextDecoder(charset)
  const found = new Set<string>()
  for (let lead = leads[0]; lead <= leads[1]; lead += 1) {
    for (const trail of trails) found.add(decoder.decode(new Uint8Array([lead, trail])))
  }
  return found
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)

// GB 2312 is the character set the mainland reads every day, the two levels of Big5 (1984) the one of Taiwan.
// The ranges leave out what both sets were given later, such as the simplified forms in the Hong Kong supplement.
const readAsSimplified = decodeAll('gb18030', [0xb0, 0xf7], range(0xa1, 0xfe))
const bigFive = [...range(0x40, 0x7e), ...range(0xa1, 0xfe)]
const readAsTraditional = new Set([
  ...decodeAll('big5', [0xa4, 0xc6], bigFive),
  ...decodeAll('big5', [0xc9, 0xf9], bigFive),
])

// Old rare characters that today's simplified forms look like are in Big5, and the other way round: in a text for
// users they are always a slip.
const slipsInTraditional = '万与价体优儿党听坏复夸宁庄异怀惊愿扑扰据机构极柜洁确离种筑网胜荐虫触赶适'
const slipsInSimplified = '於後徵'

const distinct = (text: string, isForeign: (character: string) => boolean): readonly string[] => [
  ...new Set((text.match(hanzi) ?? []).filter(isForeign)),
]

/**
 * Characters that only Simplified Chinese writes. What both scripts share (后, 里, 台, 面) is left alone, so a word
 * such as 以后 in a Traditional text is not noticed. Example: `simplifiedOnly('满足率')` is `['满']`.
 */
export const simplifiedOnly = (text: string): readonly string[] =>
  distinct(
    text,
    (one) => slipsInTraditional.includes(one) || (readAsSimplified.has(one) && !readAsTraditional.has(one)),
  )

/** Characters that only Traditional Chinese writes. Example: `traditionalOnly('滿足率')` is `['滿']`. */
export const traditionalOnly = (text: string): readonly string[] =>
  distinct(text, (one) => slipsInSimplified.includes(one) || (readAsTraditional.has(one) && !readAsSimplified.has(one)))
