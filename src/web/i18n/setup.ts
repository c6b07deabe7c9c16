import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { chooseLanguage, languages, type Language } from '../../kernel/language.ts'

const place = 'manzu.language'

interface Catalogue {
  readonly texts: Readonly<Record<string, string>>
}

interface Catalogues {
  /** What the first page says. */
  readonly first: () => Promise<Catalogue>
  /** What all others say. */
  readonly rest: () => Promise<Catalogue>
}

const catalogues: Readonly<Record<Language, Catalogues>> = {
  'zh-Hant': { first: () => import('./hant.ts'), rest: () => import('./hant-rest.ts') },
  'zh-Hans': { first: () => import('./hans.ts'), rest: () => import('./hans-rest.ts') },
  en: { first: () => import('./english.ts'), rest: () => import('./english-rest.ts') },
}

const isLanguage = (value: unknown): value is Language => languages.some((one) => one === value)

/** What was chosen here before, else what the device asks for. */
export const firstLanguage = (): Language => {
  const kept = localStorage.getItem(place)
  return isLanguage(kept) ? kept : chooseLanguage(navigator.languages.join(','))
}

/** A table of calls, because the build fetches the styles of one branch only where a condition chooses what is imported. */
const typefaces: Readonly<Record<Language, () => Promise<unknown>>> = {
  'zh-Hant': () => import('./fonts-tc.ts'),
  'zh-Hans': () => import('./fonts-sc.ts'),
  en: () => import('./fonts-en.ts'),
}

/** The typeface of a language: first the list of its slices, then those the page shows. */
const loadFonts = async (language: Language): Promise<void> => {
  await typefaces[language]()
}

const loaded = new Set<() => Promise<Catalogue>>()

const add = async (language: Language, part: () => Promise<Catalogue>): Promise<void> => {
  if (loaded.has(part)) return
  i18next.addResourceBundle(language, 'translation', (await part()).texts, true)
  loaded.add(part)
}

const loadFirst = async (language: Language): Promise<void> => {
  await add(language, catalogues[language].first)
  document.documentElement.lang = language
}

/** The language the screen speaks now. */
export const currentLanguage = (): Language => (isLanguage(i18next.language) ? i18next.language : 'zh-Hant')

/** Fetches what the pages after the first one say in the language spoken now, once. */
export const loadAllTexts = async (): Promise<void> => {
  const language = currentLanguage()
  await add(language, catalogues[language].rest)
}

/** Speaks another language from now on, and next time. */
export const changeLanguage = async (language: Language): Promise<void> => {
  await Promise.all([loadFirst(language), add(language, catalogues[language].rest)])
  localStorage.setItem(place, language)
  await i18next.changeLanguage(language)
  await loadFonts(language)
}

/** Fetches the typeface of the language spoken now; texts are readable in the fonts of the device until it is there. */
export const loadTypeface = (): Promise<void> => loadFonts(currentLanguage())

/** Loads the first language and nothing else. */
export const setUpLanguage = async (): Promise<void> => {
  const language = firstLanguage()
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: {},
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    // A page that came before its texts is drawn again with them.
    react: { useSuspense: false, bindI18nStore: 'added' },
  })
  await loadFirst(language)
  await i18next.changeLanguage(language)
}
