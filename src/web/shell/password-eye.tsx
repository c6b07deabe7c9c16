import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'

/** Shows or hides what is typed into a password field. */
export const PasswordEye = ({ isShown }: { readonly isShown: boolean }) => {
  const { t } = useTranslation()
  const label = t(isShown ? 'web.hide-password' : 'web.show-password')
  return isShown ? <EyeOutlined aria-label={label} /> : <EyeInvisibleOutlined aria-label={label} />
}
