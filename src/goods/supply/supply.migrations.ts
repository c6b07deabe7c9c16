import type { Migration } from '../../platform/db/migrate.ts'

const tables = `
create table cycle (
  id integer generated always as identity primary key,
  code text not null unique check (code <> ''),
  name text not null default '',
  mode text not null check (mode in ('preOrder', 'order')),
  state text not null check (state in ('draft', 'published', 'filing', 'closed', 'allocated', 'ordering', 'settled')),
  month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
  filing_opens_at timestamptz,
  filing_closes_at timestamptz,
  ordering_opens_at timestamptz not null,
  ordering_closes_at timestamptz not null,
  weight_by text not null check (weight_by in ('outlet', 'owner')),
  star_weights text[] not null check (cardinality(star_weights) = 5),
  seed text,
  seed_commitment text,
  policy_hash text,
  published_at timestamptz,
  published_by text,
  created_at timestamptz not null,
  check ((mode = 'preOrder') = (filing_opens_at is not null)),
  check ((mode = 'preOrder') = (filing_closes_at is not null)),
  check (filing_opens_at < filing_closes_at),
  check (filing_closes_at <= ordering_opens_at),
  check (ordering_opens_at < ordering_closes_at),
  check ((state = 'draft') = (published_at is null)),
  check ((state = 'draft') = (seed is null))
);
create index cycle_in_motion on cycle (state) where state not in ('draft', 'settled');

create table supply_line (
  cycle_id integer not null references cycle on delete cascade,
  product_id integer not null references product,
  quantity integer not null check (quantity between 0 and 1000000000),
  pack integer not null check (pack between 1 and 100000),
  arrives_on date,
  primary key (cycle_id, product_id)
);

create table policy_line (
  cycle_id integer not null,
  product_id integer not null,
  rule text not null check (rule in ('byNeed', 'waterline', 'quota')),
  target jsonb not null default '{}',
  daily_limits integer[] not null check (cardinality(daily_limits) = 5),
  monthly_limits integer[] not null check (cardinality(monthly_limits) = 5),
  quotas integer[] not null check (cardinality(quotas) = 5),
  recommended integer[] not null check (cardinality(recommended) = 5),
  primary key (cycle_id, product_id),
  foreign key (cycle_id, product_id) references supply_line on delete cascade
);

-- The outlets of a published cycle as they stood at publication; stars and weights never change after. The licence number is
-- kept as well: it is part of every ticket.
create table cycle_outlet (
  outlet_id integer not null,
  cycle_id integer not null references cycle,
  licence_number text not null,
  stars smallint not null,
  owner_id integer not null,
  region_id integer not null,
  channel text not null,
  tags text[] not null,
  primary key (outlet_id, cycle_id)
);
create index cycle_outlet_by_cycle on cycle_outlet (cycle_id);
`

/** Cycles, supply, policy, the outlets frozen at publication. */
export const supplyMigrations: readonly Migration[] = [{ id: 'supply-0001', sql: tables }]
