import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { Menu } from '../../../ui/controls/menu.tsx'
import { Segmented } from '../../../ui/controls/segmented.tsx'
import { useState } from 'react'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { State } from '../state.tsx'

const kinds = ['primary', 'plain', 'quiet', 'danger'] as const

const Chooses = () => {
  const { t } = useTranslation()
  const [view, setView] = useState('chart')
  return (
    <>
      <State name="with-icon">
        <div className="row">
          <Button icon={<Plus />}>{t('web.add')}</Button>
          <Button icon={<Plus />} aria-label={t('web.add')} />
        </div>
      </State>
      <State name="menu">
        <Menu
          label={t('web.more')}
          items={[
            { key: 'a', label: t('web.copy'), onChoose: () => undefined },
            { key: 'b', label: t('web.save'), isChosen: true, onChoose: () => undefined },
          ]}
        >
          {t('web.more')}
        </Menu>
      </State>
      <State name="choice">
        <Segmented
          label={t('web.view')}
          value={view}
          onChange={setView}
          options={[
            { value: 'chart', label: t('web.chart') },
            { value: 'table', label: t('web.table') },
          ]}
        />
      </State>
      <State name="asks-first">
        <ConfirmButton
          kind="danger"
          label={t('design.remove')}
          question={t('design.remove-question')}
          onConfirm={() => undefined}
        />
      </State>
    </>
  )
}

/** What can be pressed. */
export const ButtonStates = () => {
  const { t } = useTranslation()
  return (
    <>
      {(['normal', 'small', 'large'] as const).map((size) => (
        <State key={size} name={`size-${size}`}>
          <div className="row">
            {kinds.map((kind) => (
              <Button key={kind} kind={kind} size={size}>
                {t('web.save')}
              </Button>
            ))}
          </div>
        </State>
      ))}
      <State name="disabled">
        <div className="row">
          {kinds.map((kind) => (
            <Button key={kind} kind={kind} disabled>
              {t('web.save')}
            </Button>
          ))}
        </div>
      </State>
      <State name="busy">
        <div className="row">
          {kinds.map((kind) => (
            <Button key={kind} kind={kind} isBusy>
              {t('web.save')}
            </Button>
          ))}
        </div>
      </State>
      <Chooses />
    </>
  )
}
