import type { FigureNode, UsedSetting } from './node.ts'
import type { Setting } from './plan.ts'

/** A setting that is not what it was. */
export interface SettingChange {
  readonly key: string
  readonly before: Setting | undefined
  readonly after: Setting | undefined
}

/** A figure of two explanations that is not the same in both; absent on the side where it does not exist. */
export interface NodeChange {
  readonly id: string
  readonly step: string
  readonly person?: string
  readonly clause: string
  /** Exact, "n/d". */
  readonly before?: string
  readonly after?: string
  /** Amounts, where the figure is a named amount of money. */
  readonly moneyBefore?: string
  readonly moneyAfter?: string
  readonly settings: readonly SettingChange[]
  readonly factsGone: readonly string[]
  readonly factsCome: readonly string[]
}

const settingsByKey = (settings: readonly UsedSetting[]): ReadonlyMap<string, Setting> =>
  new Map(settings.map(({ key, value }) => [key, value]))

const settingChanges = (before: readonly UsedSetting[], after: readonly UsedSetting[]): readonly SettingChange[] => {
  const [old, now] = [settingsByKey(before), settingsByKey(after)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .toSorted()
    .filter((key) => JSON.stringify(old.get(key)) !== JSON.stringify(now.get(key)))
    .map((key) => ({ key, before: old.get(key), after: now.get(key) }))
}

const missingFrom = (these: readonly string[], others: readonly string[]): readonly string[] => {
  const known = new Set(others)
  return these.filter((one) => !known.has(one))
}

const side = (
  node: FigureNode | undefined,
  value: 'before' | 'after',
  money: 'moneyBefore' | 'moneyAfter',
): Partial<NodeChange> => ({
  ...(node === undefined ? {} : { [value]: node.value }),
  ...(node?.money === undefined ? {} : { [money]: node.money }),
})

const nodesById = (nodes: readonly FigureNode[]): ReadonlyMap<string, FigureNode> =>
  new Map(nodes.map((node) => [node.id, node]))

const changeOf = (old: FigureNode | undefined, now: FigureNode | undefined): NodeChange | undefined => {
  const node = now ?? old
  if (!node) return undefined
  const change = {
    settings: settingChanges(old?.settings ?? [], now?.settings ?? []),
    factsGone: missingFrom(old?.facts ?? [], now?.facts ?? []),
    factsCome: missingFrom(now?.facts ?? [], old?.facts ?? []),
  }
  const isSame = old?.value === now?.value && old?.note === now?.note
  if (isSame && change.settings.length + change.factsGone.length + change.factsCome.length === 0) return undefined
  return {
    id: node.id,
    step: node.step,
    ...(node.person === undefined ? {} : { person: node.person }),
    clause: node.clause,
    ...side(old, 'before', 'moneyBefore'),
    ...side(now, 'after', 'moneyAfter'),
    ...change,
  }
}

/**
 * What changed between two explanations, figure by figure: ids are the same in every month and in every what-if, so they
 * can be laid side by side. Figures of which nothing changed are left out; the order is that of the ids. Source: engine,
 * points 5 and 9. Example: a share of 726.15 that became 700.00 is one change with both amounts; none of equal lists is
 * told.
 */
export const differenceOf = (before: readonly FigureNode[], after: readonly FigureNode[]): readonly NodeChange[] => {
  const [old, now] = [nodesById(before), nodesById(after)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .toSorted()
    .map((id) => changeOf(old.get(id), now.get(id)))
    .filter((change) => change !== undefined)
}
