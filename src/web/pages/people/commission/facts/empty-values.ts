import type { FactKind, FactValues } from './fact-types.ts'

/** What is filled in before anything is: no, where yes or no is asked for. */
export const emptyValues = ({ fields }: FactKind): FactValues =>
  Object.fromEntries(fields.map(({ name, type }) => [name, type === 'flag' ? 'false' : '']))
