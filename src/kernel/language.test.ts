import { expect, test } from 'vitest'
import { chooseLanguage } from './language.ts'

test.each([
  [undefined, 'zh-Hant'],
  ['', 'zh-Hant'],
  ['fr', 'zh-Hant'],
  ['zh', 'zh-Hant'],
  ['zh-TW,zh;q=0.9,en;q=0.8', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-CN,zh;q=0.9', 'zh-Hans'],
  ['zh-Hans-CN', 'zh-Hans'],
  ['en-GB,zh-TW;q=0.5', 'en'],
  ['zh-TW;q=0.5, en', 'en'],
  ['en;q=0, zh-CN;q=0.1', 'zh-Hans'],
  ['fr, zh-CN;q=0.8', 'zh-Hans'],
] as const)('%s is answered in %s', (header, language) => {
  expect(chooseLanguage(header)).toBe(language)
})
