import type { Texts } from '../i18n/translate.ts'
import en from './locale/en.json' with { type: 'json' }
import hans from './locale/zh-Hans.json' with { type: 'json' }
import hant from './locale/zh-Hant.json' with { type: 'json' }

/** Sentences about CSV files. */
export const csvTexts: Texts = { 'zh-Hant': hant, 'zh-Hans': hans, en }
