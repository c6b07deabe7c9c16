import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../../../ui/data-table.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { useSort } from '../../../../ui/use-sort.ts'
import { fenOf, PayAmount } from '../pay-amount.tsx'
import type { Run } from './desk-types.ts'
import { peopleSorts, sortPeople } from './sort-people.ts'

type Person = Run['statements'][number]

const amounts = ['gross', 'deducted', 'adjustment', 'late', 'carriedIn', 'payable', 'carriedOut'] as const

const useColumns = (runId: number): readonly Column<Person>[] => {
  const { t } = useTranslation()
  return [
    {
      key: 'person',
      title: t('desk.person'),
      sort: 'number',
      render: ({ number, name }) => (
        <>
          <Link to={`/pay/runs/${runId}/people/${number}`}>{name}</Link> <span className="muted small">{number}</span>
        </>
      ),
    },
    ...amounts.map((name): Column<Person> => {
      const sort = peopleSorts.find((one) => one === name)
      return {
        key: name,
        title: t(`desk.column.${name}`),
        number: true,
        ...(sort && { sort }),
        isBlank: (row) => fenOf(row[name]) === 0 && name !== 'payable',
        render: (row) =>
          name === 'payable' ? (
            <span className="strong">
              <PayAmount amount={row[name]} />
            </span>
          ) : (
            <PayAmount amount={row[name]} isSigned={name === 'adjustment' || name === 'late'} />
          ),
      }
    }),
  ]
}

/** Who gets what. A column in which nobody has anything is left out. */
export const RunPeople = ({ run }: { readonly run: Run }) => {
  const { t } = useTranslation()
  const [sort, onSort] = useSort(peopleSorts, 'number')
  const columns = useColumns(run.id)
  const quiet = amounts.filter(
    (name) => name.startsWith('carried') && run.statements.every((row) => fenOf(row[name]) === 0),
  )
  if (run.statements.length === 0) return <Empty title={t('desk.nobody')}>{t('desk.nobody-why')}</Empty>
  return (
    <DataTable
      caption={t('desk.people')}
      rows={sortPeople(run.statements, sort)}
      rowKey={({ number }) => number}
      columns={columns.filter(({ key }) => !quiet.some((one) => one === key))}
      name="pay-people"
      sort={sort}
      onSort={onSort}
    />
  )
}
