import { z } from 'zod'
import { parseRational } from '../../../kernel/rational.ts'
import type { Condition, Expression, Formula } from '../rules/expression.ts'
import type { Plan } from '../rules/plan.ts'

/** How many levels a plan may be nested; the shipped one has half as many. */
const deepest = 60

/** How many entries a list or a table of names may have. */
const most = 500

const inherited = new Set(Object.getOwnPropertyNames(Object.prototype))

const name = z
  .string()
  .max(100, 'a name of at most 100 characters')
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'a name of letters, digits, ".", "_" and "-"')
  .refine((text) => !inherited.has(text), 'another name: this one has a meaning of its own')
const text = z.string().min(1, 'a text').max(2000, 'a text of at most 2,000 characters')
const texts = z.strictObject({ 'zh-Hant': text, 'zh-Hans': text, en: text })
const figure = z
  .string()
  .regex(/^-?\d{1,15}(\.\d{1,12}|\/\d{1,15})?$/u, 'a figure as text, such as "0.005" or "1/3"')
  .refine((written) => parseRational(written) !== undefined, 'a fraction whose divisor is not zero')
const unit = z.string().max(20, 'a unit such as "money/hours"')
const day = z.iso.date('a day such as "2026-10-31"').regex(/^(19|20|21)/u, 'a day from 1900 to 2199')
const month = z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/u, 'a month such as "2026-10"')
const key = name

const list = <S extends z.ZodType>(of: S) => z.array(of).max(most, `at most ${most} entries`)
const named = <S extends z.ZodType>(of: S) =>
  z.record(name, of).refine((record) => Object.keys(record).length <= most, `at most ${most} entries`)

const setting = z.union(
  [z.boolean(), z.null(), z.string().max(100), list(figure), list(z.strictObject({ from: figure, value: figure }))],
  'a figure as text, a choice, true or false, null, a list of figures or a list of { from, value }',
)

const parameter = z.strictObject({
  kind: z.enum(['figure', 'choice', 'flag', 'steps', 'rows']),
  clause: key,
  label: texts,
  unit: unit.optional(),
  by: unit.optional(),
  choices: list(name).optional(),
  isOptional: z.boolean().optional(),
  values: list(z.strictObject({ since: day, value: setting, reference: text })),
})

const lazily = <T>(shape: () => z.ZodType<T>): z.ZodType<T> => z.lazy(shape)
const expression: z.ZodType<Expression> = lazily(() => expressions)
const condition: z.ZodType<Condition> = lazily(() => conditions)

const conditions = z.discriminatedUnion('test', [
  z.strictObject({ test: z.literal('attribute'), name: key, in: list(z.union([z.string().max(100), z.boolean()])) }),
  z.strictObject({ test: z.literal('known'), date: key }),
  z.strictObject({ test: z.literal('named'), role: key }),
  z.strictObject({ test: z.literal('scored') }),
  z.strictObject({
    test: z.literal('setting'),
    parameter: key,
    in: list(z.union([z.string().max(100), z.boolean(), z.null()])),
  }),
  z.strictObject({
    test: z.literal('compare'),
    left: expression,
    relation: z.enum(['<', '<=', '=', '>=', '>']),
    right: expression,
  }),
  z.strictObject({ test: z.literal('not'), of: condition }),
  z.strictObject({ test: z.literal('all'), of: list(condition) }),
  z.strictObject({ test: z.literal('any'), of: list(condition) }),
])

const filter = z.strictObject({ keep: condition, reason: key.optional(), clause: key.optional() })
const where = list(z.union([key, filter], 'the name of a list of filters, or a filter with "keep"'))
const selection = { facts: key, where: where.optional(), whose: key.optional() }

