import type { Answer } from '../../../../../kernel/contract.ts'
import type { getPayFact, listPayFactKinds, listPayFacts } from '../../../../../people/commission/fact.contract.ts'

/** The kinds of fact of a station, and its people. */
export type FactKinds = Answer<typeof listPayFactKinds>

/** A kind of fact with its fields in words. */
export type FactKind = Pick<FactKinds['kinds'][number], 'kind' | 'label' | 'fields'>

/** One field of a kind. */
export type FactField = FactKind['fields'][number]

/** Facts of one kind, one page of them. */
export type FactPage = Answer<typeof listPayFacts>

/** A fact as it stands in the list. */
export type ListedFact = FactPage['rows'][number]

/** A fact with all that was recorded of it. */
export type WholeFact = Answer<typeof getPayFact>

/** What stands in the fields of a form, by their names. */
export type FactValues = Readonly<Record<string, string>>
