import { joinTexts } from './join-texts.ts'

/** All texts in Traditional Chinese. */
export const texts = joinTexts(import.meta.glob('../../**/locale/zh-Hant.json', { eager: true, import: 'default' }))
