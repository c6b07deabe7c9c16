import { z } from 'zod'
import { optionalWholeCell, wholeCell } from '../../platform/table/cells.ts'
import { shape } from '../../platform/table/shape.ts'
import { allocationRule, columnLabel } from './supply.contract.ts'

const product = { cell: z.string().min(1).max(40), example: 'YX-01' } as const
const figure = { cell: optionalWholeCell, isOptional: true, kind: 'number' } as const

/** What a file of supply looks like. */
export const supplyShape = shape({
  name: 'supply.table.supply',
  label: columnLabel,
  about: (column) => `supply.import.${column}`,
  columns: {
    product,
    quantity: { cell: wholeCell, kind: 'number', example: 1200 },
    pack: {
      cell: optionalWholeCell.refine((pack) => pack === null || (pack >= 1 && pack <= 100_000)),
      isOptional: true,
      kind: 'number',
      example: 12,
    },
    arrivesOn: {
      cell: z.union([z.literal('').transform(() => null), z.iso.date()]),
      isOptional: true,
      kind: 'day',
      example: '2026-12-01',
    },
    rule: {
      cell: z.union([z.literal('').transform(() => null), allocationRule]),
      isOptional: true,
      example: 'waterline',
    },
  },
})

/** What a file of limits, quotas and advice looks like. */
export const limitsShape = shape({
  name: 'supply.table.limits',
  label: columnLabel,
  about: (column) => `supply.import.${column === 'product' ? 'product-in-cycle' : column}`,
  columns: {
    product,
    stars: {
      cell: z
        .string()
        .regex(/^[1-5]$/)
        .transform(Number),
      kind: 'number',
      example: 3,
    },
    dailyLimit: { ...figure, example: 24 },
    monthlyLimit: { ...figure, example: 96 },
    quota: { ...figure, example: 12 },
    recommended: { ...figure, example: 18 },
  },
})
