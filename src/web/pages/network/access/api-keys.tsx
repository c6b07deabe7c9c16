import { useTranslation } from 'react-i18next'
import { listApiKeys, revokeApiKey } from '../../../../network/access/access.contract.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { urlOf } from '../../../client.ts'
import { ExportLinks } from '../../../ui/export-links.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { NewApiKey } from './new-api-key.tsx'

/** Keys for machines. */
export const Screen = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const keys = useLoad(listApiKeys)
  const revoke = useAction(revokeApiKey, { said: t('access.keys.revoked-now') })
  return (
    <Page
      title={t('web.nav.api-keys')}
      note={t('access.keys.note')}
      actions={
        <>
          <NewApiKey />
          <ExportLinks href={urlOf(listApiKeys)} />
        </>
      }
    >
      <Loaded query={keys}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t('access.keys.empty')}>{t('access.keys.empty-why')}</Empty>
          ) : (
            <DataTable
              caption={t('web.nav.api-keys')}
              rows={rows}
              rowKey={({ id }) => id}
              columns={[
                { key: 'name', title: t('access.keys.name'), render: ({ name }) => name },
                { key: 'prefix', title: t('access.keys.prefix'), render: ({ prefix }) => <code>{prefix}</code> },
                { key: 'account', title: t('access.keys.account'), render: ({ accountName }) => accountName },
                { key: 'made', title: t('access.keys.made'), render: ({ createdAt }) => format.dateTime(createdAt) },
                {
                  key: 'used',
                  title: t('access.keys.used'),
                  render: ({ lastUsedOn }) => (lastUsedOn === null ? t('access.keys.never') : format.day(lastUsedOn)),
                },
                {
                  key: 'state',
                  title: t('access.accounts.state'),
                  render: ({ id, name, revokedAt }) =>
                    revokedAt === null ? (
                      <ConfirmButton
                        size="small"
                        kind="danger"
                        label={t('access.keys.revoke')}
                        question={t('access.keys.revoke-question', { name })}
                        onConfirm={() => revoke.mutate({ params: { id } })}
                      />
                    ) : (
                      <span className="tag">{t('access.keys.revoked')}</span>
                    ),
                },
              ]}
            />
          )
        }
      </Loaded>
    </Page>
  )
}
