/** What the main system reads. `changes_since` gives each change once its transaction stands, in the order of taking. */
export const viewsSql = (schema: string): string => `
create view held_desk as
  select distinct desk from fork where kept is null;

create view laptop as
  select c.desk, c.device, c.label, c.words, t.words is not null as trusted, t.trusted_at, t.trusted_by,
    c.last as last_item, c.last_hash,
    exists (select from fork f where f.desk = c.desk and f.device = c.device and f.kept is null) as held
  from chain c left join trust t on t.words = c.words;

create view entries_to_key as
  select e.desk, e.id, e.entry_number, e.entry_type, e.port_of_entry, e.importer_number, e.importer_name,
    e.broker_reference, e.entry_date, e.lane, e.lane_reason, e.cargo_release, e.entry_summary,
    (select count(*) from line l where l.desk = e.desk and l.entry = e.id and not l.removed) as lines,
    (select coalesce(sum(l.entered_value_cents), 0)
       from line l where l.desk = e.desk and l.entry = e.id and not l.removed) as entered_value_cents,
    (select coalesce(jsonb_agg(to_jsonb(l) - 'desk' - 'taking' order by l.order_key, l.id), '[]')
       from line l where l.desk = e.desk and l.entry = e.id and not l.removed) as line_rows,
    (select coalesce(jsonb_agg(to_jsonb(b) - 'desk' - 'taking' order by b.order_key, b.id), '[]')
       from bill b where b.desk = e.desk and b.entry = e.id and not b.removed) as bill_rows,
    (select coalesce(jsonb_agg(to_jsonb(c) - 'desk' - 'taking' order by c.order_key, c.id), '[]')
       from container c where c.desk = e.desk and c.entry = e.id and not c.removed) as container_rows,
    to_jsonb(e) - 'desk' - 'taking' as entry_row
  from entry e
  where not e.removed and not e.home and not e.blocked and e.lane <> 'nothingToFile'
    and e.desk not in (select desk from held_desk);

create view entries_waiting as
  select e.desk, e.id, e.entry_number, e.lane, e.lane_reason,
    case when e.desk in (select desk from held_desk) then 'two chains of one laptop: name the true one'
         when e.lane = 'askCbp' or e.lane_reason = 'presenceUnknown' then 'presence in ACE is not known: ask CBP'
         else 'goods long delivered: CBP''s written word is wanted' end as waits_for
  from entry e
  where not e.removed and not e.home and e.lane <> 'nothingToFile'
    and (e.blocked or e.desk in (select desk from held_desk));

create view numbers_by_state as
  with taken as (
    select distinct on (n.desk, n.filer_code, n.serial) n.desk, n.filer_code, n.serial, n.state
    from number n where n.serial is not null order by n.desk, n.filer_code, n.serial, n.id
  ), on_entry as (
    select distinct e.desk, left(e.entry_number, 3) as filer_code, e.entry_number,
      case when e.entry_number ~ '^[A-Z0-9]{3}-[0-9]{7}-[0-9]$' then substr(e.entry_number, 5, 7)::integer end as serial
    from entry e
    where e.entry_number is not null
      and not exists (select from number n where n.desk = e.desk and n.id = e.entry_number)
  ), placed as (
    select t.*, (select b.id from block b
        where b.desk = t.desk and upper(b.filer_code) = t.filer_code and t.serial between b.first_serial and b.last_serial
        order by b.born, b.id limit 1) as block
    from taken t
  ), outside as (
    select o.desk from on_entry o
    where not exists (select from block b
      where b.desk = o.desk and upper(b.filer_code) = o.filer_code and o.serial between b.first_serial and b.last_serial)
  ), by_block as (
    select p.desk, p.block, count(*) as taken, count(*) filter (where p.serial < b.below_serial) as below
    from placed p join block b on b.desk = p.desk and b.id = p.block group by 1, 2
  ), rest as (
    select b.desk, b.id as block, b.standing, b.own - coalesce(t.taken, 0) as left_over,
      case when b.standing = 'quarantined' then b.own - coalesce(t.taken, 0)
           else b.own_below - coalesce(t.below, 0) end as quarantined
    from block b left join by_block t on t.desk = b.desk and t.block = b.id
  ), counted as (
    select desk, block, case when block is null then 'outsideBlocks' else state end as state, count(*) as numbers
      from placed group by 1, 2, 3
    union all select desk, null, 'outsideBlocks', count(*) from outside group by 1
    union all select desk, block, 'quarantined', quarantined from rest where quarantined > 0
    union all select desk, block, standing, left_over - quarantined from rest where left_over > quarantined
  )
  select desk, block, state, sum(numbers)::bigint as numbers from counted group by 1, 2, 3;

create view changes as
  select t.ordinal, c.desk, c.kind, c.id, t.taken_at
  from (
    select taking, desk, kind, id from entity
    union select taking, desk, 'entry', id from entry
    union select taking, desk, 'number', id from number
    union select taking, desk, 'block', id from block
  ) c join taking t on t.id = c.taking
  where t.ordinal is not null;

create function changes_since(after bigint)
  returns table (ordinal bigint, desk text, kind text, id text, taken_at timestamptz)
  language sql stable as $since$
    select ordinal, desk, kind, id, taken_at from ${schema}.changes where ordinal > after order by ordinal, desk, kind, id
  $since$;

create view document_file as
  select d.desk, d.id, d.entry, d.name, d.mime, d.sha256, k.path
  from document d left join kept_file k on k.sha256 = d.sha256;

create index line_of_entry on line (desk, entry);
create index bill_of_entry on bill (desk, entry);
create index container_of_entry on container (desk, entry);
create index fact_of_entry on fact (desk, entry);
create index entry_by_number on entry (desk, entry_number);
`
