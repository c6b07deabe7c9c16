import type { Migration } from '../../platform/db/migrate.ts'

const tables = `
-- What was asked, what was filled, and one cause for each unit that was not; written when a cycle settles.
create table fill_line (
  outlet_id integer not null,
  cycle_id integer not null references cycle,
  product_id integer not null references product,
  requested integer not null check (requested > 0),
  ordered integer not null check (ordered >= 0),
  delivered integer not null default 0,
  lost_supply integer not null default 0,
  lost_daily_limit integer not null default 0,
  lost_monthly_limit integer not null default 0,
  lost_quota integer not null default 0,
  lost_policy integer not null default 0,
  primary key (outlet_id, cycle_id, product_id),
  check (requested = ordered + lost_supply + lost_daily_limit + lost_monthly_limit + lost_quota + lost_policy)
);
create index fill_line_by_cycle on fill_line (cycle_id, product_id);

-- Movements, append-only; a correction is a row with a negative quantity.
create table delivery (
  outlet_id integer not null,
  id integer generated always as identity,
  reference text not null,
  cycle_id integer not null references cycle,
  product_id integer not null references product,
  quantity integer not null check (quantity <> 0),
  delivered_on date not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (outlet_id, id),
  unique (outlet_id, reference, cycle_id, product_id)
);

create table fill_target (
  id integer generated always as identity primary key,
  slice_by text not null,
  slice_key text not null default '',
  from_day date not null,
  rate numeric(5, 4) not null check (rate between 0 and 1),
  created_by text not null,
  created_at timestamptz not null,
  unique (slice_by, slice_key, from_day)
);
`

/** Fill lines of settled cycles, deliveries, staged targets. */
export const fillRateMigrations: readonly Migration[] = [{ id: 'fill-rate-0001', sql: tables }]
