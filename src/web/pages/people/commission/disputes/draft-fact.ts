import type { Brought, Fact, Kind } from './dispute-types.ts'

/** A fact while the desk works on it. */
export interface DraftFact {
  readonly kind: Kind
  /** True: nothing was known of it before. */
  readonly isNew: boolean
  readonly isWithdrawn: boolean
  readonly fact: Fact
}

/** What tells facts apart. */
export const draftKey = ({ kind, id }: Pick<Fact, 'kind' | 'id'>): string => `${kind}/${id}`

/** A known fact to be changed. */
export const knownDraft = (kind: Kind, fact: Fact): DraftFact => ({ kind, fact, isNew: false, isWithdrawn: false })

/** A new fact with every field its kind has and nothing in it; a flag is off. */
export const newDraft = (kind: Kind, id: string): DraftFact => ({
  kind,
  isNew: true,
  isWithdrawn: false,
  fact: {
    kind: kind.id,
    id,
    dates: Object.fromEntries(kind.dates.map(({ name }) => [name, null])),
    measures: Object.fromEntries(kind.measures.map(({ name }) => [name, ''])),
    attributes: Object.fromEntries(kind.attributes.map(({ name, type }) => [name, type === 'flag' ? false : ''])),
    people: Object.fromEntries(kind.people.map(({ name }) => [name, []])),
  },
})

/** A typed figure as the server reads it: full-width digits and separators of thousands are taken. Example: `１,200` is `1200`. */
export const plainFigure = (typed: string): string => typed.normalize('NFKC').replaceAll(/[\s,]/gu, '')

/** True for what can be read as a figure with at most six places. */
export const isFigure = (typed: string): boolean => /^-?\d{1,13}(\.\d{1,6})?$/u.test(plainFigure(typed))

/** True when a choice, a figure or a person is missing or cannot be read; what is withdrawn needs none. */
export const isIncomplete = ({ kind, fact, isWithdrawn }: DraftFact): boolean =>
  !isWithdrawn &&
  (kind.measures.some(({ name }) => !isFigure(fact.measures[name] ?? '')) ||
    kind.attributes.some(({ name, type }) => type === 'choice' && (fact.attributes[name] ?? '') === '') ||
    kind.people.some(({ name }) => (fact.people[name] ?? []).length === 0))

/** A fact as the decision brings it. */
export const broughtFact = ({ fact, isWithdrawn }: DraftFact): Brought =>
  isWithdrawn
    ? { kind: fact.kind, id: fact.id, isWithdrawn }
    : {
        kind: fact.kind,
        id: fact.id,
        isWithdrawn,
        dates: { ...fact.dates },
        attributes: { ...fact.attributes },
        people: Object.fromEntries(Object.entries(fact.people).map(([role, named]) => [role, [...named]])),
        measures: Object.fromEntries(Object.entries(fact.measures).map(([name, typed]) => [name, plainFigure(typed)])),
      }
