import type { Texts } from '../../platform/i18n/translate.ts'
import en from './locale/en.json' with { type: 'json' }
import hans from './locale/zh-Hans.json' with { type: 'json' }
import hant from './locale/zh-Hant.json' with { type: 'json' }

/** The sentences of this room. */
export const commissionTexts: Texts = { 'zh-Hant': hant, 'zh-Hans': hans, en }
