/** What Manzu tells people about, in the order in which it happens to a supply cycle. */
export const notificationKinds = [
  'policy-published',
  'filing-closes',
  'award-ready',
  'wish-granted',
  'delivery-short',
] as const

/** One of {@link notificationKinds}. */
export type NotificationKind = (typeof notificationKinds)[number]

/** Who is told: the outlet it happens to, or the account manager who looks after it. */
export type Audience = 'outlet' | 'manager'

const kindsFor: Readonly<Record<Audience, readonly NotificationKind[]>> = {
  outlet: notificationKinds,
  manager: ['policy-published', 'filing-closes', 'delivery-short'],
}

/** The kinds an audience is told of. Example: an account manager is not told of a wish that was granted. */
export const kindsOf = (audience: Audience): readonly NotificationKind[] => kindsFor[audience]

const links: Readonly<Record<NotificationKind, Readonly<Record<Audience, (cycleId: number) => string>>>> = {
  'policy-published': { outlet: (id) => `/week?cycle=${id}`, manager: (id) => `/cycles/${id}` },
  'filing-closes': { outlet: (id) => `/week?cycle=${id}`, manager: () => '/worklist' },
  'award-ready': { outlet: (id) => `/awards?cycle=${id}`, manager: (id) => `/cycles/${id}` },
  'wish-granted': { outlet: (id) => `/awards?cycle=${id}`, manager: (id) => `/cycles/${id}` },
  'delivery-short': { outlet: () => '/my-fill-rate', manager: (id) => `/fill-lines?cycleId=${id}&cause=delivery` },
}

/**
 * Where a notification leads, a path of the web app.
 * Example: `linkOf('award-ready', 'outlet', 12)` is `'/awards?cycle=12'`.
 */
export const linkOf = (kind: NotificationKind, audience: Audience, cycleId: number): string =>
  links[kind][audience](cycleId)
