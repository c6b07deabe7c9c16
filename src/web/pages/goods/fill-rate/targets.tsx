import type { Answer } from '../../../../kernel/contract.ts'
import { useTranslation } from 'react-i18next'
import { deleteFillTarget, listFillTargets } from '../../../../goods/fill-rate/fill-rate.contract.ts'
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
import { TargetProgress } from './target-progress.tsx'
import { NewTarget } from './new-target.tsx'

const Stages = ({ rows }: { readonly rows: Answer<typeof listFillTargets> }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const remove = useAction(deleteFillTarget)
  return (
    <DataTable
      caption={t('web.nav.targets')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'slice',
          title: t('fill-rate.targets.for'),
          render: (row) => (row.sliceBy === 'network' ? t('fill-rate.by.network') : row.sliceName || row.sliceKey),
        },
        { key: 'by', title: t('fill-rate.cut'), render: ({ sliceBy }) => t(`fill-rate.by.${sliceBy}`) },
        { key: 'from', title: t('fill-rate.targets.from'), render: ({ from }) => format.day(from) },
        {
          key: 'rate',
          title: t('fill-rate.target'),
          number: true,
          render: ({ rate }) => format.percent(rate),
        },
        {
          key: 'actions',
          title: t('web.actions'),
          quiet: true,
          render: ({ id }) => (
            <ConfirmButton
              size="small"
              kind="danger"
              label={t('web.delete')}
              question={t('fill-rate.targets.delete')}
              onConfirm={() => remove.mutate({ params: { id } })}
            />
          ),
        },
      ]}
    />
  )
}

/** Staged targets: from a day on, a slice should reach a rate. */
export const Screen = () => {
  const { t } = useTranslation()
  const targets = useLoad(listFillTargets)
  return (
    <Page
      title={t('web.nav.targets')}
      note={t('fill-rate.targets.note')}
      actions={
        <>
          <NewTarget />
          <ExportLinks href={urlOf(listFillTargets)} />
        </>
      }
    >
      <Loaded query={targets}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t('fill-rate.targets.empty')}>{t('fill-rate.targets.empty-why')}</Empty>
          ) : (
            <>
              <TargetProgress />
              <h2>{t('fill-rate.targets.stages')}</h2>
              <Stages rows={rows} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
