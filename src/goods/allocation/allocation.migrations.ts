import type { Migration } from '../../platform/db/migrate.ts'

const tables = `
create table allocation_run (
  id integer generated always as identity primary key,
  cycle_id integer not null references cycle,
  stage text not null check (stage in ('guarantee', 'award', 'leftover')),
  state text not null check (state in ('running', 'done', 'failed')),
  products_total integer not null,
  products_done integer not null default 0,
  started_at timestamptz not null,
  finished_at timestamptz,
  certificate jsonb,
  failure text,
  check ((state = 'done') = (certificate is not null)),
  unique (cycle_id, stage)
);

create table award (
  outlet_id integer not null,
  cycle_id integer not null references cycle,
  stage text not null check (stage in ('award', 'leftover')),
  product_id integer not null references product,
  requested integer not null check (requested >= 0),
  limit_in_force integer,
  weight text not null,
  held integer not null default 0,
  awarded integer not null check (awarded >= 0),
  entitled bigint,
  reason text not null,
  primary key (outlet_id, cycle_id, stage, product_id)
);
create index award_by_product on award (cycle_id, product_id, stage);
`

/** Runs with their certificates, awards with their reasons. */
export const allocationMigrations: readonly Migration[] = [{ id: 'allocation-0001', sql: tables }]
