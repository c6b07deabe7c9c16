import { joinTexts } from './join-texts.ts'

/** All texts in Simplified Chinese. */
export const texts = joinTexts(import.meta.glob('../../**/locale/zh-Hans.json', { eager: true, import: 'default' }))
