import { theme as antd, type ThemeConfig } from 'antd'

const shared = {
  fontFamily: "'Noto Sans TC', 'Noto Sans SC', system-ui, sans-serif",
  fontSize: 15,
  borderRadius: 8,
  controlHeight: 38,
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.16s',
  fontWeightStrong: 600,
}

/** By day. The same colours stand in app.css for what is drawn without a component. */
const light: ThemeConfig = {
  algorithm: antd.defaultAlgorithm,
  token: {
    ...shared,
    colorPrimary: '#0b6e5f',
    colorLink: '#0b6e5f',
    colorError: '#b42318',
    colorWarning: '#9a5b00',
    colorWarningBg: '#fdf3e1',
    colorWarningBorder: '#e6cb98',
    colorTextBase: '#1b2227',
    colorTextSecondary: '#515c64',
    colorTextTertiary: '#5d6870',
    colorTextQuaternary: '#667179',
    colorTextPlaceholder: '#667179',
    colorTextDescription: '#5d6870',
    colorBorder: '#c3cbd0',
    colorBorderSecondary: '#e4e8ea',
  },
}

/** By night: the accent is bright, so what stands on it is dark. */
const dark: ThemeConfig = {
  algorithm: antd.darkAlgorithm,
  token: {
    ...shared,
    colorPrimary: '#3fc9b0',
    colorLink: '#4fd1ba',
    colorError: '#ff8a80',
    colorWarning: '#e0a84e',
    colorWarningBg: '#35291a',
    colorWarningBorder: '#6b5430',
    colorBgBase: '#14181b',
    colorBgContainer: '#1a1f23',
    colorBgElevated: '#20272c',
    colorBgLayout: '#14181b',
    colorBorder: '#465058',
    colorBorderSecondary: '#2b3237',
    colorFillAlter: '#20272c',
    colorTextBase: '#e8edef',
    colorTextSecondary: '#a9b4ba',
    colorTextTertiary: '#9ba7ad',
    colorTextQuaternary: '#929ea5',
    colorTextPlaceholder: '#929ea5',
    colorTextDescription: '#9ba7ad',
    colorTextLightSolid: '#06231e',
  },
  components: { Segmented: { trackBg: '#20272c', itemSelectedBg: '#3a454c' } },
}

/** The theme of the device's light or dark mode. */
export const themeFor = (isDark: boolean): ThemeConfig => (isDark ? dark : light)
