import { z } from 'zod'
import { decimalOfFen, fenOfDecimal } from '../../../kernel/money.ts'
import { differenceOf, type NodeChange } from '../rules/difference.ts'
import { settingText } from '../rules/settings.ts'
import { figureNode } from '../run-document.ts'

const statements = z.object({
  format: z.literal('manzu.statements/1'),
  period: z.string(),
  people: z.record(z.string(), z.object({ net: z.string() })),
  total: z.string(),
  explanation: z.array(figureNode.extend({ label: z.string() })),
})

type Statements = z.output<typeof statements>

/** Reads `statements.json`; a text that says what is wrong where it is none. */
export const readStatements = (content: string): Statements | string => {
  let tree: unknown
  try {
    tree = JSON.parse(content)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  const read = statements.safeParse(tree)
  return read.success ? read.data : z.prettifyError(read.error)
}

const difference = (before: string, after: string): string => {
  const amount = (fenOfDecimal(after) ?? 0n) - (fenOfDecimal(before) ?? 0n)
  return `${amount > 0n ? '+' : ''}${decimalOfFen(amount)}`
}

const detailsOf = ({ settings, factsGone, factsCome }: NodeChange): readonly string[] => [
  ...settings.map(({ key, before, after }) => `      ${key}: ${settingText(before)} → ${settingText(after)}`),
  ...(factsGone.length > 0 ? [`      − ${factsGone.join(', ')}`] : []),
  ...(factsCome.length > 0 ? [`      + ${factsCome.join(', ')}`] : []),
]

/** What is not the same in two sets of statements: people first, then every figure behind. */
export const diffText = (before: Statements, after: Statements): string => {
  const people = [...new Set([...Object.keys(before.people), ...Object.keys(after.people)])].toSorted()
  const nets = people.flatMap((person) => {
    const [old, now] = [before.people[person]?.net ?? '0.00', after.people[person]?.net ?? '0.00']
    return old === now ? [] : [`  ${person}  ${old} → ${now}  (${difference(old, now)})`]
  })
  const labels = new Map([...before.explanation, ...after.explanation].map(({ id, label }) => [id, label]))
  const figures = differenceOf(before.explanation, after.explanation).flatMap((change) => {
    const [old, now] = [change.moneyBefore ?? change.before ?? '–', change.moneyAfter ?? change.after ?? '–']
    return [`  ${change.id}  ${labels.get(change.id) ?? ''}  ${old} → ${now}  [${change.clause}]`, ...detailsOf(change)]
  })
  const total = `${before.period} → ${after.period}  ${before.total} → ${after.total}  (${difference(before.total, after.total)})`
  return `${[total, ...nets, ...(figures.length > 0 ? ['', ...figures] : [])].join('\n')}\n`
}
