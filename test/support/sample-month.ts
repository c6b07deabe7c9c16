const signed = () => ({ signedOn: '2026-09-28', signedBy: ['E01'] })

/** A month of a station with something in each of its lists, as a file would have it. */
export const month = {
  period: '2026-10',
  timeZone: 'Asia/Shanghai',
  people: [
    {
      id: 'E01',
      name: '甲',
      group: 'reception',
      role: 'advisor',
      coefficient: '0.4',
      assessmentScore: '96',
      probation: false,
      from: '2026-10-01',
      to: '2026-10-31',
    },
    { id: 'E02', name: '乙', group: 'reception', role: 'assistant', coefficient: '0.1', assessmentScore: '90' },
    { id: 'A01', name: '丙', group: 'accessory-sales', role: 'sales' },
    { id: 'I01', name: '丁', group: 'install', role: 'fitter' },
    { id: 'P01', name: '戊', group: 'parts', role: 'parts' },
    { id: 'M01', name: '己', group: 'mechanical', role: 'leader', coefficient: '1.2', baseWage: '3000.00' },
    { id: 'M02', name: '庚', group: 'mechanical', role: 'mechanic', coefficient: '1.0' },
    { id: 'B01', name: '辛', group: 'body', role: 'painter', coefficient: '1.0', probation: true },
    { id: 'B02', name: '壬', group: 'body', role: 'painter', coefficient: '0.8', from: '2026-10-16' },
  ],
  targets: {
    reception: { outputTarget: '220000.00', vehiclesTarget: 300, vehiclesActual: 312, ...signed() },
    accessory: { salesTarget: '6000.00', signedOn: null, signedBy: ['A01'] },
    accessoryByPerson: [{ person: 'A01', salesTarget: '5000.00', ...signed() }],
  },
  repairOrders: [
    {
      id: 'RO1',
      kind: 'normal',
      completedOn: '2026-10-05',
      settledOn: '2026-10-06T09:30:00+08:00',
      receivedExAccessories: '6480.00',
    },
    { id: 'RO2', kind: 'warranty', completedOn: '2026-10-07', settledOn: '2026-10-07', receivedExAccessories: '0.00' },
    { id: 'RO3', kind: 'normal', settledOn: null, receivedExAccessories: null },
  ],
  collections: [{ id: 'CO1', on: '2026-10-09', amount: '-120.00' }],
  warrantyClaims: [
    { id: 'W1', order: 'RO2', submittedOn: '2026-10-08', cashReceivedOn: '2026-10-20', cashReceived: '900.50' },
    { id: 'W2', order: 'RO2', submittedOn: '2026-10-08', cashReceivedOn: null, cashReceived: null },
  ],
  accidentCars: [
    {
      id: 'C1',
      exitedOn: '2026-10-10',
      assessedOn: '2026-10-12',
      assessedByInsurer: '15000.00',
      ownerPaid: '300.00',
    },
    { id: 'C2', exitedOn: '2026-10-29', assessedOn: null, assessedByInsurer: null, ownerPaid: '0.00' },
  ],
  receptionAccessorySales: [
    { id: 'R1', item: '腳墊', list: '1200.00', paid: '1080.00', installed: true, generic: false },
    { id: 'R2', item: '腳墊', list: '330.00', paid: '264.00', installed: false, generic: false },
  ],
  accessorySales: [
    {
      id: 'S1',
      item: '導航',
      list: '4000.00',
      paid: '3900.00',
      installed: true,
      status: 'sold',
      seller: 'A01',
      on: '2026-10-11',
    },
    { id: 'S2', item: '香水', list: '100.00', paid: '100.00', installed: false, status: 'sold' },
  ],
  otherDepartmentAccessories: [{ id: 'O1', item: '膜', listPrice: '2000.00', given: true, installed: true }],
  complaints: [
    { id: 'K1', person: 'E02', on: '2026-10-12', verified: true },
    { id: 'K2', person: 'E02', on: '2026-10-15', verified: false },
  ],
  teams: [
    {
      id: 'mechanical',
      hours: [
        { id: 'H1', kind: 'normal', hours: '100.0' },
        { id: 'H2', kind: 'pdi', hours: '4.5', on: '2026-10-12' },
      ],
      auxiliary: [{ what: '手套', amount: '200.00' }],
    },
    {
      id: 'body',
      hours: [{ id: 'H3', kind: 'goodwill', hours: '80.25' }],
      auxiliary: [{ id: 'X1', what: '砂紙', amount: '120.50', on: '2026-10-13' }],
    },
  ],
  inspectionFaults: [{ id: 'F1', person: 'M02', job: 'H1', deductedHours: '0.5' }],
  teamAdjustments: [
    { id: 'T1', team: 'mechanical', from: 'M01', to: 'M02', amount: '100.00', reason: '代班', approvedBy: 'BOSS' },
  ],
  satisfaction: [{ id: 'Q1', achieved: '91.5', required: '90' }],
}
