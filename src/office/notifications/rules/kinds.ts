/** What Manzu tells people about, in the order in which it happens to a supply cycle, then to a month of pay. */
export const notificationKinds = [
  'policy-published',
  'filing-closes',
  'run-broken',
  'run-done',
  'award-ready',
  'wish-granted',
  'target-missed',
  'delivery-short',
  'statement-shown',
  'approval-waits',
  'dispute-opened',
  'dispute-answered',
  'dispute-replied',
  'dispute-decided',
  'dispute-appealed',
] as const

/** One of {@link notificationKinds}. */
export type NotificationKind = (typeof notificationKinds)[number]

/** What a notification is about. */
export type Topic = 'cycle' | 'run' | 'dispute'

/** What a kind is about. Example: `topicOf('dispute-decided')` is `dispute`, `topicOf('run-done')` is `cycle`. */
export const topicOf = (kind: NotificationKind): Topic => {
  if (kind === 'statement-shown' || kind === 'approval-waits') return 'run'
  return kind.startsWith('dispute-') ? 'dispute' : 'cycle'
}

/**
 * Who is told: the outlet it happens to, the account manager who looks after it, planners, station managers, whoever is
 * paid, or who prepares and who approves pay.
 */
export type Audience = 'outlet' | 'manager' | 'planner' | 'stationManager' | 'employee' | 'payDesk'

const kindsFor: Readonly<Record<Audience, readonly NotificationKind[]>> = {
  outlet: ['policy-published', 'filing-closes', 'award-ready', 'wish-granted', 'delivery-short'],
  manager: ['policy-published', 'filing-closes', 'delivery-short'],
  planner: ['run-broken', 'run-done', 'delivery-short'],
  stationManager: ['target-missed', 'approval-waits'],
  employee: ['statement-shown', 'dispute-answered', 'dispute-decided'],
  payDesk: ['dispute-opened', 'dispute-replied', 'dispute-appealed'],
}

/** The kinds an audience is told of. Example: an account manager is not told of a wish that was granted. */
export const kindsOf = (audience: Audience): readonly NotificationKind[] => kindsFor[audience]

type Links = Readonly<Record<NotificationKind, (id: number) => string>>

const week = (id: number): string => `/week?cycle=${id}`
const awards = (id: number): string => `/awards?cycle=${id}`
const cycle = (id: number): string => `/cycles/${id}`
const shortLines = (id: number): string => `/fill-lines?cycleId=${id}&cause=delivery`

const payRun = (id: number): string => `/pay/runs/${id}`
const dispute = (id: number): string => `/pay/disputes/${id}`

const usual: Links = {
  'policy-published': cycle,
  'filing-closes': () => '/worklist',
  'run-broken': cycle,
  'run-done': cycle,
  'award-ready': cycle,
  'wish-granted': cycle,
  'target-missed': () => '/targets',
  'delivery-short': shortLines,
  'statement-shown': () => '/pay',
  'approval-waits': payRun,
  'dispute-opened': dispute,
  'dispute-answered': dispute,
  'dispute-replied': dispute,
  'dispute-decided': dispute,
  'dispute-appealed': dispute,
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
 * Where a notification leads, a path of the web app; `aboutId` is the cycle, the pay month or the dispute it is about.
 * Example: `linkOf('award-ready', 'outlet', 12)` is `'/awards?cycle=12'`.
 */
export const linkOf = (kind: NotificationKind, audience: Audience, aboutId: number): string =>
  (audience === 'outlet' ? toOutlet : usual)[kind](aboutId)
