import type { Texts } from '../i18n/translate.ts'
import en from './locale/en.json' with { type: 'json' }
import hans from './locale/zh-Hans.json' with { type: 'json' }
import hant from './locale/zh-Hant.json' with { type: 'json' }

/** Sentences about tables on their way in and out. */
export const tableTexts: Texts = { 'zh-Hant': hant, 'zh-Hans': hans, en }
