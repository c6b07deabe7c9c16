import type { Language } from '../../kernel/language.ts'
import { commissionTexts } from './texts.ts'

/** What people call a field or a choice of a plan; a plan of a station's own may have others, which are told as written. */
const wordOr = (language: Language, key: string, written: string): string => commissionTexts[language][key] ?? written

/** The name of a date, measure or attribute of a fact. Example: `settledOn` is 結算日期. */
export const fieldWord = (language: Language, name: string): string =>
  wordOr(language, `commission.field.${name}`, name)

/** A choice of a parameter or an attribute. Example: `goodwill` is 善意維修. */
export const choiceWord = (language: Language, value: string): string =>
  wordOr(language, `commission.choice.${value}`, value)
