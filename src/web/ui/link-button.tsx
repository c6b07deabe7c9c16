import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'

interface Props {
  readonly to: string
  readonly label: string
}

/** A link that is the main thing to do on a page. */
export const LinkButton = ({ to, label }: Props) => {
  const navigate = useNavigate()
  return (
    <Button
      type="primary"
      href={to}
      onClick={(event) => {
        event.preventDefault()
        void navigate({ href: to })
      }}
    >
      {label}
    </Button>
  )
}
