import { type Migration, sql } from 'kysely'

/**
 * Reviews of products, who found them helpful, and how many reviews of each product have one to five stars. Triggers count those that
 * are shown, so that no call has to.
 */
export const reviews: Migration = {
  async up(db) {
    for (const statement of statements) await statement.execute(db)
  },
}

const statements = [
  sql`create table reviews (
    review_id integer primary key autoincrement,
    goods_id integer not null references goods,
    user_id integer not null references users,
    stars integer not null check (stars between 1 and 5),
    text text not null,
    helpful integer not null default 0,
    written_at text not null,
    changed_at text,
    hidden_reason text,
    unique (user_id, goods_id)
  ) strict`,
  sql`create index reviews_by_goods on reviews (goods_id, review_id desc) where hidden_reason is null`,
  sql`create index reviews_by_helpful on reviews (goods_id, helpful desc, review_id desc) where hidden_reason is null`,
  sql`create index reviews_by_stars on reviews (goods_id, stars, review_id desc) where hidden_reason is null`,
  sql`create index reviews_by_stars_down on reviews (goods_id, stars desc, review_id desc) where hidden_reason is null`,
  sql`create table review_votes (
    review_id integer not null references reviews on delete cascade,
    user_id integer not null references users,
    primary key (review_id, user_id)
  ) strict, without rowid`,
  sql`create index review_votes_by_user on review_votes (user_id)`,
  sql`create table star_counts (
    goods_id integer not null references goods,
    stars integer not null,
    count integer not null,
    primary key (goods_id, stars)
  ) strict, without rowid`,
  sql`create trigger review_shown after insert on reviews when new.hidden_reason is null begin
    insert into star_counts values (new.goods_id, new.stars, 1)
    on conflict (goods_id, stars) do update set count = count + 1;
  end`,
  sql`create trigger review_changed after update of stars, hidden_reason on reviews begin
    update star_counts set count = count - 1
    where old.hidden_reason is null and goods_id = old.goods_id and stars = old.stars;
    insert into star_counts select new.goods_id, new.stars, 1 where new.hidden_reason is null
    on conflict (goods_id, stars) do update set count = count + 1;
  end`,
  sql`create trigger review_deleted after delete on reviews when old.hidden_reason is null begin
    update star_counts set count = count - 1 where goods_id = old.goods_id and stars = old.stars;
  end`,
]
