import { createMailer, type Mailer } from '../platform/mail/mailer.ts'
import type { Settings } from '../platform/settings.ts'

/** The way to send mail that the settings name, if any. */
export const mailerOf = ({ smtpUrl: url, mailFrom: from, publicUrl }: Settings): Mailer | null =>
  url !== undefined && from !== undefined && publicUrl !== undefined ? createMailer({ url, from, publicUrl }) : null
