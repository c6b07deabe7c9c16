import { expect, test } from 'vitest'
import { guideHtml, servedLink } from './markdown.ts'

const pictures = new Map([
  ['week-phone.png', { width: 780, height: 1688 }],
  ['studio-desk.png', { width: 1440, height: 900 }],
])

const html = (markdown: string): string => guideHtml(markdown, { language: 'en', pictures })

test.each([
  ['outlet.md', '/guide/en/outlet'],
  ['outlet.md#why-less', '/guide/en/outlet#why-less'],
  ['README.md', '/guide/en'],
  ['https://example.org/a.md', 'https://example.org/a.md'],
])('a link to %s leads to %s', (link, address) => {
  expect(servedLink('en', link)).toBe(address)
})

test('a picture knows its size before it is there, and is opened large by a click', () => {
  expect(html('![This week](../pictures/week-phone.png)')).toContain(
    '<a class="picture phone" href="/guide/pictures/week-phone.png"><img src="/guide/pictures/week-phone.png" alt="This week" width="780" height="1688"',
  )
  expect(html('![Studio](../pictures/studio-desk.png)')).toContain('class="picture desk"')
})

test('a heading keeps its name for links, whatever the language', () => {
  expect(html('## <a id="file"></a>申報')).toContain('<h2><a id="file"></a>申報</h2>')
})

test('a wide table scrolls by itself and can be reached by keyboard', () => {
  expect(html('| a | b |\n| - | - |\n| 1 | 2 |')).toContain(
    '<div class="table-frame" tabindex="0"><table class="table">',
  )
})
