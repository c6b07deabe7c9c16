import type { Content, TableCell } from 'pdfmake/interfaces.js'
import type { Language } from '../../kernel/language.ts'
import type { Fit, Pdf } from '../../platform/pdf/write-pdf.ts'
import { grouped } from './rules/say-working.ts'
import type { Fate } from './rules/why-excluded.ts'
import type { StatementRow } from './run.store.ts'

/** A figure as it stands on paper. */
export interface PrintedFigure {
  readonly depth: number
  readonly label: string
  readonly clause: string
  readonly text: string
  readonly said: string
  readonly working: string
}

/** What stands on a printed statement. */
export interface PrintedStatement {
  readonly title: string
  readonly head: string
  readonly hash: string
  readonly row: StatementRow
  readonly figures: readonly PrintedFigure[]
  readonly excluded: readonly {
    readonly kind: string
    readonly fact: string
    readonly reason: string
    readonly month: string | null
    readonly fate: Fate
  }[]
  readonly corrections: readonly {
    readonly earnedPeriod: string
    readonly amount: string
    readonly labels: readonly string[]
    readonly facts: readonly string[]
  }[]
  readonly printed: string
}

type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string

interface Pen {
  readonly fit: Fit
  readonly say: Say
  readonly language: Language
}

/** Things one after the other as the language writes them. */
const listed = (things: readonly string[], language: Language): string => things.join(language === 'en' ? ', ' : '、')

const muted = '#5d6870'

/** Facts of one reason that are named before the rest is counted. */
const most = 6

const heading = ({ fit, say }: Pen, key: string): Content => ({
  text: fit(say(key)),
  bold: true,
  fontSize: 11,
  margin: [0, 12, 0, 4],
})

const amounts = ({ fit, say }: Pen, { row }: PrintedStatement): Content => {
  const { gross, deducted, adjustment, late, carriedIn, carriedOut, payable } = row
  const lines: readonly (readonly [string, string])[] = [
    ['gross', gross],
    ['deducted', `−${deducted}`],
    ['adjustment', adjustment],
    ['late', late],
    ['carried-in', carriedIn],
    ['carried-out', carriedOut],
  ]
  const shown = lines.filter(([key, amount]) => key === 'gross' || /[1-9]/u.test(amount))
  const cell = (text: string, isStrong: boolean, place: number): TableCell => ({
    text: fit(text),
    bold: isStrong,
    fontSize: isStrong ? 12 : 9,
    alignment: place === 0 ? 'left' : 'right',
  })
  const body = [
    ...shown.map(([key, amount]) => [say(`commission.print.${key}`), grouped(amount)]),
    [say('commission.print.payable'), grouped(payable)],
  ].map((texts, place, all) => texts.map((text, column) => cell(text, place === all.length - 1, column)))
  return { table: { widths: [160, 90], body }, layout: 'lightHorizontalLines', margin: [0, 8, 0, 0] }
}

const tree = (pen: Pen, { figures }: PrintedStatement): Content[] => {
  const { fit } = pen
  const body = figures.map(({ depth, label, clause, text, said, working }): TableCell[] => [
    {
      stack: [
        { text: fit(label), bold: depth < 2 },
        ...(!/[+−×÷→]/u.test(working) ? [] : [{ text: fit(working), color: muted, fontSize: 8 }]),
        ...(clause === '' ? [] : [{ text: fit(`${clause} ${text}`), color: muted, fontSize: 7.5 }]),
      ],
      margin: [depth * 10, 0, 0, 0],
    },
    { text: fit(said), alignment: 'right', bold: depth < 2 },
  ])
  return [
    heading(pen, 'commission.print.tree'),
    { table: { widths: ['*', 80], body, dontBreakRows: true }, layout: 'lightHorizontalLines' },
  ]
}

const waiting = (pen: Pen, { excluded }: PrintedStatement): Content[] => {
  const { fit, say, language } = pen
  const open = excluded.filter(({ fate }) => fate === 'waits' || fate === 'later')
  if (open.length === 0) return []
  const groups = Map.groupBy(open, ({ kind, reason }) => `${kind}${language === 'en' ? ': ' : '：'}${reason}`)
  return [
    heading(pen, 'commission.print.waiting'),
    ...[...groups].map(([title, facts]): Content => {
      const named = facts
        .slice(0, most)
        .map(({ fact, month }) => (month === null ? fact : `${fact} ${say('commission.print.when', { month })}`))
      const rest = facts.length > most ? ` ${say('commission.print.more', { count: facts.length })}` : ''
      return {
        text: [...fit(title), ...fit(`  ${listed(named, language)}${rest}`).map((run) => ({ ...run, color: muted }))],
        fontSize: 8,
        margin: [0, 1, 0, 1],
      }
    }),
  ]
}

const corrections = (pen: Pen, { corrections: list }: PrintedStatement): Content[] => {
  const { fit, say, language } = pen
  if (list.length === 0) return []
  return [
    heading(pen, 'commission.print.late'),
    ...list.map(({ earnedPeriod, amount, labels, facts }): Content => ({
      text: fit(
        say(facts.length > 0 ? 'commission.print.correction' : 'commission.print.correction-alone', {
          period: earnedPeriod,
          amount: grouped(amount),
          labels: listed(labels, language),
          facts: listed(facts.slice(0, most), language),
        }),
      ),
      margin: [0, 1, 0, 1],
    })),
  ]
}

/** The statement on paper: who, which month, amounts, figures down to what was counted, what waits, corrections. */
export const statementPage = (
  statement: PrintedStatement,
  voice: Pick<Pen, 'say' | 'language'>,
): Pick<Pdf, 'content' | 'footer'> => ({
  content: (fit) => {
    const pen = { fit, ...voice }
    return [
      { text: fit(statement.title), bold: true, fontSize: 17 },
      { text: fit(statement.head), color: muted },
      { text: fit(statement.hash), color: muted, fontSize: 7 },
      amounts(pen, statement),
      ...tree(pen, statement),
      ...waiting(pen, statement),
      ...corrections(pen, statement),
    ]
  },
  footer: (fit) => ({ text: fit(statement.printed), color: muted, fontSize: 8, margin: [40, 12, 40, 0] }),
})
