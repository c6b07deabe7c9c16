import { createInstance } from 'i18next'
import { languages, type Language } from '../../kernel/language.ts'
import type { RefusalParams } from '../../kernel/refusal.ts'

/** The texts of one room: a flat object of `room.key` to sentence for each language. */
export type Texts = Readonly<Record<Language, Readonly<Record<string, string>>>>

/** Says a key in a language, with `{{name}}` filled from the parameters. A missing key is an accident and throws. */
export type Translate = (language: Language, key: string, params?: RefusalParams) => string

/** Joins the texts of all rooms into one translator. */
export const createTranslate = (rooms: readonly Texts[]): Translate => {
  const i18n = createInstance()
  const resources = Object.fromEntries(
    languages.map((language) => [
      language,
      { translation: Object.fromEntries(rooms.flatMap((room) => Object.entries(room[language]))) },
    ]),
  )
  void i18n.init({
    resources,
    lng: 'zh-Hant',
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  return (language, key, params = {}) => {
    if (!i18n.exists(key, { lng: language })) throw new Error(`no text for "${key}" in ${language}`)
    return i18n.t(key, { ...params, lng: language })
  }
}
