import { randomUUID } from 'node:crypto'
import { hashPassword, insertAccounts, outletHolder, type NewAccount } from '../../network/access/index.ts'
import {
  createOutlet,
  createOwnerEntity,
  createRegion,
  createStaff,
  type Outlet,
} from '../../network/organisation/index.ts'
import { expectDone, type Ctx } from '../../platform/ctx.ts'
import { createDice, type Dice } from './dice.ts'
import { channels, familyNames, givenNames, outletTags, regionNames, shopNames, streets } from './names.ts'
import { stationPeople } from './station/people.ts'

/** Everybody in the demo network has this password; it is printed at the start. */
export const demoPassword = 'manzu-demo'

/** An outlet of the demo with what its trade is really like. */
export interface DemoOutlet {
  readonly outlet: Outlet
  /** How much it sells compared with a middling shop. */
  readonly size: number
  /** By how much it asks for more than it needs when goods are scarce; 1 is honest. */
  readonly inflation: number
}

/** Staff of the demo network: sign-in name, name, post. */
export const demoStaff = [
  ['admin', '周明德', 'administrator', '資訊組'],
  ['planner', '林雅婷', 'planner', '貨源組'],
  ['manager', '黃建國', 'stationManager', '營銷中心'],
  ['payroll', '郭慧敏', 'payrollClerk', '財務組'],
  ['am1', '陳美玲', 'accountManager', '城北一組'],
  ['am2', '張俊傑', 'accountManager', '城北二組'],
  ['am3', '吳淑芬', 'accountManager', '城南一組'],
  ['am4', '劉家豪', 'accountManager', '城南二組'],
  ['am5', '蔡怡君', 'accountManager', '江東一組'],
  ['am6', '許宗翰', 'accountManager', '江東二組'],
] as const

/** The outlet that is a 4S station: it orders like the others, and its people are paid by a plan. */
const station = { name: '順達 4S 站', channel: '4S 站', tags: [] }

/** The people of the station sign in by their number. */
const stationStaff = stationPeople.map(({ number, name }) => [number, name, 'employee', station.name] as const)

/** The address an account of the demo signs in with. Example: `E01` is `e01@manzu.example`. */
export const emailOf = (short: string): string => `${short.toLowerCase()}@manzu.example`

/** Stars of a hundred outlets: few at the ends, most in the middle. */
const drawStars = (dice: Dice): number => {
  const throwOf = dice.next()
  if (throwOf < 0.1) return 1
  if (throwOf < 0.3) return 2
  if (throwOf < 0.68) return 3
  return throwOf < 0.9 ? 4 : 5
}

const personName = (dice: Dice): string => dice.pick(familyNames) + dice.pick(givenNames)

const outletName = (index: number, dice: Dice, kinds: readonly [string, ...string[]]): string => {
  const name = shopNames[index % shopNames.length] ?? '永興'
  const round = Math.floor(index / shopNames.length)
  const branch = round > 2 ? `${round}店` : ''
  return `${name}${dice.pick(kinds)}${branch}`
}

/** Where the station stands among so many outlets. */
export const stationPlace = (count: number): number => Math.min(20, count - 1)

interface Places {
  readonly station: number
  readonly regions: readonly { id: number; code: 'CB' | 'CN' | 'JD' }[]
  readonly managers: readonly number[]
  readonly owners: readonly number[]
}

/** Chains are few: every tenth owner has three shops, the others one. */
const ownerOf = (index: number, owners: readonly number[]): number => {
  const group = Math.floor(index / 12)
  const place = index % 12
  return owners[(group * 10 + Math.max(0, place - 2)) % owners.length] ?? 0
}

const addOutlet = async (ctx: Ctx, index: number, places: Places): Promise<DemoOutlet> => {
  const { regions, managers, owners } = places
  const dice = createDice(`outlet ${index}`)
  const region = regions[index % regions.length] ?? { id: 0, code: 'CB' as const }
  const [channel, kinds] = dice.pick(channels)
  const stars = drawStars(dice)
  const outlet = await createOutlet(ctx, {
    licenceNumber: `3301${String(index + 1).padStart(8, '0')}`,
    name: outletName(index, dice, kinds),
    address: `${dice.pick(streets[region.code])}${1 + dice.whole(280)}號`,
    phone: `02-5550-${String(1000 + ((index * 37) % 9000))}`,
    regionId: region.id,
    ownerId: ownerOf(index, owners),
    channel,
    tags: dice.chance(0.45) ? [dice.pick(outletTags)] : [],
    stars,
    accountManagerId: managers[(index % regions.length) * 2 + (Math.floor(index / regions.length) % 2)] ?? null,
    active: true,
    ...(index === places.station ? station : {}),
  })
  const size = (0.4 + stars * 0.25) * dice.around(0.6)
  const inflation = dice.chance(0.27) ? 1.6 + dice.next() * 2.6 : 1
  return { outlet: expectDone(outlet), size, inflation }
}

const addStaff = async (ctx: Ctx, passwordHash: string): Promise<number[]> => {
  const managers: number[] = []
  const accounts: NewAccount[] = []
  for (const [short, name, post, team] of [...demoStaff, ...stationStaff]) {
    const email = emailOf(short)
    const member = expectDone(await createStaff(ctx, { email, name, post, team, regionId: null, active: true }))
    if (post === 'accountManager') managers.push(member.id)
    const holder = { name, email, username: null, role: post, outletId: null, staffId: member.id }
    accounts.push({ ...holder, id: randomUUID(), passwordHash, mustChangePassword: false, createdAt: ctx.now() })
  }
  await insertAccounts(ctx.db, accounts)
  return managers
}

const openOutletAccounts = async (ctx: Ctx, outlets: readonly DemoOutlet[], passwordHash: string): Promise<void> => {
  const common = { passwordHash, mustChangePassword: false, createdAt: ctx.now() }
  await insertAccounts(
    ctx.db,
    outlets.map(({ outlet }) => ({ ...outletHolder(outlet), ...common, id: randomUUID() })),
  )
}

/** Builds regions, owners, staff, outlets and their accounts; the same for the same number of outlets. */
export const buildNetwork = async (
  ctx: Ctx,
  count: number,
  progress: (done: number) => void,
): Promise<readonly DemoOutlet[]> => {
  const passwordHash = await hashPassword(demoPassword)
  const regions: Places['regions'][number][] = []
  for (const [code, name] of regionNames)
    regions.push({ id: expectDone(await createRegion(ctx, { code, name })).id, code })
  const managers = await addStaff(ctx, passwordHash)
  const owners: number[] = []
  for (let index = 0; index < Math.ceil((count * 10) / 12); index++) {
    const name = `${personName(createDice(`owner ${index}`))}商行`
    owners.push(expectDone(await createOwnerEntity(ctx, { code: `OW${String(index + 1).padStart(5, '0')}`, name })).id)
  }
  const outlets: DemoOutlet[] = []
  for (let index = 0; index < count; index++) {
    outlets.push(await addOutlet(ctx, index, { regions, managers, owners, station: stationPlace(count) }))
    progress(index + 1)
  }
  await openOutletAccounts(ctx, outlets, passwordHash)
  return outlets
}
