import type { Migration } from '../../platform/db/migrate.ts'

const tables = `
create table brand (
  id integer generated always as identity primary key,
  code text not null unique check (code <> ''),
  name text not null check (name <> '')
);

create table product (
  id integer generated always as identity primary key,
  code text not null unique check (code <> ''),
  name text not null check (name <> ''),
  brand_id integer not null references brand,
  pack integer not null check (pack between 1 and 100000),
  unit text not null check (unit <> ''),
  price_fen bigint not null check (price_fen between 0 and 100000000000),
  active boolean not null default true,
  search_text text not null,
  created_at timestamptz not null
);

create table product_picture (
  product_id integer primary key references product on delete cascade,
  media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
  content bytea not null,
  sha256 text not null
);
`

/** Brands, products, pictures. */
export const catalogueMigrations: readonly Migration[] = [{ id: 'catalogue-0001', sql: tables }]
