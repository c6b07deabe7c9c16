import type { Migration } from '../../platform/db/migrate.ts'

const tables = `
create table region (
  id integer generated always as identity primary key,
  code text not null unique check (code <> ''),
  name text not null check (name <> '')
);

create table owner_entity (
  id integer generated always as identity primary key,
  code text not null unique check (code <> ''),
  name text not null check (name <> '')
);

create table staff (
  id integer generated always as identity primary key,
  email text not null unique check (email = lower(email)),
  name text not null check (name <> ''),
  post text not null check (post in ('accountManager', 'planner', 'stationManager', 'administrator')),
  team text not null default '',
  region_id integer references region,
  active boolean not null default true,
  created_at timestamptz not null
);

create sequence outlet_id_seq as integer;

create table outlet (
  outlet_id integer primary key default nextval('outlet_id_seq'),
  licence_number text not null check (licence_number ~ '^[0-9A-Za-z-]{4,30}$'),
  name text not null check (name <> ''),
  address text not null default '',
  phone text not null default '',
  region_id integer not null references region,
  owner_id integer not null references owner_entity,
  channel text not null check (channel <> ''),
  tags text[] not null default '{}',
  stars smallint not null check (stars between 1 and 5),
  account_manager_id integer references staff,
  active boolean not null default true,
  search_text text not null,
  created_at timestamptz not null
);
create index outlet_by_manager on outlet (account_manager_id);

-- The one place where a licence number is unique: outlets themselves are spread by outlet_id and cannot hold such a key.
create table licence (
  licence_number text primary key,
  outlet_id integer not null unique
);
`

const oneLicenceInAnyCase = `
-- AB-1 and ab-1 are one licence number: an outlet signs in with it in any letter case.
create unique index licence_in_any_case on licence (lower(licence_number));
`

const outletsInOrder = `
-- The list of outlets is read page by page in these orders; an index read from its end serves the other direction.
create index outlet_by_name on outlet (name collate "zh-Hant-TW-x-icu", outlet_id);
create index outlet_by_licence on outlet (licence_number, outlet_id);
create index outlet_by_stars on outlet (stars, licence_number, outlet_id);
create index outlet_by_region on outlet (region_id);
create index outlet_by_owner on outlet (owner_id);
`

const postsOfPay = `
-- Who prepares the pay, and everybody else who is employed at a station.
alter table staff drop constraint staff_post_check;
alter table staff add constraint staff_post_check check
  (post in ('accountManager', 'planner', 'stationManager', 'administrator', 'payrollClerk', 'employee'));
`

/** Regions, owner entities, staff, outlets. */
export const organisationMigrations: readonly Migration[] = [
  { id: 'organisation-0001', sql: tables },
  { id: 'organisation-0002', sql: oneLicenceInAnyCase },
  { id: 'organisation-0003', sql: outletsInOrder },
  { id: 'organisation-0004', sql: postsOfPay },
]
