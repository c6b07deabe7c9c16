import { expect, test } from 'vitest'
import { escapeHtml } from './html.ts'

test('what somebody typed can neither open an element nor leave an attribute', () => {
  expect(escapeHtml(`<a href="x" title='y'>陳記 & 子</a>`)).toBe(
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;陳記 &amp; 子&lt;/a&gt;',
  )
})
