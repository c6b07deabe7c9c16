import { joinTexts } from './join-texts.ts'

/** What all other pages say in Simplified Chinese. */
export const texts = joinTexts(
  import.meta.glob(
    [
      '../../**/locale/zh-Hans.json',
      '!../locale/zh-Hans.json',
      '!../pages/goods/ordering/locale/zh-Hans.json',
      '!../pages/network/access/locale/zh-Hans.json',
      '!../../goods/ordering/locale/zh-Hans.json',
      '!../../goods/supply/locale/zh-Hans.json',
      '!../../network/access/locale/zh-Hans.json',
      '!../../platform/http/locale/zh-Hans.json',
    ],
    { eager: true, import: 'default' },
  ),
)
