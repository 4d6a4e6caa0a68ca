/**
 * The raw journal, who wrote it, who is believed, and the fold of each entity. `state` of an item:
 * folded (counts), quarantined (its laptop or its bundle is not trusted yet), disputed (behind a fork that nobody has
 * settled), aside (on the chain that was not the true one).
 */
export const journalSql = (schema: string): string => `
create table trust (
  words text primary key,
  trusted_at timestamptz not null default now(),
  trusted_by text not null
);
create table desk (desk text primary key, fold_version integer not null);
create table taking (
  id bigint generated always as identity primary key,
  desk text not null,
  bundle integer,
  taken_at timestamptz not null default now(),
  ordinal bigint unique
);
create table receiving_order (only_row boolean primary key default true check (only_row), last bigint not null);
insert into receiving_order (last) values (0);
create table bundle (
  id integer generated always as identity primary key,
  sha256 text not null unique,
  desk text not null,
  device text not null,
  words text not null,
  vouched boolean not null,
  name text not null,
  bytes bigint not null,
  sort text not null,
  manifest jsonb not null,
  received_at timestamptz not null default now(),
  received_by text not null
);
create table bundle_chain (
  bundle integer not null references bundle (id),
  chain integer not null,
  device text not null,
  last integer not null,
  last_hash text not null,
  primary key (bundle, chain)
);
create table chain (
  id integer generated always as identity primary key,
  desk text not null,
  device text not null,
  root text not null,
  public_key text not null,
  words text not null,
  label text not null,
  last integer not null,
  last_hash text not null,
  vouched_to integer not null,
  unique (desk, device, root)
);
create table fork (
  desk text not null,
  device text not null,
  sequence integer not null,
  kept text,
  settled_by text,
  settled_at timestamptz,
  primary key (desk, device, sequence)
);
create table journal (
  desk text not null,
  device text not null,
  sequence integer not null,
  hash text not null,
  chain integer not null,
  at text not null,
  wall_ms bigint not null,
  wall_offset_minutes integer not null,
  wall_zone text not null,
  operator text not null,
  actions text[] not null,
  item jsonb not null,
  bundle integer not null,
  state text not null,
  vouched boolean not null,
  primary key (desk, device, sequence, hash)
);
create index journal_between_laptops on journal (desk) where actions && array['journal.merged', 'fork.settled'];
create index journal_apart on journal (desk, device) where state <> 'folded';
create table entity (
  desk text not null,
  kind text not null,
  id text not null,
  about text,
  removed boolean not null,
  newer boolean not null,
  unsettled boolean not null,
  born_at timestamptz,
  born_by text not null,
  touched_at timestamptz,
  touched_by text not null,
  fields jsonb,
  fold text not null,
  taking bigint not null,
  primary key (desk, kind, id)
);
create index entity_about on entity (desk, about) where about is not null;
create index entity_unsettled on entity (desk) where unsettled;
create index entity_taking on entity (taking);
create table kept_file (
  sha256 text primary key,
  path text not null,
  bytes bigint not null,
  kept_at timestamptz not null default now()
);
comment on schema ${schema} is 'What laptops brought home (lifeboat receive). Read it; let only lifeboat write it.';
`
