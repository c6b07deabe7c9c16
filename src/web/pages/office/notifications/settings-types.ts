import type { Answer } from '../../../../kernel/contract.ts'
import type { getNotificationSettings } from '../../../../office/notifications/notifications.contract.ts'

/** How one is told. */
export type Settings = Answer<typeof getNotificationSettings>

/** What may be chosen; a change holds at once. */
export type Chosen = Pick<Settings, 'choices' | 'quiet' | 'language'>
