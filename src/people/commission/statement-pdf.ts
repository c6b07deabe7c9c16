import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { findOutlet } from '../../network/organisation/index.ts'
import { type CallerCtx, transact } from '../../platform/ctx.ts'
import type { FileAnswer } from '../../platform/file-answer.ts'
import { instantText } from '../../platform/i18n/instants.ts'
import { writePdf } from '../../platform/pdf/write-pdf.ts'
import { figureWords } from './figure-view.ts'
import { type OpenStatement, openStatement, type StatementQuestion } from './open-statement.ts'
import { correctionsFor } from './statement-corrections.ts'
import { clausesOf, correctionView } from './show-statement.ts'
import { excludedBehind } from './statement-excluded.ts'
import { type PrintedFigure, statementPage } from './statement-page.ts'

/** Every figure from the net down to what is counted in facts, each once, with how far in it stands. */
const figuresInOrder = ({ figures, row }: OpenStatement) => {
  const nodes = new Map(figures.map((node) => [node.id, node]))
  const told = new Set<string>()
  const walk = (id: string, depth: number): { readonly id: string; readonly depth: number }[] => {
    const node = nodes.get(id)
    if (!node || told.has(id)) return []
    told.add(id)
    // The gross stands behind each deduction too; it is told above them.
    return [{ id, depth }, ...node.children.flatMap((child) => walk(child, depth + 1))]
  }
  return walk(`net/${row.number}`, 0)
}

const printedFigures = (ctx: CallerCtx, seen: OpenStatement): readonly PrintedFigure[] => {
  const { open, figures } = seen
  const words = figureWords(open.plan, ctx.language, figures)
  const clauses = clausesOf(open, figures, ctx.language)
  const nodes = new Map(figures.map((node) => [node.id, node]))
  return figuresInOrder(seen).flatMap(({ id, depth }) => {
    const node = nodes.get(id)
    if (!node) return []
    const { label, clause, said, working } = words.view(node)
    return [{ depth, label, clause, text: clauses[clause]?.says ?? '', said, working }]
  })
}

/** A statement to print, in the language of the caller; the same door and the same look written down as on the screen. */
export const getPayStatementPdf = (ctx: CallerCtx, question: StatementQuestion): Promise<FileAnswer | Refusal> =>
  transact(ctx, async (tx) => {
    const seen = await openStatement(tx, question)
    if (isRefusal(seen)) return seen
    const { open, row } = seen
    const { run, plan, document } = open
    const say = (key: string, params = {}): string => tx.translate(tx.language, key, params)
    const outlet = await findOutlet(tx.db, run.outletId)
    const title = say('commission.print.title', { name: document.names[row.number] ?? row.number, period: run.period })
    const words = figureWords(plan, tx.language, seen.figures)
    const page = statementPage(
      {
        title,
        head: say('commission.print.head', {
          station: outlet?.name ?? '',
          number: row.number,
          plan: plan.name[tx.language],
          version: document.plan.version,
          status: say(`commission.word.status.${run.status}`),
        }),
        hash: say('commission.print.hash', { hash: run.documentHash }),
        row,
        figures: printedFigures(tx, seen),
        excluded: await excludedBehind(tx, seen, row.number),
        corrections: (await correctionsFor(tx, run.id, row.number)).map((one) => correctionView(open, words, one)),
        printed: say('commission.print.printed', {
          at: instantText(tx.now(), tx.language, tx.zone),
          by: tx.caller.name,
        }),
      },
      { say, language: tx.language },
    )
    return {
      fileName: `${title}.pdf`,
      mediaType: 'application/pdf',
      content: await writePdf({ title, ...page }, tx.language),
    }
  })
