import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { provePayRun } from '../../../../../people/commission/commission.contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { ProblemNotice } from '../../../../ui/problem-notice.tsx'
import { useLoad } from '../../../../ui/use-load.ts'
import type { Run } from './desk-types.ts'

/** What is wrong, by the code the server tells before the month it is about. */
const known = [
  'document-changed',
  'plan-changed',
  'not-computable',
  'computes-otherwise',
  'statements-changed',
  'corrections-changed',
  'chain-broken',
] as const

const useFaultText = (): ((fault: string) => string) => {
  const { t } = useTranslation()
  return (fault) => {
    const [code, month = ''] = fault.split(' ')
    const found = known.find((one) => one === code)
    return found ? `${t(`desk.fault.${found}`)} ${month}`.trim() : fault
  }
}

/** Recomputes a paid month from the stored facts and tells whether every byte is the same. */
export const Prove = ({ run }: { readonly run: Run }) => {
  const { t } = useTranslation()
  const faultText = useFaultText()
  const [isAsked, setAsked] = useState(false)
  const proof = useLoad(provePayRun, { params: { id: run.id } }, { enabled: isAsked })
  const ask = (): void => {
    if (isAsked) void proof.refetch()
    setAsked(true)
  }
  const isProved = proof.data?.faults.length === 0
  return (
    <>
      <Button isBusy={proof.isFetching} onClick={ask}>
        {t('desk.prove')}
      </Button>
      {proof.error && <ProblemNotice error={proof.error} />}
      {proof.data && (
        <Notice kind={isProved ? 'good' : 'alarm'} title={isProved ? t('desk.proved') : t('desk.not-proved')}>
          {proof.data.faults.map((fault) => (
            <p key={fault}>{faultText(fault)}</p>
          ))}
          <dl className="hashes small">
            <dt>{t('desk.document-hash')}</dt>
            <dd>{proof.data.documentHash}</dd>
            <dt>{t('desk.chain-hash')}</dt>
            <dd>{proof.data.chainHash}</dd>
          </dl>
        </Notice>
      )}
    </>
  )
}
