import type { Fact } from '../../../people/commission/index.ts'
import type { Month } from '../../../kernel/period.ts'
import { createDice, type Dice } from '../dice.ts'
import { decimal, fact, paperNumber, someDay, times } from './fact.ts'

/** An accessory: name, list price in yuan, whether the workshop fits it. */
type Item = readonly [name: string, list: number, installed: boolean]

const accessories = [
  ['全車隔熱膜', 2680, true],
  ['行車記錄儀', 899, true],
  ['倒車雷達', 680, true],
  ['車載導航', 2980, true],
  ['真皮座套', 1980, true],
  ['底盤裝甲', 1280, true],
  ['全包圍腳墊', 398, false],
  ['後備箱墊', 260, false],
  ['兒童安全座椅', 1480, false],
  ['車載空氣淨化器', 780, false],
] as const

const careProducts = [
  ['漆面鍍膜', 1280, true],
  ['空調系統清洗', 380, true],
  ['發動機艙護理', 460, true],
  ['燃油系統清潔劑', 168, false],
  ['皮革護理套裝', 298, false],
] as const

const genericProducts = [
  ['玻璃水', 25, false],
  ['雨刷片', 120, false],
  ['防凍液', 150, false],
] as const

/** In hundredths of the list price; the floor is eighty. */
const usualPrices = [100, 100, 95, 95, 92, 90, 88, 85] as const
const floorPrice = 80
const belowFloor = 75

const priceOf = (dice: Dice): number => (dice.chance(0.08) ? floorPrice : dice.pick(usualPrices))

const amounts = ([, list]: Item, hundredths: number) => ({
  list: decimal(list * 100),
  paid: decimal(list * hundredths),
})

const frontDeskSale = (month: Month, place: number, dice: Dice): Fact => {
  const generic = dice.chance(0.35)
  const item: Item = generic ? dice.pick(genericProducts) : dice.pick(careProducts)
  return fact('receptionSale', paperNumber('FS', month, place), {
    dates: { on: someDay(dice, month) },
    measures: amounts(item, priceOf(dice)),
    attributes: { item: item[0], installed: item[2], generic },
  })
}

/** Two sellers take turns. The first of the month was asked for a quarter off, and refused. */
const sellerSale = (month: Month, place: number, dice: Dice): Fact => {
  const item: Item = dice.pick(accessories)
  const isRefused = place === 0
  return fact('accessorySale', paperNumber('AS', month, place), {
    dates: { on: someDay(dice, month) },
    measures: amounts(item, isRefused ? belowFloor : priceOf(dice)),
    attributes: { item: item[0], installed: item[2] && !isRefused, status: isRefused ? 'refused' : 'sold' },
    people: { seller: [place % 2 === 0 ? 'S01' : 'S02'] },
  })
}

/** Who buys a car is given something with it, or buys it in the showroom. */
const showroomSale = (month: Month, place: number, dice: Dice): Fact => {
  const item: Item = dice.pick(accessories)
  const given = dice.chance(0.7)
  return fact('otherSale', paperNumber('OS', month, place), {
    dates: { on: someDay(dice, month) },
    measures: amounts(item, given ? 0 : 100),
    attributes: { item: item[0], given, installed: item[2] },
  })
}

/** The accessories of a month of the demo: at the front desk, by the two sellers, by the sales department. */
export const accessoriesOf = (month: Month, place: number): readonly Fact[] => {
  const dice = createDice(`station accessories ${place}`)
  return [
    ...times(30 + dice.whole(10), (at) => frontDeskSale(month, at, dice)),
    ...times(26 + dice.whole(7), (at) => sellerSale(month, at, dice)),
    ...times(8 + dice.whole(6), (at) => showroomSale(month, at, dice)),
  ]
}
