import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { idParam, instant } from '../../platform/contract/shapes.ts'
import { exportQuery } from '../../platform/contract/table.ts'
import { desk, money } from './pay-shapes.contract.ts'

const figureChange = z.object({
  id: z.string(),
  label: z.string(),
  clause: z.string(),
  unit: z.enum(['money', 'other']),
  /** Null: there was, or is, no such figure. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  factsCome: z.array(z.string()),
  factsGone: z.array(z.string()),
})

export const getPayRunChanges = contract({
  method: 'GET',
  path: '/api/pay/runs/:id/changes',
  permission: desk,
  summary: 'What the last calculation of a month changed: who gets how much more or less, and which figures moved.',
  params: z.object({ id: idParam }),
  answer: z.object({
    /** When the calculation before was made; null: this is the first. */
    previousAt: instant.nullable(),
    before: money,
    after: money,
    people: z.array(
      z.object({
        number: z.string(),
        name: z.string(),
        before: money,
        after: money,
        difference: money,
        figures: z.array(figureChange),
      }),
    ),
    /** Of the station as a whole: outputs, attainments, pools. */
    figures: z.array(figureChange),
  }),
})

export const exportPayroll = contract({
  method: 'GET',
  path: '/api/pay/runs/:id/payroll',
  permission: desk,
  summary: 'A month for payroll, one row a person, as CSV or as a workbook; its state stands in every row.',
  params: z.object({ id: idParam }),
  query: exportQuery,
  file: 'text/csv; charset=utf-8',
})

/** Key of what people call a column of the file for payroll. */
export const payrollLabel = (column: string): string => `commission.payroll.${column}`
