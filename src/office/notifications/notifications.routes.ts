import { route, type Route } from '../../platform/http/route.ts'
import { countUnread, listNotifications, readAllNotifications, readNotification } from './inbox.ts'
import { getMailState } from './mail-state.ts'
import * as contracts from './notifications.contract.ts'
import { confirmAddress, enterAddress, getSettings, removeAddress, saveSettings } from './settings.ts'

/** Notifications and how people want them, over HTTP. */
export const notificationsRoutes: readonly Route[] = [
  route(contracts.listNotifications, (ctx, { query }) => listNotifications(ctx, query)),
  route(contracts.countUnread, (ctx) => countUnread(ctx)),
  route(contracts.readNotification, (ctx, { params, body }) => readNotification(ctx, params.id, body.isRead)),
  route(contracts.readAllNotifications, (ctx) => readAllNotifications(ctx)),
  route(contracts.getNotificationSettings, (ctx) => getSettings(ctx)),
  route(contracts.saveNotificationSettings, (ctx, { body }) => saveSettings(ctx, body)),
  route(contracts.enterMailAddress, (ctx, { body }) => enterAddress(ctx, body.email)),
  route(contracts.confirmMailAddress, (ctx, { body }) => confirmAddress(ctx, body.code)),
  route(contracts.removeMailAddress, (ctx) => removeAddress(ctx)),
  route(contracts.getMailState, (ctx) => getMailState(ctx)),
]
