import { useTranslation } from 'react-i18next'
import { Segmented } from '../../../ui/controls/segmented.tsx'
import { starFigures, type StarFigure } from './policy-lines.ts'

interface Props {
  readonly value: StarFigure
  readonly onChange: (figure: StarFigure) => void
}

/** Which of the figures for each star the grid shows. */
export const FigureChoice = ({ value, onChange }: Props) => {
  const { t } = useTranslation()
  return (
    <Segmented
      label={t('supply.policy.figure')}
      value={value}
      onChange={onChange}
      options={starFigures.map((figure) => ({ value: figure, label: t(`supply.field.${figure}`) }))}
    />
  )
}
