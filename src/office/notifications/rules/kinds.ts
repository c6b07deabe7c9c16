/** What Manzu tells people about, in the order in which it happens to a supply cycle. */
export const notificationKinds = [
  'policy-published',
  'filing-closes',
  'run-broken',
  'run-done',
  'award-ready',
  'wish-granted',
  'target-missed',
  'delivery-short',
] as const

/** One of {@link notificationKinds}. */
export type NotificationKind = (typeof notificationKinds)[number]

/** Who is told: the outlet it happens to, the account manager who looks after it, planners, or station managers. */
export type Audience = 'outlet' | 'manager' | 'planner' | 'stationManager'

const kindsFor: Readonly<Record<Audience, readonly NotificationKind[]>> = {
  outlet: ['policy-published', 'filing-closes', 'award-ready', 'wish-granted', 'delivery-short'],
  manager: ['policy-published', 'filing-closes', 'delivery-short'],
  planner: ['run-broken', 'run-done', 'delivery-short'],
  stationManager: ['target-missed'],
}

/** The kinds an audience is told of. Example: an account manager is not told of a wish that was granted. */
export const kindsOf = (audience: Audience): readonly NotificationKind[] => kindsFor[audience]

type Links = Readonly<Record<NotificationKind, (cycleId: number) => string>>

const week = (id: number): string => `/week?cycle=${id}`
const awards = (id: number): string => `/awards?cycle=${id}`
const cycle = (id: number): string => `/cycles/${id}`
const shortLines = (id: number): string => `/fill-lines?cycleId=${id}&cause=delivery`

const usual: Links = {
  'policy-published': cycle,
  'filing-closes': () => '/worklist',
  'run-broken': cycle,
  'run-done': cycle,
  'award-ready': cycle,
  'wish-granted': cycle,
  'target-missed': () => '/targets',
  'delivery-short': shortLines,
}

const toOutlet: Links = {
  ...usual,
  'policy-published': week,
  'filing-closes': week,
  'award-ready': awards,
  'wish-granted': awards,
  'delivery-short': () => '/my-fill-rate',
}

/**
 * Where a notification leads, a path of the web app.
 * Example: `linkOf('award-ready', 'outlet', 12)` is `'/awards?cycle=12'`.
 */
export const linkOf = (kind: NotificationKind, audience: Audience, cycleId: number): string =>
  (audience === 'outlet' ? toOutlet : usual)[kind](cycleId)
