import {
  AimOutlined,
  AuditOutlined,
  CalendarOutlined,
  GiftOutlined,
  KeyOutlined,
  LineChartOutlined,
  PhoneOutlined,
  ShopOutlined,
  ShoppingCartOutlined,
  ShoppingOutlined,
  TeamOutlined,
  TruckOutlined,
  UserOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import type { Entry } from './navigation.ts'

const icons: Readonly<Record<Entry['name'], ComponentType>> = {
  week: ShoppingCartOutlined,
  awards: GiftOutlined,
  'my-fill-rate': LineChartOutlined,
  worklist: PhoneOutlined,
  outlets: ShopOutlined,
  cycles: CalendarOutlined,
  'fill-rates': LineChartOutlined,
  targets: AimOutlined,
  deliveries: TruckOutlined,
  products: ShoppingOutlined,
  staff: TeamOutlined,
  accounts: UserOutlined,
  'api-keys': KeyOutlined,
  audit: AuditOutlined,
}

/** The picture beside an entry of the navigation; it says nothing the text does not. */
export const Icon = ({ name }: { readonly name: Entry['name'] }) => {
  const Picture = icons[name]
  return (
    <span aria-hidden="true">
      <Picture />
    </span>
  )
}
