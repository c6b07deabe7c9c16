import { joinTexts } from './join-texts.ts'

/** What the frame, the sign-in and the outlet's first page say in Traditional Chinese. */
export const texts = joinTexts(
  import.meta.glob(
    [
      '../locale/zh-Hant.json',
      '../pages/goods/ordering/locale/zh-Hant.json',
      '../pages/network/access/locale/zh-Hant.json',
      '../../goods/ordering/locale/zh-Hant.json',
      '../../goods/supply/locale/zh-Hant.json',
      '../../network/access/locale/zh-Hant.json',
      '../../platform/http/locale/zh-Hant.json',
    ],
    { eager: true, import: 'default' },
  ),
)
