/** Asks the database itself what can be wrong between rows of the index without opening any: half a link shows here. */

/** By what is wrong, the statement whose rows say where, by opaque ids. No row is right. The index's schema is searched. */
export const ROW_CHECKS: Readonly<Record<string, string>> = {
  'a citizen has no record': `
    select c.id as place from citizen c where not exists (select from index_record r where r.citizen_id = c.id)`,

  'a citizen’s own id does not lead to them': `
    select c.id as place from citizen c
    where not exists (select from citizen_alias a where a.alias = c.id and a.citizen_id = c.id)`,

  'a record leads to a citizen who is not there': `
    select r.id as place from index_record r where not exists (select from citizen c where c.id = r.citizen_id)`,

  'a key leads to a record that is not there': `
    select k.record::text as place from index_key k
    where not exists (select from index_record r where r.number = k.record)`,

  'a record is not where its events say': `
    with latest as (
      select distinct on (moved.record) moved.record, e.kind, e.citizen_id, e.other_citizen_id
      from index_event e cross join lateral unnest(e.records) as moved(record)
      where e.kind in ('link', 'unlink', 'merge', 'split')
      order by moved.record, e.seq desc
    ), said as (
      select record, case kind when 'split' then other_citizen_id else citizen_id end as citizen_id
      from latest where kind <> 'unlink'
    )
    select coalesce(r.id, s.record) as place
    from index_record r full join said s on s.record = r.id
    where r.citizen_id is distinct from s.citizen_id`,

  'a fact is not what was last said': `
    with latest as (
      select distinct on (least(records[1], records[2]), greatest(records[1], records[2]))
        least(records[1], records[2]) as one, greatest(records[1], records[2]) as other, kind, is_same
      from index_event where kind in ('assert', 'retract')
      order by least(records[1], records[2]), greatest(records[1], records[2]), seq desc
    ), said as (select one, other, is_same from latest where kind = 'assert')
    select coalesce(f.one_record || ' ' || f.other_record, s.one || ' ' || s.other) as place
    from link_fact f full join said s on s.one = f.one_record and s.other = f.other_record
    where f.is_same is distinct from s.is_same`,

  'an open review is about a record that is not there': `
    select m.id as place from match_review m
    where m.state = 'OPEN' and 2 > (select count(*) from index_record r where r.id in (m.one_record, m.other_record))`,

  'an id that was merged is a citizen again': `
    select e.other_citizen_id as place from index_event e join citizen c on c.id = e.other_citizen_id
    where e.kind = 'merge'`,

  'an id that was given out leads nowhere': `
    select e.citizen_id as place from index_event e
    where e.kind = 'link' and not exists (select from citizen_alias a where a.alias = e.citizen_id)`,

  'two records have one reference': `
    select min(r.id) as place from index_record r group by r.ref having count(*) > 1`,

  'a batch is missing before one that came': `
    select b.agency || ' ' || b.sequence as place from registration_batch b
    where b.sequence > 1 and not exists (
      select from registration_batch p
      where p.agency = b.agency and p.sequence = b.sequence - 1 and p.finished_at is not null)`,
};
