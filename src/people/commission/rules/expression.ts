/** Compares two figures of the same unit exactly. */
export type Relation = '<' | '<=' | '=' | '>=' | '>'

/** A question with yes or no as the answer, about a fact, a person or the station. */
export type Condition =
  | { readonly test: 'attribute'; readonly name: string; readonly in: readonly (string | boolean)[] }
  | { readonly test: 'known'; readonly date: string }
  | { readonly test: 'named'; readonly role: string }
  | { readonly test: 'scored' }
  | { readonly test: 'setting'; readonly parameter: string; readonly in: readonly (string | boolean | null)[] }
  | { readonly test: 'compare'; readonly left: Expression; readonly relation: Relation; readonly right: Expression }
  | { readonly test: 'not'; readonly of: Condition }
  | { readonly test: 'all'; readonly of: readonly Condition[] }
  | { readonly test: 'any'; readonly of: readonly Condition[] }

/** What a fact must be to count here; a fact it drops is told to people with the reason, when there is one. */
export interface Filter {
  readonly keep: Condition
  readonly reason?: string | undefined
  readonly clause?: string | undefined
}

/** Filters one after another; a text names a list of filters of the plan. */
export type Where = readonly (Filter | string)[]

/** Facts of one kind that count in the month, filtered; of a person: those that name the person in this part. */
export interface Selection {
  readonly facts: string
  readonly where?: Where | undefined
  readonly whose?: string | undefined
}

/**
 * How a figure is computed. A closed list: a plan can say nothing that is not here, so it can be checked before it runs
 * and explained while it runs.
 */
export type Expression =
  | { readonly op: 'constant'; readonly value: string; readonly unit: string }
  | { readonly op: 'parameter'; readonly key: string }
  | { readonly op: 'target'; readonly sheet: string; readonly field: string }
  | { readonly op: 'step'; readonly name: string }
  | { readonly op: 'score' }
  | { readonly op: 'measure'; readonly name: string }
  | ({ readonly op: 'sum'; readonly of: Expression } & Selection)
  | ({ readonly op: 'count' } & Selection)
  | { readonly op: 'add'; readonly of: readonly Expression[] }
  | { readonly op: 'subtract'; readonly from: Expression; readonly less: Expression }
  | { readonly op: 'multiply'; readonly of: readonly Expression[] }
  | { readonly op: 'divide'; readonly of: Expression; readonly by: Expression }
  | { readonly op: 'ratio'; readonly actual: Expression; readonly target: Expression }
  | {
      readonly op: 'clamp'
      readonly of: Expression
      readonly floor?: Expression | undefined
      readonly cap?: Expression | undefined
      readonly warning?: string | undefined
    }
  | {
      readonly op: 'table'
      readonly shape: 'step' | 'cumulative' | 'band' | 'marginal'
      readonly of: Expression
      readonly rows: string
    }
  | { readonly op: 'perUnit'; readonly count: Expression; readonly fee: Expression }
  | { readonly op: 'choose'; readonly parameter: string; readonly cases: Readonly<Record<string, Expression>> }
  | {
      readonly op: 'when'
      readonly test: Condition
      readonly yes: Expression
      readonly no: Expression
    }

/** How a step comes to its figure: by a formula, or by dividing a pool. */
export type Formula =
  | Expression
  /** To each member of the groups, by coefficient and days. */
  | { readonly op: 'share'; readonly pool: string; readonly denominator?: string | undefined }
  /** One of several named parts that add up to the pool; weights are parameters. */
  | {
      readonly op: 'portion'
      readonly pool: string
      readonly take: string
      readonly among: Readonly<Record<string, string>>
    }
  /** Each fact is worth an amount, rounded, which those it names share equally; a person's sum of these. */
  | ({ readonly op: 'jobShares'; readonly amount: Expression; readonly among: string } & Selection)
