import type { MonthInput } from './random-month.ts'

const people: MonthInput['people'] = [
  { id: 'R1', name: 'Ann', group: 'reception', role: 'advisor', coefficient: '0.4', assessmentScore: '97' },
  { id: 'R2', name: 'Ben', group: 'reception', role: 'advisor', coefficient: '0.4', assessmentScore: '95.5' },
  { id: 'R3', name: 'Cai', group: 'reception', role: 'assistant', coefficient: '0.1', assessmentScore: '96' },
  { id: 'R4', name: 'Dan', group: 'reception', role: 'advisor', coefficient: '0.4', probation: true },
  { id: 'S1', name: 'Eve', group: 'accessory-sales' },
  { id: 'S2', name: 'Fan', group: 'accessory-sales' },
  { id: 'I1', name: 'Gao', group: 'install' },
  { id: 'I2', name: 'Hui', group: 'install', from: '2026-10-17' },
  { id: 'P1', name: 'Ida', group: 'parts' },
  { id: 'P2', name: 'Jia', group: 'parts' },
  { id: 'P3', name: 'Kai', group: 'parts' },
  { id: 'M1', name: 'Lin', group: 'mechanical', coefficient: '1.2' },
  { id: 'M2', name: 'Mao', group: 'mechanical', coefficient: '1.0' },
  { id: 'M3', name: 'Nan', group: 'mechanical', coefficient: '0.8' },
  { id: 'B1', name: 'Oda', group: 'body', coefficient: '1.0' },
  { id: 'B2', name: 'Pan', group: 'body', coefficient: '0.5' },
]

const signed = { signedOn: '2026-09-28', signedBy: ['R1', 'S1'] }

/** S2.1 and S2.9. RO5 and RO6 are settled half an hour past midnight in Shanghai, where it is another month already. */
const takings = {
  repairOrders: [
    { id: 'RO1', kind: 'normal', settledOn: '2026-10-03', receivedExAccessories: '100000.00' },
    { id: 'RO2', kind: 'normal', settledOn: '2026-10-31', receivedExAccessories: '41900.00' },
    { id: 'RO3', kind: 'normal', settledOn: null, receivedExAccessories: '7000.00' },
    { id: 'RO4', kind: 'normal', settledOn: '2026-11-01', receivedExAccessories: '3000.00' },
    { id: 'RO5', kind: 'normal', settledOn: '2026-10-31T16:30:00Z', receivedExAccessories: '900.00' },
    { id: 'RO6', kind: 'normal', settledOn: '2026-09-30T16:30:00Z', receivedExAccessories: '2100.00' },
    { id: 'RO7', kind: 'warranty', settledOn: '2026-10-09', receivedExAccessories: '5000.00' },
  ],
  collections: [
    { id: 'CO1', on: '2026-10-12', amount: '1500.00' },
    { id: 'CO2', on: '2026-10-13', amount: '-500.00' },
  ],
  warrantyClaims: [
    { id: 'WC1', cashReceivedOn: '2026-10-20', cashReceived: '15000.00' },
    { id: 'WC2', cashReceivedOn: null, cashReceived: null },
    { id: 'WC3', cashReceivedOn: '2026-11-02', cashReceived: '800.00' },
  ],
  accidentCars: [
    {
      id: 'AC1',
      exitedOn: '2026-09-28',
      assessedOn: '2026-10-05',
      assessedByInsurer: '30000.00',
      ownerPaid: '2000.00',
    },
    { id: 'AC2', exitedOn: '2026-10-20', assessedOn: null, assessedByInsurer: null, ownerPaid: '300.00' },
    { id: 'AC3', exitedOn: '2026-10-29', assessedOn: '2026-11-03', assessedByInsurer: '6000.00' },
    { id: 'AC4', exitedOn: '2026-10-10', assessedOn: '2026-10-02', assessedByInsurer: '8000.00' },
  ],
} satisfies Partial<MonthInput>

