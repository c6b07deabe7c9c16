// Reads the text of a PDF back by the character maps of its fonts, as a reader does when somebody copies from it.
import { inflateSync } from 'node:zlib'

interface Thing {
  readonly head: string
  readonly stream: string
}

const thingsOf = (bytes: Uint8Array): ReadonlyMap<string, Thing> => {
  const source = Buffer.from(bytes).toString('latin1')
  const things = new Map<string, Thing>()
  for (const [, id = '', body = ''] of source.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = body.indexOf('stream\n')
    const head = at === -1 ? body : body.slice(0, at)
    const packed = at === -1 ? '' : body.slice(at + 7, body.lastIndexOf('\nendstream'))
    const isPacked = head.includes('/FlateDecode') && !head.includes('/FontFile')
    things.set(id, { head, stream: isPacked ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1') : packed })
  }
  return things
}

const unicode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** Glyph codes to characters, as the font's own map says: lists that begin at a code. */
const mapOf = (cmap: string): ReadonlyMap<number, string> => {
  const map = new Map<number, string>()
  for (const [, from = '0', , list = ''] of cmap.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g))
    for (const [place, [, hex = '']] of [...list.matchAll(/<([\w\s]*)>/g)].entries())
      map.set(Number.parseInt(from, 16) + place, unicode(hex.replaceAll(/\s/g, '')))
  return map
}

const referenceIn = (head: string, name: string): string => new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1] ?? ''

const written = (shown: string, font: ReadonlyMap<number, string> | undefined): string =>
  [...shown.matchAll(/<(\w+)>/g)]
    .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
    .map((code) => font?.get(Number.parseInt(code, 16)) ?? '')
    .join('')

/** How many pages there are. */
export const pdfPages = (bytes: Uint8Array): number =>
  [...thingsOf(bytes).values()].filter(({ head }) => /\/Type \/Page\b/.test(head)).length

/** The text of all pages in the order in which it was written. */
export const pdfText = (bytes: Uint8Array): string => {
  const things = thingsOf(bytes)
  const fonts = new Map<string, ReadonlyMap<number, string>>()
  for (const { head } of things.values())
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const cmap = things.get(referenceIn(things.get(id)?.head ?? '', 'ToUnicode'))?.stream ?? ''
      fonts.set(name, mapOf(cmap))
    }
  let text = ''
  for (const { stream } of things.values()) {
    let font: ReadonlyMap<number, string> | undefined
    for (const [, name, shown] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (name !== undefined) font = fonts.get(name)
      if (shown !== undefined) text += written(shown, font)
    }
  }
  return text
}
