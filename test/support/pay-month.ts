const money = (period: string) => ({
  repairOrders: [
    {
      id: `RO-${period}-1`,
      kind: 'normal',
      completedOn: `${period}-03`,
      settledOn: `${period}-04`,
      receivedExAccessories: '126480.00',
    },
    {
      id: `RO-${period}-2`,
      kind: 'normal',
      completedOn: `${period}-12`,
      settledOn: `${period}-13`,
      receivedExAccessories: '48210.50',
    },
  ],
  warrantyClaims: [
    { id: `W-${period}-1`, submittedOn: `${period}-02`, cashReceivedOn: `${period}-20`, cashReceived: '31200.00' },
  ],
  accidentCars: [
    { id: `A-${period}-1`, exitedOn: `${period}-08`, assessedOn: `${period}-16`, assessedByInsurer: '18300.00' },
  ],
})

const sales = (period: string) => ({
  receptionAccessorySales: [
    { id: `K-${period}-1`, item: '隔熱膜', list: '1200.00', paid: '1080.00', installed: true, on: `${period}-05` },
  ],
  accessorySales: [
    { id: `V-${period}-1`, item: '導航', list: '3000.00', paid: '2800.00', installed: true, on: `${period}-06` },
    { id: `V-${period}-2`, item: '腳墊', list: '500.00', paid: '400.00', installed: false, on: `${period}-09` },
  ],
  otherDepartmentAccessories: [
    { id: `O-${period}-1`, item: '記錄儀', listPrice: '1999.00', given: true, installed: true, on: `${period}-10` },
  ],
})

/** A month of a small 4S station as a file has it; every amount of it may be settled in the month. */
export const sampleMonth = (period: string) => ({
  period,
  timeZone: 'Asia/Shanghai',
  people: [
    { id: 'E01', name: '王雅婷', group: 'reception', role: '業務接待', coefficient: '0.4', assessmentScore: '95' },
    { id: 'E02', name: '李俊傑', group: 'reception', role: '業務接待', coefficient: '0.4', assessmentScore: '97' },
    { id: 'E03', name: '張怡君', group: 'reception', role: '業務接待助理', coefficient: '0.1', assessmentScore: '99' },
    { id: 'S01', name: '陳志明', group: 'accessory-sales' },
    { id: 'I01', name: '林建宏', group: 'install' },
    { id: 'P01', name: '黃淑芬', group: 'parts' },
    { id: 'M01', name: '吳家豪', group: 'mechanical', coefficient: '1.2' },
    { id: 'M02', name: '劉冠宇', group: 'mechanical', coefficient: '1.0' },
    { id: 'B01', name: '蔡承翰', group: 'body', coefficient: '1.0' },
  ],
  targets: {
    reception: {
      outputTarget: '220000.00',
      vehiclesTarget: 300,
      vehiclesActual: 312,
      signedOn: `${period}-01`,
      signedBy: ['E01', 'E02'],
    },
    accessory: { salesTarget: '6000.00', signedOn: `${period}-01`, signedBy: ['S01'] },
  },
  ...money(period),
  ...sales(period),
  complaints: [{ id: `C-${period}-1`, person: 'E01', on: `${period}-11`, verified: true }],
  teams: [
    {
      id: 'mechanical',
      hours: [
        { id: `H-${period}-1`, kind: 'normal', hours: '212.5', on: `${period}-18` },
        { id: `H-${period}-2`, kind: 'warranty', hours: '64.0', on: `${period}-19` },
        { id: `H-${period}-3`, kind: 'pdi', hours: '12.0', on: `${period}-21` },
      ],
      auxiliary: [{ id: `X-${period}-1`, what: '清洗劑', amount: '842.30', on: `${period}-22` }],
    },
    {
      id: 'body',
      hours: [{ id: `H-${period}-4`, kind: 'normal', hours: '98.0', on: `${period}-23` }],
      auxiliary: [{ id: `X-${period}-2`, what: '砂紙', amount: '310.00', on: `${period}-24` }],
    },
  ],
})
