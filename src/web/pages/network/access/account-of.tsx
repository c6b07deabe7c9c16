import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Account } from './account.ts'
import { AccountState } from './account-state.tsx'
import { OpenAccount } from './open-account.tsx'

interface Props {
  readonly of: { readonly outletId: number } | { readonly staffId: number }
  /** The accounts among which it would be; undefined while they are on their way. */
  readonly accounts: readonly Account[] | undefined
}

const isOf = (of: Props['of'], account: Account): boolean =>
  'outletId' in of ? account.outletId === of.outletId : account.staffId === of.staffId

/** The account of an outlet or of a member of staff and how it stands; who has none can be given one. */
export const AccountOf = ({ of, accounts }: Props) => {
  const { t } = useTranslation()
  if (!accounts) return null
  const account = accounts.find((one) => isOf(of, one))
  if (!account) return <OpenAccount {...of} />
  return (
    <span className="row">
      <AccountState account={account} />
      <Link to="/accounts" search={{ search: account.signInName }}>
        {t('access.accounts.manage')}
      </Link>
    </span>
  )
}
