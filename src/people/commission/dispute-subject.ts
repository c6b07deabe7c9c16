import type { z } from 'zod'
import type { Language } from '../../kernel/language.ts'
import { refusal, type Refusal } from '../../kernel/refusal.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import type { disputeSubject } from './dispute.contract.ts'
import type { DisputeRow, Stood } from './dispute.store.ts'
import { labelsOf } from './files/statements-file.ts'
import type { Plan } from './rules/plan.ts'
import type { OpenRun } from './show-run.ts'
import { excludedBehind } from './statement-excluded.ts'
import { correctionsFor } from './statement-corrections.ts'
import { figuresBelow } from './who-may-look.ts'

/** What somebody disputes. */
export type Subject = z.output<typeof disputeSubject>

/** A subject as it is kept, with what stood there. */
export type Kept = Pick<DisputeRow, 'about' | 'subject' | 'stood'>

const keptFigure = ({ document }: OpenRun, number: string, id: string): Kept | Refusal => {
  const node = figuresBelow(document, `net/${number}`).find((one) => one.id === id)
  if (!node) return refusal('notFound', 'commission.no-such-figure', { figure: id })
  const stood: Stood = { named: node.step, amount: node.money ?? node.value, clause: node.clause }
  return { about: 'node', subject: id, stood }
}

interface DisputedFact {
  readonly number: string
  readonly kind: string
  readonly fact: string
}

/** Only a fact the person is shown can be disputed: of one of colleagues alone, or of another team, nothing is told. */
const keptFact = async (
  ctx: CallerCtx,
  open: OpenRun,
  { number, kind, fact }: DisputedFact,
): Promise<Kept | Refusal> => {
  const figures = figuresBelow(open.document, `net/${number}`)
  const shown = await excludedBehind(ctx, { open, figures }, number)
  const isShown = shown.some((one) => one.kindId === kind && one.fact === fact)
  const found = open.document.excluded.find((one) => one.kind === kind && one.fact === fact)
  if (!isShown || !found) return refusal('notFound', 'commission.no-such-excluded', { fact })
  const { reason, clause, month } = found
  return { about: 'fact', subject: `${kind}/${fact}`, stood: { named: kind, clause, reason, month } }
}

const keptCorrection = async (
  ctx: CallerCtx,
  open: OpenRun,
  { number, month }: { readonly number: string; readonly month: string },
): Promise<Kept | Refusal> => {
  const found = (await correctionsFor(ctx, open.run.id, number)).find(({ earnedPeriod }) => earnedPeriod === month)
  if (!found) return refusal('notFound', 'commission.no-such-correction', { month })
  return { about: 'correction', subject: month, stood: { amount: found.amount, month } }
}

/** A subject of somebody's statement with what stands there; refused when it is not in the statement. */
export const keptSubject = async (
  ctx: CallerCtx,
  open: OpenRun,
  { number, subject }: { readonly number: string; readonly subject: Subject },
): Promise<Kept | Refusal> => {
  if (subject.about === 'node') return keptFigure(open, number, subject.node)
  if (subject.about === 'fact') return keptFact(ctx, open, { number, kind: subject.kind, fact: subject.fact })
  if (subject.about === 'correction') return keptCorrection(ctx, open, { number, month: subject.month })
  return { about: 'missing', subject: '', stood: {} }
}

/** The subject of a kept dispute. */
export const subjectOf = ({ about, subject }: Pick<DisputeRow, 'about' | 'subject'>): Subject => {
  if (about === 'node') return { about, node: subject }
  if (about === 'missing') return { about }
  if (about === 'correction') return { about, month: subject }
  const slash = subject.indexOf('/')
  return { about, kind: subject.slice(0, slash), fact: subject.slice(slash + 1) }
}

/** What people call the disputed figure or kind of fact, or the corrected month; null of something missing. */
export const labelOf = (plan: Plan, { about, stood }: DisputeRow, language: Language): string | null => {
  if (about === 'missing') return null
  if (about === 'correction') return stood.month ?? null
  const named = stood.named ?? ''
  return (about === 'node' ? labelsOf(plan, language).get(named) : plan.facts[named]?.label[language]) ?? named
}