/** S2.3, S2.4, S3 and S3.6: at, just below and just above 80 % of the list price. */
const accessories = {
  receptionAccessorySales: [
    { id: 'RS1', item: 'film', list: '1200.00', paid: '1080.00', installed: true },
    { id: 'RS2', item: 'wax', list: '500.00', paid: '500.00', installed: false },
    { id: 'RS3', item: 'mat', list: '330.00', paid: '264.00', installed: true },
    { id: 'RS4', item: 'camera', list: '999.99', paid: '799.99', installed: false },
    { id: 'RS5', item: 'camera', list: '999.99', paid: '800.00', installed: true },
    { id: 'RS6', item: 'oil', list: '2000.00', paid: '2000.00', installed: true, generic: true },
    { id: 'RS7', item: 'wax', list: '500.00', paid: '500.00', installed: false, on: '2026-11-02' },
  ],
  accessorySales: [
    { id: 'AS1', item: 'seat covers', list: '3000.00', paid: '2700.00', installed: false, seller: 'S1' },
    { id: 'AS2', item: 'film', list: '2000.00', paid: '1800.00', installed: true, seller: 'S1' },
    { id: 'AS3', item: 'film', list: '1000.00', paid: '800.00', installed: true, seller: 'S1' },
    { id: 'AS4', item: 'film', list: '1000.00', paid: '700.00', installed: true, seller: 'S1' },
    { id: 'AS5', item: 'rack', list: '900.00', paid: '900.00', installed: true, seller: 'S1', status: 'refused' },
    { id: 'AS6', item: 'screen', list: '1999.00', paid: '1866.67', installed: true, seller: 'S2' },
    { id: 'AS7', item: 'screen', list: '1999.00', paid: '1999.00', installed: true, seller: 'S2', on: '2026-11-01' },
  ],
  otherDepartmentAccessories: [
    { id: 'OD1', item: 'film', listPrice: '1000.00', given: true, installed: true },
    { id: 'OD2', item: 'rack', listPrice: '2345.00', paid: '2000.00', installed: false },
    { id: 'OD3', item: 'rack', listPrice: '500.00', given: true, on: '2026-09-30' },
  ],
} satisfies Partial<MonthInput>

const complaint = (id: string, person: string, on: string) => ({ id, person, on, verified: true })

/** S2.7: one for R1, two for R2 (a third not verified, a fourth of September), three for R3. */
const complaints = [
  complaint('C1', 'R1', '2026-10-08'),
  complaint('C2', 'R2', '2026-10-02'),
  complaint('C3', 'R2', '2026-10-21'),
  { ...complaint('C4', 'R2', '2026-10-22'), verified: false },
  complaint('C5', 'R2', '2026-09-30'),
  complaint('C6', 'R3', '2026-10-05'),
  complaint('C7', 'R3', '2026-10-06'),
  complaint('C8', 'R3', '2026-10-07'),
]

/** S4 and S5: each kind of hours once, one job passed in November, one can of cleaner drawn in September. */
const workshop = {
  teams: [
    {
      id: 'mechanical',
      hours: [
        { id: 'JM1', kind: 'normal', hours: '320.0' },
        { id: 'JM2', kind: 'warranty', hours: '80.0' },
        { id: 'JM3', kind: 'goodwill', hours: '10.5' },
        { id: 'JM4', kind: 'pdi', hours: '12.0' },
        { id: 'JM5', kind: 'free-campaign', hours: '4.0' },
        { id: 'JM6', kind: 'accessory-install', hours: '8.0' },
        { id: 'JM7', kind: 'rework', hours: '5.0' },
        { id: 'JM8', kind: 'normal', hours: '7.0', on: '2026-11-03' },
      ],
      auxiliary: [
        { id: 'AM1', what: 'cleaner', amount: '860.00' },
        { id: 'AM2', what: 'gloves', amount: '400.00' },
        { id: 'AM3', what: 'cleaner', amount: '99.00', on: '2026-09-29' },
      ],
    },
    {
      id: 'body',
      hours: [
        { id: 'JB1', kind: 'normal', hours: '150.0' },
        { id: 'JB2', kind: 'warranty', hours: '25.0' },
      ],
      auxiliary: [{ id: 'AB1', what: 'paper', amount: '1000.10' }],
    },
  ],
  inspectionFaults: [
    { id: 'F1', person: 'M3', job: 'JM1', deductedHours: '1.5' },
    { id: 'F2', person: 'M3', job: 'JM3', deductedHours: '12.0' },
    { id: 'F3', person: 'M2', job: 'JM8', deductedHours: '1.0', on: '2026-11-04' },
  ],
  teamAdjustments: [
    { id: 'A1', team: 'mechanical', from: 'M2', to: 'M3', amount: '100.00', reason: 'helped', approvedBy: 'MANAGER' },
    { id: 'A2', team: 'mechanical', from: 'M1', to: 'M2', amount: '50.00', reason: 'asked for', approvedBy: null },
  ],
} satisfies Partial<MonthInput>

/** A month of a small station in which each rule of the plan that computes anything has its say. */
export const workedMonth: MonthInput = {
  period: '2026-10',
  timeZone: 'Asia/Shanghai',
  people,
  targets: {
    reception: { outputTarget: '160000.00', vehiclesTarget: 300, vehiclesActual: 310, ...signed },
    accessory: { salesTarget: '6000.00', ...signed },
    accessoryByPerson: [{ person: 'S2', salesTarget: '1500.00', ...signed }],
  },
  ...takings,
  ...accessories,
  complaints,
  ...workshop,
}
