import { pinyin } from 'pinyin-pro'

const syllables = (text: string, pattern: 'pinyin' | 'first'): string =>
  pinyin(text, { toneType: 'none', pattern, type: 'array' }).join('').replaceAll(/\s/g, '').toLowerCase()

/**
 * What a list is searched in: the texts themselves, their pinyin and their pinyin initials, lower case, parted by
 * spaces. Example: `searchText('紅塔山')` holds `紅塔山 hongtashan hts`.
 */
export const searchText = (...texts: readonly string[]): string =>
  [
    ...new Set(
      texts.flatMap((text) =>
        /\p{Script=Han}/u.test(text)
          ? [text.toLowerCase(), syllables(text, 'pinyin'), syllables(text, 'first')]
          : [text.toLowerCase()],
      ),
    ),
  ].join(' ')
