import type { FactKind } from './fact-types.ts'

const byKind: Readonly<Record<string, readonly string[]>> = {
  roster: ['person', 'group', 'from'],
  score: ['person', 'period'],
  target: ['sheet', 'person', 'period'],
}

/** The fields a known fact is called by; they stay while it is corrected. Example: an order is called by its `id`. */
export const calledBy = ({ kind }: Pick<FactKind, 'kind'>): readonly string[] => byKind[kind] ?? ['id']
