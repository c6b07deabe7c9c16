import { decimalOfFen } from '../../../kernel/money.ts'
import { parseRational, readRational } from '../../../kernel/rational.ts'
import type { MonthResult } from '../rules/evaluate-month.ts'
import type { MonthInput } from '../rules/fact.ts'
import type { FigureNode } from '../rules/node.ts'
import type { Plan } from '../rules/plan.ts'
import { settingText } from '../rules/settings.ts'
import { labelsOf } from './statements-file.ts'

type Language = keyof Plan['name']

/** What is explained, to whom. */
export interface Explained {
  readonly plan: Plan
  readonly input: MonthInput
  readonly result: MonthResult
  readonly person: string
  readonly language: Language
}

/** Facts named one by one before the rest is counted. */
const most = 12

const words: Readonly<Record<Language, Readonly<Record<'facts' | 'and' | 'since' | 'excluded', string>>>> = {
  'zh-Hant': { facts: '依據', and: '等', since: '自', excluded: '未計入' },
  'zh-Hans': { facts: '依据', and: '等', since: '自', excluded: '未计入' },
  en: { facts: 'from', and: 'and more,', since: 'since', excluded: 'Not counted' },
}

const figureOf = ({ money, value }: FigureNode): string => {
  const exact = parseRational(value)
  return money ?? (exact ? readRational(exact) : value)
}

const listed = (facts: readonly string[], language: Language): string =>
  facts.length <= most ? facts.join(', ') : `${facts.slice(0, most).join(', ')} ${words[language].and} ${facts.length}`

class Printer {
  readonly #explained: Explained
  readonly #labels: ReadonlyMap<string, string>
  readonly #nodes: ReadonlyMap<string, FigureNode>
  readonly #lines: string[] = []
  readonly #told = new Set<string>()

  constructor(explained: Explained) {
    this.#explained = explained
    this.#labels = labelsOf(explained.plan, explained.language)
    this.#nodes = new Map(explained.result.nodes.map((node) => [node.id, node]))
  }

  tree(id: string, depth: number): void {
    const node = this.#nodes.get(id)
    if (!node) return
    const { plan, language } = this.#explained
    const indent = '  '.repeat(depth)
    const working = node.working === figureOf(node) ? '' : ` = ${node.working}`
    const clause = plan.clauses[node.clause]?.['zh-Hant'] ?? ''
    this.#lines.push(
      `${indent}${this.#labels.get(node.step) ?? node.step}  ${figureOf(node)}${working}  [${node.clause} ${clause}]`,
    )
    if (this.#told.has(id)) return
    this.#told.add(id)
    for (const { key, value, since } of node.settings)
      if (value !== null)
        this.#lines.push(
          `${indent}    · ${plan.parameters[key]?.label[language] ?? key}: ${settingText(value)} (${words[language].since} ${since})`,
        )
    if (node.facts.length > 0)
      this.#lines.push(`${indent}    · ${words[language].facts} ${listed(node.facts, language)}`)
    for (const child of node.children) this.tree(child, depth + 1)
  }

  excluded(): void {
    const { plan, result, language } = this.#explained
    if (result.excluded.length === 0) return
    this.#lines.push('', words[language].excluded)
    for (const { fact, reason, clause, month } of result.excluded)
      this.#lines.push(
        `  ${fact}  ${plan.reasons[reason]?.[language] ?? reason}${month === undefined ? '' : ` → ${month}`}  [${clause}]`,
      )
  }

  text(): string {
    return `${this.#lines.join('\n')}\n`
  }
}

/** Somebody's statement as a tree to be read, with the words of the plan beside every step; `undefined` for nobody of the month. */
export const explainText = (explained: Explained): string | undefined => {
  const { result, input, person } = explained
  const statement = result.people.find((one) => one.person === person)
  if (!statement) return undefined
  const name = input.roster.find((line) => line.person === person)?.name ?? ''
  const printer = new Printer(explained)
  printer.tree(`net/${person}`, 0)
  printer.excluded()
  return `${person} ${name}  ${result.period}  ${decimalOfFen(statement.net)}\n\n${printer.text()}`
}
