import type { Expression, Filter } from './expression.ts'

/** The words of one language for what a formula names. */
export interface FormulaWords {
  /** A turn of phrase by its name, with what stands in it. */
  readonly phrase: (name: string, params?: Readonly<Record<string, string>>) => string
  readonly parameter: (key: string) => string
  readonly step: (name: string) => string
  readonly field: (name: string) => string
  readonly choice: (value: string) => string
  readonly facts: (kind: string) => string
  readonly filters: (name: string) => readonly Filter[]
  readonly value: (text: string, unit: string) => string
}

/** Words, and how an expression is said with them. */
export interface Speech {
  readonly words: FormulaWords
  readonly say: (one: Expression) => string
}
