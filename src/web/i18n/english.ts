import { joinTexts } from './join-texts.ts'

/** All texts in English. */
export const texts = joinTexts(import.meta.glob('../../**/locale/en.json', { eager: true, import: 'default' }))
