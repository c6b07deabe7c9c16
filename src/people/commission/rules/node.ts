import type { Day } from '../../../kernel/period.ts'
import type { Rational } from '../../../kernel/rational.ts'
import type { Setting } from './plan.ts'

/** A setting a figure was computed with. */
export interface UsedSetting {
  readonly key: string
  readonly value: Setting
  readonly since: Day
  readonly reference: string
}

/** How somebody's part of a pool came about. */
export interface ShareOfPool {
  readonly weight: string
  readonly of: string
  /** What the exact proportion left below one cent. */
  readonly remainder: string
  /** The odd cent that came here: 0 or 1. */
  readonly cent: 0 | 1
}

/**
 * A figure of a statement and how it came about. `id` is the name of the step, with `/person` when it is somebody's, so
 * the same figure has the same id in every month and two months can be compared.
 */
export interface FigureNode {
  readonly id: string
  readonly step: string
  readonly person?: string
  readonly clause: string
  /** Exact, "n/d"; money in units of the currency. */
  readonly value: string
  /** Present on money that was rounded: the amount with two places. */
  readonly money?: string
  /** The exact amount before rounding, where rounding changed it. */
  readonly rounded?: string
  /** The arithmetic in figures. */
  readonly working: string
  readonly children: readonly string[]
  readonly facts: readonly string[]
  readonly settings: readonly UsedSetting[]
  readonly share?: ShareOfPool
  /** Why the figure is not what one would think. */
  readonly note?: string
}

/** A node with its exact value at hand. */
export interface Figured {
  readonly node: FigureNode
  readonly value: Rational
}
