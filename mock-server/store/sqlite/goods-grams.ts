import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Condition, SearchedField } from '../search/condition.ts'
import type { GoodsText } from '../search/goods-text.ts'

/**
 * The index of the search in SQLite: FTS5 over one, two and three letters in a row. A word that the index knows begins with the field
 * that it stands in. The index keeps no text and no places, only which products have a word.
 */
export async function createGoodsGrams<Tables>(db: Kysely<Tables>): Promise<void> {
  await sql`create virtual table goods_grams using fts5(
    grams, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii')`.execute(db)
  // Small pages: a search that skips from one product to another in long lists reads each page from its start.
  await sql`insert into goods_grams (goods_grams, rank) values ('pgsz', 1000)`.execute(db)
}

/** A product in the index. */
export interface IndexedGoods {
  goodsId: number
  category: string
  text: GoodsText
}

/** Adds products that the index does not have. */
export async function writeGoodsGrams<Tables>(db: Kysely<Tables>, goods: readonly IndexedGoods[]): Promise<void> {
  const rows = goods.map((one) => sql`(${one.goodsId}, ${gramsOfGoods(one).join(' ')})`)
  await sql`insert into goods_grams (rowid, grams) values ${sql.join(rows)}`.execute(db)
}

/** Removes a product, if the index has it. */
export async function deleteGoodsGrams<Tables>(db: Kysely<Tables>, goodsId: number): Promise<void> {
  await sql`delete from goods_grams where rowid = ${goodsId}`.execute(db)
}

/** Makes one piece of an index that was written in many, which a search would read one by one. */
export async function mergeGoodsGrams<Tables>(db: Kysely<Tables>): Promise<void> {
  await sql`insert into goods_grams (goods_grams) values ('optimize')`.execute(db)
}

/** The numbers of products below `before` that may meet the condition, descending, at most `limit`. */
export async function findGoodsIds<Tables>(
  db: Kysely<Tables>,
  condition: Condition,
  { before = Number.MAX_SAFE_INTEGER, limit }: { before?: number | undefined; limit: number },
): Promise<number[]> {
  const found: RawBuilder<{ rowid: number }> = sql`select rowid from goods_grams
    where goods_grams match ${expressionOf(condition)} and rowid < ${before} order by rowid desc limit ${limit}`
  const { rows } = await found.execute(db)
  return rows.map(({ rowid }) => rowid)
}

function expressionOf(condition: Condition): string {
  if ('all' in condition) return join(condition.all.map(expressionOf), 'AND')
  if ('any' in condition) return join(condition.any.map(expressionOf), 'OR')
  if ('category' in condition) return marks.category + toWord(condition.category)
  return join(gramsOfPart(condition), 'AND')
}

const join = (expressions: readonly string[], operator: 'AND' | 'OR'): string =>
  expressions.length === 1 ? expressions.join('') : `(${expressions.join(` ${operator} `)})`

const marks = { start: 's', names: 'n', initials: 'i', anywhere: 'a', category: 'c' } as const satisfies Record<
  SearchedField | 'category',
  string
>

/** Marks in ASCII are spaces to the tokenizer. Full-width ones are not, and no folded text has them. */
const toWord = (text: string): string =>
  text.replace(/[!-/:-@[-`{-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))

const longestGram = 3

function gramsOfGoods({ category, text }: IndexedGoods): string[] {
  const grams = new Set([marks.category + toWord(category)])
  for (const name of text.names) {
    addGrams(grams, 'names', name)
    const start = Array.from(toWord(name)).slice(0, longestGram)
    start.forEach((_, index) => grams.add(marks.start + start.slice(0, index + 1).join('')))
  }
  addGrams(grams, 'initials', text.initials)
  for (const field of [...text.names, ...text.rest]) addGrams(grams, 'anywhere', field)
  return [...grams]
}

function addGrams(grams: Set<string>, field: SearchedField, text: string): void {
  const letters = Array.from(toWord(text))
  letters.forEach((letter, index) => {
    let gram: string = marks[field]
    for (const next of [letter, letters[index + 1], letters[index + 2]]) {
      if (next === undefined) return
      gram += next
      grams.add(gram)
    }
  })
}

/**
 * The grams that are looked for. Every letter is in one of them. All of them are looked for where that is not too much: the rarer the
 * rarest one is, the less is read. Of the beginning of a name the first one is enough.
 */
function gramsOfPart({ part, in: field }: Extract<Condition, { part: string }>): string[] {
  const letters = Array.from(toWord(part))
  const last = field === 'start' ? 0 : Math.max(0, letters.length - longestGram)
  const step = last > 12 ? longestGram : 1
  const grams = new Set<string>()
  for (let start = 0; start < last + step; start += step) {
    const from = Math.min(start, last)
    grams.add(marks[field] + letters.slice(from, from + longestGram).join(''))
  }
  return [...grams]
}
