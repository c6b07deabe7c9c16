import pdfmake from 'pdfmake'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Language } from '../../kernel/language.ts'
import { familiesOf } from './fonts.ts'
import { runsOf, type Run } from './runs.ts'

/** Cuts a text into runs that the fonts of the document can write; every text of a document goes through it. */
export type Fit = (text: string) => Run[]

/** A document: what it is called, and what stands in it. */
export interface Pdf {
  readonly title: string
  readonly content: (fit: Fit) => Content
  readonly footer: (fit: Fit) => Content
}

/** The writer's own memory for files, which its types say is for browsers only. */
interface Memory {
  readonly virtualfs: {
    readonly existsSync: (name: string) => boolean
    readonly writeFileSync: (name: string, bytes: Buffer) => void
  }
}

// A document is made of what is handed over and of nothing else: no address and no file is fetched for it.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => false)

const remember = (files: ReadonlyMap<string, Buffer>): void => {
  const { virtualfs } = pdfmake as unknown as Memory
  for (const [name, bytes] of files) if (!virtualfs.existsSync(name)) virtualfs.writeFileSync(name, bytes)
}

const named = ({ normal, bold }: { normal: string; bold: string }) => ({
  normal,
  bold,
  italics: normal,
  bolditalics: bold,
})

/** Writes an A4 page in a language; of the fonts only the characters used are embedded. */
export const writePdf = async ({ title, content, footer }: Pdf, language: Language): Promise<Buffer> => {
  const families = familiesOf(language)
  for (const { files } of families) remember(files)
  pdfmake.addFonts(Object.fromEntries(families.map((one) => [one.font, named(one)])))
  const fit: Fit = (text) => runsOf(text, families)
  const document: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [40, 36, 40, 40],
    info: { title },
    language,
    content: content(fit),
    footer: () => footer(fit),
    defaultStyle: { font: families[0].font, fontSize: 9, lineHeight: 0.9 },
  }
  return pdfmake.createPdf(document).getBuffer()
}
