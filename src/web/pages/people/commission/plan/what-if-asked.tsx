import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/controls/button.tsx'
import { sayOverride } from './setting-text.ts'
import { withoutKey } from './what-if-question.ts'
import type { Asking } from './what-if-types.ts'

interface Asked {
  readonly key: string
  readonly text: string
  readonly takeBack: () => void
}

/** Everything that is otherwise in the what-if, each of which can be taken back. */
export const WhatIfAsked = ({ basis, question, ask }: Asking) => {
  const { t } = useTranslation()
  const asked: readonly Asked[] = [
    ...[...question.set].map(([key, value]) => {
      const parameter = basis.parameters.find((one) => one.key === key)
      return {
        key: `set ${key}`,
        text: t('plan.asked-set', {
          label: parameter?.label ?? key,
          before: parameter?.said ?? '',
          after: parameter ? sayOverride(parameter, parameter.value, value) : value,
        }),
        takeBack: () => ask({ ...question, set: withoutKey(question.set, key) }),
      }
    }),
    ...[...question.roster].map(([person, coefficient]) => {
      const line = basis.people.find((one) => one.person === person)
      return {
        key: `roster ${person}`,
        text: t('plan.asked-coefficient', {
          name: line?.name ?? person,
          before: line?.coefficient ?? '–',
          after: coefficient,
        }),
        takeBack: () => ask({ ...question, roster: withoutKey(question.roster, person) }),
      }
    }),
    ...question.gone.map((key) => ({
      key: `gone ${key}`,
      text: t('plan.asked-gone', { number: key.slice(key.indexOf('/') + 1) }),
      takeBack: () => ask({ ...question, gone: question.gone.filter((one) => one !== key) }),
    })),
  ]
  if (asked.length === 0) return <p className="muted">{t('plan.nothing-asked')}</p>
  return (
    <ul className="plain-list">
      {asked.map(({ key, text, takeBack }) => (
        <li key={key} className="row spread">
          <span>{text}</span>
          <Button
            kind="quiet"
            size="small"
            icon={<X size={16} />}
            aria-label={t('plan.take-back', { what: text })}
            onClick={takeBack}
          />
        </li>
      ))}
    </ul>
  )
}
