import { z } from 'zod'

const decimal = z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/u, 'a number as text, such as "0.4"')
const size = z.string().regex(/^\d{1,15}(\.\d{1,6})?$/u, 'a number not below zero as text, such as "342.0"')
const money = z
  .string()
  .regex(/^-?\d{1,13}(\.\d{1,2})?$/u, 'an amount with at most two places as text, such as "1080.00"')
const amount = z.string().regex(/^\d{1,13}(\.\d{1,2})?$/u, 'an amount not below zero with at most two places as text')
const positiveAmount = amount.refine((text) => /[1-9]/u.test(text), 'an amount above zero')
const id = z.string().min(1).max(100)
const text = z.string().max(1000)
const day = z.iso.date('a day such as "2026-10-31"')
const instant = z.iso.datetime({ offset: true })
/** A day, or an instant, which falls on a day in the zone of the month. */
const when = z.union([day, instant], 'a day such as "2026-10-31", or an instant with its zone')

const signature = { signedOn: when.nullable(), signedBy: z.array(id) }

const sale = { id, item: text, list: amount, installed: z.boolean(), on: when.optional() }

/** Groups of the shipped plan. */
export const groups = ['reception', 'accessory-sales', 'install', 'parts', 'mechanical', 'body'] as const

const teams = ['mechanical', 'body'] as const

const list = <S extends z.ZodType>(row: S) => z.array(row).default([])

/** One month of a 4S station as a file: `month.json` of `manzu pay evaluate`. Keys nobody knows are told and left out. */
export const monthFile = z.object({
  period: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/u, 'a month such as "2026-10"'),
  timeZone: z
    .string()
    .refine(
      (zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC',
      'a time zone such as "Asia/Shanghai"',
    ),
  people: z.array(
    z.object({
      id,
      name: text,
      group: z.enum(groups),
      role: text.default(''),
      coefficient: size.optional(),
      assessmentScore: size.nullable().optional(),
      probation: z.boolean().default(false),
      baseWage: amount.optional(),
      from: day.optional(),
      to: day.optional(),
    }),
  ),
  targets: z
    .strictObject({
      reception: z
        .strictObject({
          outputTarget: positiveAmount,
          vehiclesTarget: z.int().positive(),
          vehiclesActual: z.int().nonnegative(),
          ...signature,
        })
        .optional(),
      accessory: z.object({ salesTarget: positiveAmount, ...signature }).optional(),
      accessoryByPerson: list(z.object({ person: id, salesTarget: positiveAmount, ...signature })),
    })
    .default({ accessoryByPerson: [] }),
  repairOrders: list(
    z.object({
      id,
      kind: z.enum(['normal', 'warranty']),
      completedOn: when.nullable().optional(),
      settledOn: when.nullable(),
      receivedExAccessories: money.nullable(),
    }),
  ),
  collections: list(z.object({ id, on: when, amount: money })),
  warrantyClaims: list(
    z.object({
      id,
      order: text.optional(),
      submittedOn: when.nullable().optional(),
      cashReceivedOn: when.nullable(),
      cashReceived: amount.nullable(),
    }),
  ),
  accidentCars: list(
    z.object({
      id,
      exitedOn: when.nullable(),
      assessedOn: when.nullable(),
      assessedByInsurer: amount.nullable(),
      ownerPaid: amount.default('0.00'),
    }),
  ),
  receptionAccessorySales: list(z.object({ ...sale, paid: amount, generic: z.boolean().default(false) })),
  accessorySales: list(
    z.object({ ...sale, paid: amount, status: z.enum(['sold', 'refused']).default('sold'), seller: id.optional() }),
  ),
  otherDepartmentAccessories: list(
    z.object({
      id,
      item: text,
      listPrice: amount,
      paid: amount.optional(),
      given: z.boolean().default(false),
      installed: z.boolean().default(false),
      on: when.optional(),
    }),
  ),
  complaints: list(z.object({ id, person: id, on: when, verified: z.boolean() })),
  teams: list(
    z.object({
      id: z.enum(teams),
      hours: list(
        z.object({
          id,
          kind: z.enum(['normal', 'warranty', 'goodwill', 'pdi', 'free-campaign', 'accessory-install', 'rework']),
          hours: size,
          on: when.optional(),
        }),
      ),
      auxiliary: list(z.object({ id: id.optional(), what: text, amount: amount, on: when.optional() })),
    }),
  ),
  inspectionFaults: list(z.object({ id, person: id, job: id.optional(), deductedHours: size, on: when.optional() })),
  teamAdjustments: list(
    z.object({
      id,
      team: id,
      from: id,
      to: id,
      amount: positiveAmount,
      reason: text,
      approvedBy: id.nullable(),
      on: when.optional(),
    }),
  ),
  satisfaction: list(
    z.object({ id, achieved: decimal, required: decimal, decided: z.boolean().default(false), on: when.optional() }),
  ),
})

/** A month as it was read from a file. */
export type MonthFile = z.output<typeof monthFile>
