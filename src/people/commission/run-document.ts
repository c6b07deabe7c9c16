import { z } from 'zod'
import type { FigureNode } from './rules/node.ts'

const setting = z.union([
  z.string(),
  z.boolean(),
  z.null(),
  z.array(z.string()),
  z.array(z.object({ from: z.string(), value: z.string() })),
])

/** A node as it is kept. */
export const figureNode = z.object({
  id: z.string(),
  step: z.string(),
  person: z.string().exactOptional(),
  clause: z.string(),
  value: z.string(),
  money: z.string().exactOptional(),
  rounded: z.string().exactOptional(),
  working: z.string(),
  children: z.array(z.string()),
  facts: z.array(z.string()),
  settings: z.array(z.object({ key: z.string(), value: setting, since: z.string(), reference: z.string() })),
  share: z
    .object({ weight: z.string(), of: z.string(), remainder: z.string(), cent: z.union([z.literal(0), z.literal(1)]) })
    .exactOptional(),
  note: z.string().exactOptional(),
}) satisfies z.ZodType<FigureNode>

/** A run as it was hashed. */
export const runDocument = z.object({
  format: z.enum(['manzu.run/1', 'manzu.run/2', 'manzu.run/3']),
  outletId: z.int(),
  period: z.string(),
  plan: z.object({ code: z.string(), version: z.int(), hash: z.string() }),
  factsUntil: z.number(),
  names: z.record(z.string(), z.string()),
  people: z.array(
    z.object({
      person: z.string(),
      gross: z.string(),
      deductions: z.record(z.string(), z.string()),
      adjustment: z.string(),
      net: z.string(),
    }),
  ),
  pools: z.record(z.string(), z.string()),
  total: z.string(),
  excluded: z.array(
    z.object({
      kind: z.string(),
      fact: z.string(),
      reason: z.string(),
      clause: z.string(),
      month: z.string().exactOptional(),
      people: z.array(z.string()).exactOptional(),
    }),
  ),
  nodes: z.array(figureNode),
  blockers: z.array(z.object({ reason: z.string(), clause: z.string(), subject: z.string() })),
  warnings: z.array(
    z.object({
      code: z.string(),
      node: z.string(),
      clause: z.string(),
      params: z.record(z.string(), z.string()),
    }),
  ),
})

/** A run as it was hashed, read. */
export type RunDocument = z.output<typeof runDocument>

/** Since the second format the warnings of the law say what would be allowed; since the third they look at late corrections. */
export type RunFormat = RunDocument['format']

/** Reads the document of a run. Throws on one this program did not write. */
export const readDocument = (text: string): RunDocument => runDocument.parse(JSON.parse(text))
