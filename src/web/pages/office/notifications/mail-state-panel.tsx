import { useTranslation } from 'react-i18next'
import { getMailState } from '../../../../office/notifications/notifications.contract.ts'
import { Notice } from '../../../ui/controls/notice.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useLoad } from '../../../ui/use-load.ts'

/** For administrators: whether mail goes out, and what did not. */
export const MailStatePanel = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const state = useLoad(getMailState)
  return (
    <section className="panel stack">
      <h2>{t('notifications.mail.title')}</h2>
      <Loaded query={state}>
        {({ isMailOn, waiting, failed, failures }) => (
          <>
            {!isMailOn && <Notice kind="info" title={t('notifications.mail.off', { setting: 'SMTP_URL' })} />}
            {isMailOn && failed === 0 && <p>{t('notifications.mail.fine', { waiting: format.number(waiting) })}</p>}
            {failed > 0 && (
              <>
                <Notice
                  kind="warn"
                  title={t('notifications.mail.failed', {
                    failed: format.number(failed),
                    waiting: format.number(waiting),
                  })}
                />
                <DataTable
                  caption={t('notifications.mail.failures')}
                  rows={failures}
                  rowKey={({ id }) => id}
                  columns={[
                    { key: 'to', title: t('notifications.mail.to'), render: ({ name }) => name },
                    {
                      key: 'kind',
                      title: t('notifications.mail.kind'),
                      render: ({ kind }) => t(`notifications.kind.${kind}`),
                    },
                    {
                      key: 'at',
                      title: t('notifications.mail.at'),
                      render: ({ endedAt }) => format.dateTime(endedAt),
                    },
                    { key: 'reason', title: t('notifications.mail.reason'), render: ({ reason }) => reason },
                  ]}
                />
              </>
            )}
          </>
        )}
      </Loaded>
    </section>
  )
}
