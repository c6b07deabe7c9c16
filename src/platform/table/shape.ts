import type { z } from 'zod'
import type { Kind } from './table.ts'

/** One column of a file that is read: how its text becomes a value, and a lifelike example for the template. */
export interface ShapeColumn {
  readonly cell: z.ZodType
  /** May be missing altogether; it is then absent from every row, which is not the same as empty. */
  readonly isOptional?: true
  readonly kind?: Kind
  readonly example: string | number
}

/** What a file should look like. Columns are known by their names or by their labels in any language, in any order. */
export interface TableShape {
  /** Key of what people call this list. */
  readonly name: string
  readonly columns: Readonly<Record<string, ShapeColumn>>
  /** Key of what people call a column. */
  readonly label: (column: string) => string
  /** Key of the sentence that says what a column holds and what is valid in it. */
  readonly about: (column: string) => string
}

/** One row of a shape, every cell read. */
export type RowOf<S extends TableShape> = {
  readonly [Name in keyof S['columns']]:
    | z.output<S['columns'][Name]['cell']>
    | (S['columns'][Name] extends { readonly isOptional: true } ? undefined : never)
}

/** Keeps the types of its columns. */
export const shape = <const S extends TableShape>(value: S): S => value
