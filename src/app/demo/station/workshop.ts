import type { Fact } from '../../../people/commission/index.ts'
import type { Month } from '../../../kernel/period.ts'
import { createDice, type Dice } from '../dice.ts'
import { between, fact, paperNumber, someDay, times } from './fact.ts'

/** A team: prefix of its papers, how often which kind of work, the shortest and longest job in tenths of an hour, supplies. */
interface Team {
  readonly team: string
  readonly prefix: string
  readonly kinds: readonly (readonly [kind: string, upTo: number])[]
  readonly tenths: readonly [number, number]
  readonly supplies: readonly [string, ...string[]]
}

const mechanical: Team = {
  team: 'mechanical',
  prefix: 'M',
  kinds: [
    ['normal', 0.7],
    ['warranty', 0.83],
    ['goodwill', 0.87],
    ['pdi', 0.92],
    ['free-campaign', 0.95],
    ['accessory-install', 0.98],
    ['rework', 1],
  ],
  tenths: [5, 52],
  supplies: ['清洗劑', '螺絲鬆動劑', '密封膠', '擦拭布', '勞保手套'],
}

const body: Team = {
  team: 'body',
  prefix: 'B',
  kinds: [
    ['normal', 0.82],
    ['warranty', 0.9],
    ['goodwill', 0.95],
    ['rework', 1],
  ],
  tenths: [10, 80],
  supplies: ['砂紙', '遮蔽膠帶', '原子灰', '防毒口罩', '拋光蠟'],
}

const hoursOf = (dice: Dice, [shortest, longest]: Team['tenths']): string => {
  const tenths = shortest + dice.whole(longest - shortest + 1)
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}

const jobOf = ({ team, prefix, kinds, tenths }: Team, month: Month, [place, dice]: readonly [number, Dice]): Fact => {
  const thrown = dice.next()
  return fact('hours', paperNumber(`${prefix}H`, month, place), {
    dates: { on: someDay(dice, month) },
    measures: { hours: hoursOf(dice, tenths) },
    attributes: { team, kind: kinds.find(([, upTo]) => thrown < upTo)?.[0] ?? 'normal' },
  })
}

const supplyOf = ({ team, prefix, supplies }: Team, month: Month, [place, dice]: readonly [number, Dice]): Fact =>
  fact('consumable', paperNumber(`${prefix}X`, month, place), {
    dates: { on: someDay(dice, month) },
    measures: { amount: between(dice, 80, 420) },
    attributes: { team, what: dice.pick(supplies) },
  })

const teamOf = (team: Team, month: Month, [jobs, dice]: readonly [number, Dice]): readonly Fact[] => [
  ...times(jobs, (place) => jobOf(team, month, [place, dice])),
  ...times(5 + dice.whole(3), (place) => supplyOf(team, month, [place, dice])),
]

/** The hours of both teams in a month of the demo, with what they used up. */
export const workshopOf = (month: Month, place: number): readonly Fact[] => {
  const dice = createDice(`station workshop ${place}`)
  return [
    ...teamOf(mechanical, month, [122 + dice.whole(14), dice]),
    ...teamOf(body, month, [70 + dice.whole(10), dice]),
  ]
}
