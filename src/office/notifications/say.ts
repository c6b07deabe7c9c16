import type { Language } from '../../kernel/language.ts'
import type { RefusalParams } from '../../kernel/refusal.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { Audience, NotificationKind } from './rules/kinds.ts'

/** What is to be said. */
export interface Sayable {
  readonly kind: NotificationKind
  readonly audience: Audience
  readonly params: RefusalParams
}

/** A notification in a language: the same words on the screen and in the mail. */
export const sayNotification = (
  ctx: Pick<Ctx, 'translate'>,
  language: Language,
  { kind, audience, params }: Sayable,
): { title: string; body: string } => ({
  title: ctx.translate(language, `notifications.said.${kind}.${audience}.title`, params),
  body: ctx.translate(language, `notifications.said.${kind}.${audience}.body`, params),
})