const expressionShapes = [
  z.strictObject({ op: z.literal('constant'), value: figure, unit }),
  z.strictObject({ op: z.literal('parameter'), key }),
  z.strictObject({ op: z.literal('target'), sheet: key, field: key }),
  z.strictObject({ op: z.literal('step'), name: key }),
  z.strictObject({ op: z.literal('score') }),
  z.strictObject({ op: z.literal('measure'), name: key }),
  z.strictObject({ op: z.literal('sum'), of: expression, ...selection }),
  z.strictObject({ op: z.literal('count'), ...selection }),
  z.strictObject({ op: z.literal('add'), of: list(expression) }),
  z.strictObject({ op: z.literal('subtract'), from: expression, less: expression }),
  z.strictObject({ op: z.literal('multiply'), of: list(expression) }),
  z.strictObject({ op: z.literal('divide'), of: expression, by: expression }),
  z.strictObject({ op: z.literal('ratio'), actual: expression, target: expression }),
  z.strictObject({
    op: z.literal('clamp'),
    of: expression,
    floor: expression.optional(),
    cap: expression.optional(),
    warning: key.optional(),
  }),
  z.strictObject({
    op: z.literal('table'),
    shape: z.enum(['step', 'cumulative', 'band', 'marginal']),
    of: expression,
    rows: key,
  }),
  z.strictObject({ op: z.literal('perUnit'), count: expression, fee: expression }),
  z.strictObject({ op: z.literal('choose'), parameter: key, cases: named(expression) }),
  // oxlint-disable-next-line unicorn/no-thenable -- the plan's word for a branch; nothing awaits a schema
  z.strictObject({ op: z.literal('when'), test: condition, yes: expression, no: expression }),
] as const

const expressions = z.discriminatedUnion('op', expressionShapes)

const formula: z.ZodType<Formula> = z.discriminatedUnion('op', [
  ...expressionShapes,
  z.strictObject({ op: z.literal('share'), pool: key, denominator: key.optional() }),
  z.strictObject({ op: z.literal('portion'), pool: key, take: key, among: named(key) }),
  z.strictObject({ op: z.literal('jobShares'), amount: expression, among: key, ...selection }),
])

const cutoff = z.strictObject({
  when: condition.optional(),
  clause: key,
  month: list(z.strictObject({ date: key, waiting: key })).optional(),
  pending: key.optional(),
  never: key.optional(),
})

const factKind = z.strictObject({
  label: texts,
  dates: list(key),
  measures: named(unit),
  attributes: named(
    z.union(
      [z.enum(['flag', 'text']), list(z.string().max(100))],
      '"flag", "text" or a list of the values it may have',
    ),
  ),
  people: list(key),
  late: z.enum(['retroactive', 'current']),
  cutoff: list(cutoff),
})

const step = z.strictObject({
  name,
  label: texts,
  clause: key,
  groups: list(key).optional(),
  is: formula,
  isRounded: z.boolean().optional(),
  pool: name.optional(),
  isIncome: z.boolean().optional(),
})

const deduction = z.strictObject({
  name,
  label: texts,
  clause: key,
  groups: list(key),
  rate: expression.optional(),
  amount: expression.optional(),
})

const transfer = z.strictObject({
  facts: key,
  from: key,
  to: key,
  measure: key,
  where,
  clause: key,
  warnAbove: key,
})

const keeps = { reason: key, clause: key }

const gate = z.discriminatedUnion('gate', [
  z.strictObject({ gate: z.literal('signed'), sheet: key, ...keeps }),
  z.strictObject({ gate: z.literal('scored'), groups: list(key), ...keeps }),
  z.strictObject({ gate: z.literal('none'), facts: key, where, ...keeps }),
  z.strictObject({ gate: z.literal('met'), test: condition, ...keeps }),
])

const line = z.strictObject({ label: texts, clause: key })

const isShallow = (value: unknown): boolean => {
  let level: readonly unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return false
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? (Object.values(one) as unknown[]) : []))
  }
  return true
}

const shape = z.strictObject({
  format: z.literal('manzu.plan/1'),
  id: name,
  version: z.int().positive(),
  from: month,
  name: texts,
  clauses: named(texts),
  groups: named(texts),
  parameters: named(parameter),
  targets: named(z.strictObject({ label: texts, fields: named(unit) })),
  facts: named(factKind),
  filters: named(list(filter)),
  steps: list(step),
  deductions: list(deduction),
  transfers: list(transfer),
  gates: list(gate),
  roster: z.strictObject({
    clause: key,
    probation: key,
    proration: key,
    stacking: key,
    equalWhenUnset: list(key),
  }),
  law: z
    .strictObject({ deductionShare: key.optional(), minimumWage: key.optional(), recoveryCap: key.optional() })
    .optional(),
  statement: z.strictObject({ gross: line, adjustment: line, net: line }),
  reasons: named(texts),
})

/**
 * A plan as a file, `manzu.plan/1`: nothing but what the engine knows. Depth is looked at first, so that no file can make
 * the reader run out of stack.
 */
export const planFile: z.ZodType<Plan> = z
  .unknown()
  .refine(isShallow, `a plan nested at most ${deepest} levels deep`)
  .pipe(shape)
