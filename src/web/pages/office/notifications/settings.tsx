import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  getNotificationSettings,
  saveNotificationSettings,
} from '../../../../office/notifications/notifications.contract.ts'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { useMe } from '../../../ui/session.ts'
import { useAction } from '../../../ui/use-action.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { AddressPanel } from './address-panel.tsx'
import { ChoicesPanel } from './choices-panel.tsx'
import { MailStatePanel } from './mail-state-panel.tsx'
import { QuietPanel } from './quiet-panel.tsx'
import type { Chosen, Settings } from './settings-types.ts'
import './notifications.css'

const Panels = ({ settings }: { readonly settings: Settings }) => {
  const { t } = useTranslation()
  // Shown at once; what the server says comes after, and a "no" takes it back.
  const [changed, setChanged] = useState<Chosen | null>(null)
  const save = useAction(saveNotificationSettings, {
    said: t('notifications.settings.saved'),
    turn: 'notification-settings',
  })
  const chosen: Chosen = changed ?? settings
  const change = (part: Partial<Chosen>): void => {
    const { choices, quiet, language } = { ...chosen, ...part }
    setChanged({ choices, quiet, language })
    const body = { choices: choices.map((one) => ({ ...one })), quiet, language }
    save.mutate({ body }, { onError: () => setChanged(null) })
  }
  return (
    <>
      <ChoicesPanel chosen={chosen} onChange={change} />
      <AddressPanel settings={settings} />
      <QuietPanel chosen={chosen} onChange={change} />
    </>
  )
}

/** What one is told, where, when, in which language. */
export const Screen = () => {
  const { t } = useTranslation()
  const me = useMe()
  const settings = useLoad(getNotificationSettings)
  return (
    <Page
      title={t('notifications.settings.title')}
      actions={<LinkButton kind="quiet" to="/notifications" label={t('notifications.settings.back')} />}
    >
      <div className="stack settings-column">
        <Loaded query={settings}>
          {(data) =>
            data.choices.length === 0 ? (
              <Empty title={t('notifications.page.none')}>{t(`notifications.page.none-why.${me.role}`)}</Empty>
            ) : (
              <Panels settings={data} />
            )
          }
        </Loaded>
        {me.role === 'administrator' && <MailStatePanel />}
      </div>
    </Page>
  )
}
