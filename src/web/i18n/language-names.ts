import type { Language } from '../../kernel/language.ts'

/** Each language is called by its own name, whatever language the screen speaks. */
export const languageNames: Readonly<Record<Language, string>> = {
  'zh-Hant': '繁體中文',
  'zh-Hans': '简体中文',
  en: 'English',
}
