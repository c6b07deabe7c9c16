import type { Fact } from '../../../people/commission/index.ts'
import { addDays, type Month } from '../../../kernel/period.ts'
import { createDice, type Dice } from '../dice.ts'
import { between, fact, paperNumber, someDay, times } from './fact.ts'

/** Most bills are a service, some a repair, few a large one. */
const bill = (dice: Dice): string => {
  const thrown = dice.next()
  if (thrown < 0.7) return between(dice, 260, 620)
  return thrown < 0.95 ? between(dice, 600, 1100) : between(dice, 1500, 3500)
}

/** Most pay when they fetch the car, some in the days after, few after weeks. */
const daysToSettle = (dice: Dice): number => {
  const thrown = dice.next()
  if (thrown < 0.85) return 0
  return thrown < 0.97 ? 1 + dice.whole(3) : 8 + dice.whole(12)
}

const orderOf = (month: Month, place: number, dice: Dice): Fact => {
  const completedOn = someDay(dice, month)
  return fact('repairOrder', paperNumber('RO', month, place), {
    dates: { completedOn, settledOn: addDays(completedOn, daysToSettle(dice)) },
    measures: { received: bill(dice) },
    attributes: { kind: 'normal' },
  })
}

/** A warranty order and the claim the maker pays three to seven weeks later. */
const warrantyOf = (month: Month, place: number, dice: Dice): readonly Fact[] => {
  const completedOn = someDay(dice, month)
  const order = paperNumber('RW', month, place)
  return [
    fact('repairOrder', order, {
      dates: { completedOn, settledOn: completedOn },
      measures: { received: '0.00' },
      attributes: { kind: 'warranty' },
    }),
    fact('warrantyClaim', paperNumber('WC', month, place), {
      dates: { submittedOn: addDays(completedOn, 1), cashReceivedOn: addDays(completedOn, 20 + dice.whole(30)) },
      measures: { received: between(dice, 280, 1150) },
      attributes: { order },
    }),
  ]
}

/** The insurer takes a week; now and then a month. */
const accidentOf = (month: Month, place: number, dice: Dice): Fact => {
  const exitedOn = someDay(dice, month)
  const days = dice.chance(0.75) ? 2 + dice.whole(8) : 15 + dice.whole(15)
  return fact('accidentCar', paperNumber('AC', month, place), {
    dates: { exitedOn, assessedOn: addDays(exitedOn, days) },
    measures: {
      assessed: between(dice, 1800, 7200),
      ownerPaid: dice.chance(0.3) ? between(dice, 200, 900) : '0.00',
    },
  })
}

/** Every second month or so somebody is given money back. */
const refundsOf = (month: Month, dice: Dice): readonly Fact[] =>
  dice.chance(0.5)
    ? [
        fact('collection', paperNumber('RF', month, 0), {
          dates: { on: someDay(dice, month) },
          measures: { amount: `-${between(dice, 120, 480)}` },
        }),
      ]
    : []

/** The cars of a month of the demo, with what becomes of their bills whenever that is. */
export const repairsOf = (month: Month, place: number): { readonly facts: readonly Fact[]; readonly cars: number } => {
  const dice = createDice(`station repairs ${place}`)
  const [normal, warranty, accident] = [236 + dice.whole(20), 34 + dice.whole(8), 9 + dice.whole(3)]
  return {
    facts: [
      ...times(normal, (at) => orderOf(month, at, dice)),
      ...times(warranty, (at) => warrantyOf(month, at, dice)).flat(),
      ...times(accident, (at) => accidentOf(month, at, dice)),
      ...refundsOf(month, dice),
    ],
    cars: normal + warranty + accident,
  }
}
