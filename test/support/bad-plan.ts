import { readFileSync } from 'node:fs'
import { planFile } from '../../src/people/commission/files/plan-file.ts'
import type { Expression } from '../../src/people/commission/rules/expression.ts'
import type { Plan } from '../../src/people/commission/rules/plan.ts'
import { checkPlan } from '../../src/people/commission/rules/check-plan.ts'
import { type Edit, patched } from './patched.ts'

const file = new URL('../../src/people/commission/plans/s5.json', import.meta.url)

/** The shipped plan. */
export const s5: Plan = planFile.parse(JSON.parse(readFileSync(file, 'utf8')))

/** The place of a step of the shipped plan, as an edit writes it. */
export const stepAt = (name: string): string => `steps>${s5.steps.findIndex((step) => step.name === name)}`

/** The place of an edit as a problem writes it. */
export const dots = (where: string): string => where.replaceAll('>', '.')

const constant = (value: string, unit: string): Expression => ({ op: 'constant', value, unit })

/** Small expressions to put where they do not belong. */
export const yuan = constant('1', 'money')
export const hour = constant('1', 'hours')
export const one = constant('1', 'ratio')
export const zero = constant('0', 'ratio')
export const parameter = (key: string): Expression => ({ op: 'parameter', key })
export const step = (name: string): Expression => ({ op: 'step', name })
export const measure = (name: string): Expression => ({ op: 'measure', name })

/** What is said, what is changed in the shipped plan, and the problem that must be among those told. */
export type Case = readonly [sentence: string, edits: readonly Edit[], path: string, code: string]

/** All that is told of each bad plan, a line a problem: place, clause, code and what fills its sentence. */
export const tellings = (cases: readonly Case[]): string =>
  cases
    .map(([sentence, edits]) =>
      [
        sentence,
        ...checkPlan(patched(s5, ...edits)).map(({ path, clause, code, params }) =>
          [`  ${path}`, clause, code, ...Object.entries(params).map(([name, value]) => `${name}=${value}`)].join('  '),
        ),
        '',
      ].join('\n'),
    )
    .join('\n')
