import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { languages } from '../../kernel/language.ts'
import { done, idParam, instant, pageOf } from '../../platform/contract/shapes.ts'

// The kinds are named here once more, because a contract imports no rule; the migration holds them to the same list.
const kind = z.enum([
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
])

const listed = {
  name: 'notifications.table.notifications',
  label: (column: string): string => `notifications.column.${column}`,
  word: (field: string, value: string) => (field === 'kind' ? `notifications.kind.${value}` : undefined),
}

/** One notification in the words of the reader. */
export const notification = z.object({
  id: z.number(),
  kind,
  title: z.string(),
  body: z.string(),
  /** A path of the web app. */
  link: z.string(),
  madeAt: instant,
  isRead: z.boolean(),
})

const minuteOfDay = z.number().int().min(0).max(1439)

const quietHours = z
  .object({ from: minuteOfDay, until: minuteOfDay })
  .refine(({ from, until }) => from !== until, { path: ['until'] })

const choice = z.object({ kind, inApp: z.boolean(), byMail: z.boolean() })

/** How somebody is told. */
export const notificationSettings = z.object({
  /** The kinds this person may be told of. */
  choices: z.array(choice),
  /** Minutes since midnight in the zone of the network; null: mail comes at any hour. */
  quiet: quietHours.nullable(),
  language: z.enum(languages),
  /** Where mails go; null: nowhere yet. */
  email: z.string().nullable(),
  /** True: the address is the one the person signs in with. */
  isSignInEmail: z.boolean(),
  /** An address that waits for its code. */
  enteredEmail: z.string().nullable(),
  /** False: no mail server is set up, and nothing goes out. */
  isMailOn: z.boolean(),
})

const mailFailure = z.object({
  id: z.number(),
  name: z.string(),
  kind: z.string(),
  endedAt: instant,
  reason: z.string(),
})

export const listNotifications = contract({
  method: 'GET',
  path: '/api/notifications',
  permission: 'signedIn',
  summary: 'What the caller was told, unread first, then newest first.',
  query: z.object({
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    size: z.coerce.number().int().min(1).max(500).default(50),
  }),
  list: listed,
  answer: pageOf(notification),
})
export const countUnread = contract({
  method: 'GET',
  path: '/api/notifications/unread',
  permission: 'signedIn',
  summary: 'How many notifications the caller has not read.',
  answer: z.object({ unread: z.number().int() }),
})
export const readNotification = contract({
  method: 'PUT',
  path: '/api/notifications/:id/read',
  permission: 'signedIn',
  summary: 'Marks one notification as read, or as unread again.',
  params: z.object({ id: idParam }),
  body: z.object({ isRead: z.boolean() }),
  answer: done,
})
export const readAllNotifications = contract({
  method: 'POST',
  path: '/api/notifications/read-all',
  permission: 'signedIn',
  summary: 'Marks all notifications of the caller as read.',
  answer: done,
})
export const getNotificationSettings = contract({
  method: 'GET',
  path: '/api/notification-settings',
  permission: 'signedIn',
  summary: 'How the caller is told: kinds, address, quiet hours, language of mails.',
  answer: notificationSettings,
})
export const saveNotificationSettings = contract({
  method: 'PUT',
  path: '/api/notification-settings',
  permission: 'signedIn',
  summary: 'Chooses how the caller is told; kinds that are not named stay as they are.',
  body: z.object({ choices: z.array(choice).max(20), quiet: quietHours.nullable(), language: z.enum(languages) }),
  answer: notificationSettings,
})
export const enterMailAddress = contract({
  method: 'POST',
  path: '/api/notification-settings/address',
  permission: 'signedIn',
  summary: 'Enters an address for mails; a code is mailed to it, and it holds once the code is sent back.',
  body: z.object({ email: z.email().max(200) }),
  answer: notificationSettings,
})
export const confirmMailAddress = contract({
  method: 'POST',
  path: '/api/notification-settings/address/confirm',
  permission: 'signedIn',
  summary: 'Confirms the address with the code that was mailed to it.',
  body: z.object({ code: z.string().trim().min(1).max(20) }),
  answer: notificationSettings,
})
export const removeMailAddress = contract({
  method: 'DELETE',
  path: '/api/notification-settings/address',
  permission: 'signedIn',
  summary: 'Forgets the address, also one not yet confirmed; staff are written to at their sign-in address again.',
  answer: notificationSettings,
})
export const getMailState = contract({
  method: 'GET',
  path: '/api/mail-state',
  permission: ['administrator'],
  summary: 'Whether mail is set up, how much waits, and what could not be delivered lately.',
  answer: z.object({
    isMailOn: z.boolean(),
    waiting: z.number().int(),
    failed: z.number().int(),
    failures: z.array(mailFailure),
  }),
})
