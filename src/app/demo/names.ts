/** Regions of the demo network: code and name. */
export const regionNames = [
  ['CB', '城北區'],
  ['CN', '城南區'],
  ['JD', '江東區'],
] as const

/** Streets by region, made up. */
export const streets = {
  CB: ['永和路', '文昌街', '北辰路', '學府路', '光明街', '德勝路'],
  CN: ['南華路', '青石街', '春熙路', '錦江街', '長樂路', '朝陽街'],
  JD: ['江東路', '碼頭街', '濱河路', '望潮街', '東港路', '柳蔭街'],
} as const

/** Channels with what shops of the kind call themselves. */
export const channels = [
  ['便利店', ['便利店', '便民超市', '士多']],
  ['酒行', ['酒行', '名酒坊', '酒業']],
  ['超市', ['超市', '生活超市', '購物廣場']],
  ['餐飲', ['飯店', '酒樓', '小館']],
  ['賓館', ['賓館', '客棧', '大酒店']],
] as const

/** Shop names. */
export const shopNames = [
  '永興',
  '福泰',
  '德記',
  '合順',
  '萬和',
  '金源',
  '同春',
  '益民',
  '順發',
  '鴻運',
  '利群',
  '東昇',
  '裕豐',
  '恆昌',
  '瑞祥',
  '天成',
  '百祥',
  '好鄰居',
  '新世紀',
  '大東方',
  '四季',
  '家家樂',
  '老地方',
  '小金湖',
  '望江',
  '聚賢',
  '興隆',
  '富康',
  '嘉禾',
  '祥和',
  '元亨',
  '泰安',
  '春暉',
  '和平',
  '長青',
  '明珠',
  '錦繡',
  '如意',
  '吉慶',
  '豐年',
] as const

/** Family names for owners and staff. */
export const familyNames = [
  '陳',
  '林',
  '黃',
  '張',
  '李',
  '王',
  '吳',
  '劉',
  '蔡',
  '楊',
  '許',
  '鄭',
  '謝',
  '郭',
  '洪',
  '曾',
  '邱',
  '廖',
  '賴',
  '周',
] as const

/** Given names. */
export const givenNames = [
  '志明',
  '淑芬',
  '建國',
  '美玲',
  '俊傑',
  '雅婷',
  '文雄',
  '麗華',
  '家豪',
  '秀英',
  '宗翰',
  '怡君',
  '明德',
  '慧敏',
  '國棟',
  '佩珊',
] as const

/** Tags a shop can carry. */
export const outletTags = ['遊客區', '學區', '車站', '社區', '夜市'] as const

/** Brands, made up: code, name, price of the plainest bottle in yuan. */
export const brandNames = [
  ['YL', '雲嶺', 168],
  ['QC', '青瓷', 128],
  ['JZ', '江渚', 58],
  ['GJ', '古窖', 218],
  ['JS', '金穗', 36],
  ['ST', '松濤', 45],
  ['NP', '南浦', 28],
  ['WL', '望樓', 88],
] as const

/** What a brand brews, with how its price stands to the plainest and how much it is asked for. */
export const seriesNames = [
  ['佳釀 500ml', 1, 1],
  ['典藏 500ml', 1.8, 0.55],
  ['小酌 125ml', 0.35, 1.4],
  ['窖藏十年 500ml', 3.2, 0.3],
  ['禮盒 500ml×2', 2.6, 0.35],
] as const

/** Brand and series of what everybody wants and nobody gets enough of. */
export const scarceProducts = ['YL-2', 'YL-4', 'QC-4', 'GJ-2', 'GJ-4', 'WL-4'] as const
