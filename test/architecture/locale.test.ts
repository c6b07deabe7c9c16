import { expect, test } from 'vitest'
import { simplifiedOnly, traditionalOnly } from './chinese.ts'
import { textsBroken } from './locale.ts'
import { textsMissing, textsUnused } from './locale-use.ts'
import { readHouse, tree } from './tree.ts'

test('the texts of the house are whole in three languages', () => {
  expect(textsBroken(readHouse())).toEqual([])
})

test('the code of the house uses only texts that exist', () => {
  expect(textsMissing(readHouse())).toEqual([])
})

test('no text of the house is unused', () => {
  expect(textsUnused(readHouse())).toEqual([])
})

const room = 'src/goods/ordering'
const good = {
  'zh-Hant': { 'ordering.over-limit': '超過每日限量 {{limit}} 包' },
  'zh-Hans': { 'ordering.over-limit': '超过每日限量 {{limit}} 包' },
  en: { 'ordering.over-limit': 'Over the daily limit of {{limit}} packs' },
}

const locale = (texts: Readonly<Record<string, Readonly<Record<string, string>>>>, code = '') =>
  tree({
    [`${room}/place-order.ts`]: code,
    ...Object.fromEntries(
      Object.entries(texts).map(([name, one]) => [`${room}/locale/${name}.json`, JSON.stringify(one, null, 2)]),
    ),
  })

test('a whole set of texts passes', () => {
  expect(textsBroken(locale(good))).toEqual([])
})

test.each([
  ['a missing file', { 'zh-Hant': good['zh-Hant'], en: good.en }, 'missing in zh-Hans'],
  ['a missing key', { ...good, en: {} }, 'missing in en'],
  ['an empty text', { ...good, en: { 'ordering.over-limit': ' ' } }, 'is empty'],
  ['another placeholder', { ...good, en: { 'ordering.over-limit': 'Over {{max}}' } }, 'different {{placeholders}}'],
  ['a simplified character', { ...good, 'zh-Hant': good['zh-Hans'] }, 'has 过, which zh-Hant does not write'],
  ['a traditional character', { ...good, 'zh-Hans': good['zh-Hant'] }, 'has 過, which zh-Hans does not write'],
])('%s is found', (_, texts, expected) => {
  expect(textsBroken(locale(texts)).join('\n')).toContain(expected)
})

test('a key of another room and a key that stands twice are found', () => {
  const strange = { 'supply.short': 'x' }
  expect(textsBroken(locale({ 'zh-Hant': strange, 'zh-Hans': strange, en: strange }))).toEqual([
    expect.stringContaining('supply.short does not start with "ordering."'),
  ])
  const twice = tree({ 'src/web/locale/en.json': '{\n"web.a": "A",\n"web.a": "B"\n}' })
  expect(textsBroken(twice).join('\n')).toContain('web.a stands there twice')
})

test.each([
  `refusal('invalid', 'ordering.unknown')`,
  `t('ordering.unknown')`,
  `i18n.t('ordering.unknown')`,
  'refusal("invalid", `ordering.unknown.${x}`)',
  't(`ordering.${x}`)',
])('%s asks for a text that is not there', (code) => {
  expect(textsMissing(locale(good, code))).toEqual([expect.stringContaining(`${room}/place-order.ts:1`)])
})

test.each([`refusal('invalid', 'ordering.over-limit', { limit: 5 })`, 't(`ordering.over-${x}`)', `t(key)`])(
  '%s asks for nothing unknown',
  (code) => {
    expect(textsMissing(locale(good, code))).toEqual([])
  },
)

test('a text is used by its whole key or by a telling beginning, not by the name of the room alone', () => {
  expect(textsUnused(locale(good, `const code = 'ordering.over-limit'`))).toEqual([])
  expect(textsUnused(locale(good, 'const key = `ordering.over-${x}`'))).toEqual([])
  expect(textsUnused(locale(good, 'const key = `ordering.${x}`'))).toEqual([
    expect.stringContaining('ordering.over-limit is used nowhere'),
  ])
  expect(textsUnused(locale(good, `const code = 'ordering'`))).toHaveLength(1)
})

test('plural forms are found and used by the key they share', () => {
  const forms = { 'ordering.packs_one': '{{count}} pack', 'ordering.packs_other': '{{count}} packs' }
  const files = locale({ 'zh-Hant': forms, 'zh-Hans': forms, en: forms }, `t('ordering.packs', { count: 2 })`)
  expect(textsMissing(files)).toEqual([])
  expect(textsUnused(files)).toEqual([])
})

test('what both scripts write is nobody’s alone', () => {
  expect(simplifiedOnly('訂單滿足率：以後的貨源，台北、公里、面積、只有、星級、吃了、囉')).toEqual([])
  expect(traditionalOnly('订单满足率：以后的货源，台北、公里、面积、只有、星级、请签收、着')).toEqual([])
  expect(simplifiedOnly('订单满足率')).toEqual(['订', '单', '满'])
  expect(simplifiedOnly('价格确认')).toEqual(['价', '确', '认'])
  expect(traditionalOnly('以後於是')).toEqual(['後', '於'])
  expect(traditionalOnly('訂單滿足率')).toEqual(['訂', '單', '滿'])
})
