import { sql } from 'kysely'
import type { Db } from '../../src/platform/db/connect.ts'

/** How wide a network is. */
export interface Width {
  readonly outlets: number
  readonly products: number
  /** Settled weeks; every outlet has a line of every product in each. */
  readonly weeks: number
}

const people = (outlets: number) => sql`
  insert into region (code, name) select 'R' || n, '區域' || n from generate_series(1, 12) n;
  insert into owner_entity (code, name) select 'O-' || n, '商行' || n from generate_series(1, ${sql.lit(Math.ceil(outlets / 2))}) n;
  insert into staff (email, name, post, region_id, created_at)
    select 'wide' || n || '@manzu.example', '經理' || n, 'accountManager', 1 + n % 12, now() from generate_series(1, 200) n`

const outletsOf = (outlets: number) => sql`
  insert into outlet (outlet_id, licence_number, name, region_id, owner_id, channel, stars, account_manager_id, active,
                      search_text, created_at)
    select nextval('outlet_id_seq'), '77' || lpad(n::text, 10, '0'),
           substr('安寶成大恩福光和吉康樂美南平慶榮順泰旺興', 1 + n % 20, 1) || substr('東西南北中', 1 + n / 20 % 5, 1) || '商店' || n,
           1 + n % 12, 1 + n / 2 % (select max(id) from owner_entity)::integer,
           (array['超市', '便利店', '食雜店'])[1 + n % 3], 1 + n % 5, case when n % 50 > 0 then 1 + n % 200 end, n % 97 > 0,
           '77' || lpad(n::text, 10, '0') || ' 商店' || n, now()
    from generate_series(1, ${sql.lit(outlets)}) n;
  insert into licence select licence_number, outlet_id from outlet on conflict do nothing;
  insert into user_account (id, name, email, username, role, outlet_id, created_at, updated_at)
    select 'wide-' || outlet_id, name, licence_number || '@outlet.invalid', licence_number, 'outletOwner', outlet_id, now(), now()
    from outlet where licence_number like '77%';
  insert into audit_entry (at, who_id, who, action, subject, subject_id, after)
    select now(), 'system', '管理員' || outlet_id % 7, 'outlet.created', 'outlet', outlet_id::text,
           jsonb_build_object('name', name, 'stars', stars)
    from outlet`

const goodsOf = (products: number) => sql`
  insert into brand (code, name) select 'B' || n, '品牌' || n from generate_series(1, 20) n;
  insert into product (code, name, brand_id, pack, unit, price_fen, search_text, created_at)
    select 'W' || lpad(n::text, 4, '0'), '商品' || n, (select min(id) from brand) + n % 20, 1 + n % 12, '瓶', n * 100,
           'w' || lpad(n::text, 4, '0') || ' 商品' || n, now()
    from generate_series(1, ${sql.lit(products)}) n`

const weeksOf = (weeks: number) => sql`
  insert into cycle (code, mode, state, month, ordering_opens_at, ordering_closes_at, weight_by, star_weights, seed,
                     published_at, created_at)
    select 'WIDE-' || n, 'order', 'settled', '2025-0' || 1 + n % 9, timestamptz '2025-01-01' + n * interval '7 days',
           timestamptz '2025-01-05' + n * interval '7 days', 'outlet', '{1,1,1,1,1}', 'seed', now(), now()
    from generate_series(1, ${sql.lit(weeks)}) n;
  insert into cycle_outlet (outlet_id, cycle_id, licence_number, stars, owner_id, region_id, channel, tags)
    select outlet_id, c.id, o.licence_number, o.stars, owner_id, region_id, channel, o.tags
    from outlet o, cycle c where c.code like 'WIDE-%';
  insert into fill_cycle (cycle_id, code, month, closed_at, counted_at)
    select id, code, month, ordering_closes_at, now() from cycle where code like 'WIDE-%';
  insert into fill_line (outlet_id, cycle_id, product_id, brand_id, region_id, stars, account_manager_id, requested, ordered,
                         lost_supply)
    select outlet_id, c.id, p.id, p.brand_id, region_id, stars, account_manager_id, asked, asked - lost, lost
    from outlet o, cycle c, product p,
      lateral (select 1 + (o.outlet_id * 7 + p.id * 13 + c.id * 31) % 60 as asked) a,
      lateral (select least(asked, (o.outlet_id * 3 + p.id * 5 + c.id) % 9)::integer as lost) l
    where c.code like 'WIDE-%' and p.code like 'W%';
  insert into delivery (outlet_id, reference, cycle_id, product_id, quantity, delivered_on, recorded_by, recorded_at)
    select outlet_id, 'D-' || outlet_id || '-' || cycle_id || '-' || product_id, cycle_id, product_id, requested,
           date '2025-02-01' + outlet_id % 300, 'wide', now()
    from fill_line where product_id % 3 = 0;
  insert into award (outlet_id, cycle_id, stage, product_id, requested, limit_in_force, weight, awarded, reason)
    select outlet_id, cycle_id, 'award', product_id, requested, case when outlet_id % 3 > 0 then requested end, '3/2', ordered,
           case when ordered = requested then 'full' else 'waterline' end
    from fill_line where cycle_id = (select min(id) from cycle where code like 'WIDE-%')`

/**
 * A network far wider than any demo, written straight into the tables: what lists must bear. Every value follows from the
 * number of its row, so the same width gives the same network.
 */
export const fillWideNetwork = async (db: Db, { outlets, products, weeks }: Width): Promise<void> => {
  for (const part of [people(outlets), outletsOf(outlets), goodsOf(products), weeksOf(weeks)])
    for (const statement of part.compile(db).sql.split(';')) await sql.raw(statement).execute(db)
  await sql`vacuum analyze`.execute(db)
}
