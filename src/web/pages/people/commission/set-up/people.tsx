import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listPayStations } from '../../../../../people/commission/commission.contract.ts'
import { listPayEmployees } from '../../../../../people/commission/set-up.contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { DataTable } from '../../../../ui/data-table.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { useLoad } from '../../../../ui/use-load.ts'
import { useStationId } from '../use-station.ts'
import { EmployeeForm, type Employees } from './employee-form.tsx'

type Employee = Employees['employees'][number]

interface Props {
  readonly people: Employees
  readonly onEdit: (employee: Employee) => void
}

const People = ({ people: { employees, groups }, onEdit }: Props) => {
  const { t } = useTranslation()
  const groupName = (group: string | null): string => groups.find(({ value }) => value === group)?.label ?? group ?? ''
  return (
    <DataTable
      caption={t('set-up.people')}
      rows={employees}
      rowKey={({ number }) => number}
      columns={[
        {
          key: 'name',
          title: t('set-up.name'),
          render: (row) => <span className="strong">{row.name}</span>,
        },
        { key: 'number', title: t('set-up.number'), render: ({ number }) => number },
        {
          key: 'account',
          title: t('set-up.account'),
          render: ({ staffName }) => staffName ?? <span className="muted">{t('set-up.no-account')}</span>,
        },
        {
          key: 'leads',
          title: t('set-up.leads'),
          isBlank: ({ leads }) => leads === null,
          render: ({ leads }) => groupName(leads),
        },
        {
          key: 'edit',
          title: t('set-up.edit'),
          render: (row) => (
            <Button size="small" aria-label={`${t('set-up.edit')} ${row.name}`} onClick={() => onEdit(row)}>
              {t('set-up.edit')}
            </Button>
          ),
        },
      ]}
    />
  )
}

/** Who is paid at a station, with whose account, and who leads which group. */
export const Screen = () => {
  const { t } = useTranslation()
  const outletId = useStationId()
  const people = useLoad(listPayEmployees, { params: { outletId } })
  const stations = useLoad(listPayStations)
  const [edited, setEdited] = useState<Employee | 'new'>()
  const name = stations.data?.find((one) => one.outletId === outletId)?.name
  const add = (
    <Button kind="primary" onClick={() => setEdited('new')}>
      {t('set-up.add')}
    </Button>
  )
  return (
    <Page
      title={t('set-up.people')}
      note={name !== undefined && <Link to={`/pay/stations/${outletId}`}>{name}</Link>}
      actions={(people.data?.employees.length ?? 0) > 0 && add}
    >
      <Loaded query={people}>
        {(found) => (
          <>
            {found.employees.length === 0 ? (
              <Empty title={t('set-up.nobody')} action={add}>
                {t('set-up.nobody-why')}
              </Empty>
            ) : (
              <>
                <p className="muted">{t('set-up.people-note')}</p>
                <People people={found} onEdit={setEdited} />
              </>
            )}
            {edited !== undefined && (
              <EmployeeForm
                outletId={outletId}
                groups={found.groups}
                employee={edited === 'new' ? undefined : edited}
                onClose={() => setEdited(undefined)}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
