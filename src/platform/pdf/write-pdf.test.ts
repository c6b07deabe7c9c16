import { expect, test } from 'vitest'
import { pdfPages, pdfText } from '../../../test/support/pdf-text.ts'
import { writePdf } from './write-pdf.ts'

test.each([
  ['zh-Hant', '滿足率報告：北區 95.3%'],
  ['zh-Hans', '满足率报告：北区 95.3%'],
  ['en', 'Fill rate of 北區 and 满足: 95.3%'],
] as const)('a page in %s reads back as it was written', async (language, text) => {
  const bytes = await writePdf(
    {
      title: '報告',
      content: (fit) => [{ text: fit(text) }, { text: fit('粗體'), bold: true }],
      footer: (fit) => ({ text: fit('頁尾') }),
    },
    language,
  )
  expect(pdfPages(bytes)).toBe(1)
  expect(pdfText(bytes).replaceAll(/\s/g, '')).toBe(`${text}粗體頁尾`.replaceAll(/\s/g, ''))
  // Only the characters used are in it, not the fonts.
  expect(bytes.length).toBeLessThan(60_000)
})
