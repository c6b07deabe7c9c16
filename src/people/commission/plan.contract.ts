import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { done, idParam, instant, month } from '../../platform/contract/shapes.ts'
import { desk, money } from './pay-shapes.contract.ts'

const text = z.string()

const planHead = z.object({
  id: z.int(),
  code: text,
  version: z.int(),
  name: text,
  startsOn: text,
  state: z.enum(['draft', 'published']),
  /** The first digits of its hash, enough to compare by eye. */
  hash: text,
  createdBy: text,
  createdAt: instant,
  changedBy: text.nullable(),
  publishedBy: text.nullable(),
  publishedAt: instant.nullable(),
})

const change = z.object({
  part: text,
  key: text,
  /** What people call the part and the thing that changed. */
  partName: text,
  label: text,
  how: z.enum(['added', 'removed', 'changed']),
  /** In words; null: there was, or is, none. */
  before: text.nullable(),
  after: text.nullable(),
})

/** A setting as a plan keeps it: figure, choice, yes or no, nothing, steps, rows of a table. */
const figure = z.string().max(60)
export const setting = z.union([
  z.string().max(100),
  z.boolean(),
  z.null(),
  z.array(figure).max(100),
  z.array(z.object({ from: figure, value: figure })).max(100),
])

/** A parameter as its control needs it. */
export const parameterHead = z.object({
  key: text,
  label: text,
  clause: text,
  kind: z.enum(['figure', 'choice', 'flag', 'steps', 'rows']),
  unit: text.nullable(),
  by: text.nullable(),
  isOptional: z.boolean(),
  choices: z.array(z.object({ value: text, label: text })),
})

const saidCase = z.object({ when: text, says: text })

const use = z.object({ key: text, label: text })

const settingChange = z.object({
  parameter: z.string().min(1).max(100),
  value: setting,
  since: z.iso.date().optional(),
  reference: z.string().trim().min(1).max(500),
})

const changes = z.array(settingChange).max(100)

const ofPlan = { params: z.object({ id: idParam }) }

export const listPayPlans = contract({
  method: 'GET',
  path: '/api/pay/plans',
  permission: desk,
  summary: 'Every version of every commission plan, newest first, with what it changed.',
  answer: z.object({
    plans: z.array(
      planHead.extend({
        changes: z.array(change),
        /** How many more there are than are told. */
        more: z.int(),
      }),
    ),
  }),
})

export const getPayPlan = contract({
  method: 'GET',
  path: '/api/pay/plans/:id',
  permission: desk,
  summary: 'A version of a plan in words: clauses, parameters, steps and when each kind of fact counts.',
  ...ofPlan,
  answer: planHead.extend({
    /** True: the caller may publish it, being neither who made it nor who changed it. */
    mayPublish: z.boolean(),
    previousId: z.int().nullable(),
    articles: z.array(
      z.object({
        article: text,
        clauses: z.array(
          z.object({
            id: text,
            /** The words people signed, and what they say in the language of the reader. */
            phrase: text,
            says: text,
            parameters: z.array(use),
            steps: z.array(use),
          }),
        ),
      }),
    ),
    parameters: z.array(
      parameterHead.extend({
        usedBy: z.array(use),
        values: z.array(z.object({ since: text, value: setting, said: text, reference: text })),
      }),
    ),
    groups: z.array(
      z.object({
        group: text,
        label: text,
        steps: z.array(
          z.object({
            key: text,
            label: text,
            clause: text,
            cases: z.array(saidCase),
            isIncome: z.boolean(),
            isDeduction: z.boolean(),
          }),
        ),
      }),
    ),
    facts: z.array(
      z.object({
        key: text,
        label: text,
        late: text,
        cutoffs: z.array(z.object({ clause: text, when: text, says: text })),
      }),
    ),
  }),
})

export const getPlanDifference = contract({
  method: 'GET',
  path: '/api/pay/plans/:id/difference',
  permission: desk,
  summary: 'What a version has otherwise than another one, part by part; against the version before unless said.',
  ...ofPlan,
  query: z.object({ against: idParam.optional() }),
  answer: z.object({
    against: z.object({ id: z.int(), version: z.int() }).nullable(),
    changes: z.array(change),
  }),
})

export const copyPayPlan = contract({
  method: 'POST',
  path: '/api/pay/plans/:id/copies',
  permission: desk,
  summary: 'A new draft from a version, with some settings changed; sent twice it is the same draft.',
  ...ofPlan,
  body: z.object({ startsOn: month, changes: changes.default([]) }),
  answer: z.object({ id: z.int() }),
})

export const changePayPlan = contract({
  method: 'PUT',
  path: '/api/pay/plans/:id/settings',
  permission: desk,
  summary: 'Changes settings or the first month of a draft; the value that holds already takes a change back.',
  ...ofPlan,
  body: z.object({ startsOn: month.optional(), changes: changes.default([]) }),
  answer: done,
})

export const withdrawPayPlan = contract({
  method: 'DELETE',
  path: '/api/pay/plans/:id',
  permission: desk,
  summary: 'Deletes a draft.',
  ...ofPlan,
  answer: done,
})

export const addPayPlan = contract({
  method: 'POST',
  path: '/api/pay/plans',
  permission: desk,
  summary: 'A draft from a plan as JSON (`manzu.plan/1`); everything wrong is told with its place.',
  body: z.record(z.string(), z.unknown()),
  bodyLimit: 5_000_000,
  answer: z.object({ id: z.int() }),
})

const turn = z.object({ outletId: z.int(), number: text, name: text, before: money, after: money })

const replay = z.object({
  /** What was replayed; to be sent when publishing, so that nothing else is published than what was looked at. */
  hash: text,
  months: z.array(
    z.object({
      outletId: z.int(),
      station: text,
      period: text,
      before: money,
      after: money,
      /** What keeps the month from being computed under the version, in words. */
      problems: z.array(text),
    }),
  ),
  before: money,
  after: money,
  /** Over all these months together, largest effect first. */
  winners: z.array(turn),
  losers: z.array(turn),
})

export const replayPayPlan = contract({
  method: 'GET',
  path: '/api/pay/plans/:id/replay',
  permission: desk,
  summary: 'What the last three paid months would have been under a version: totals, winners and losers.',
  ...ofPlan,
  query: z.object({ outletId: idParam.optional() }),
  answer: replay,
})

export const publishPayPlan = contract({
  method: 'POST',
  path: '/api/pay/plans/:id/publish',
  permission: ['stationManager'],
  summary: 'Publishes a draft that was replayed, by somebody who neither made nor changed it; it never changes again.',
  ...ofPlan,
  body: z.object({ hash: z.string().length(64) }),
  answer: done,
})
