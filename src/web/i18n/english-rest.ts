import { joinTexts } from './join-texts.ts'

/** What all other pages say in English. */
export const texts = joinTexts(
  import.meta.glob(
    [
      '../../**/locale/en.json',
      '!../locale/en.json',
      '!../pages/goods/ordering/locale/en.json',
      '!../pages/network/access/locale/en.json',
      '!../../goods/ordering/locale/en.json',
      '!../../goods/supply/locale/en.json',
      '!../../network/access/locale/en.json',
      '!../../platform/http/locale/en.json',
    ],
    { eager: true, import: 'default' },
  ),
)
