-- Search finds chapters first, by the words of each manual, and then the clauses of the few that it shows
-- (docs/decisions/0020). What was one row a clause and one a chapter is now a table of each, and one of the words.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- "Parents/Adults" are two words, and no path of a file: PostgreSQL takes it for one.

-- CreateTable
CREATE TABLE "search_chapters" (
    "key" SERIAL NOT NULL,
    "authority_id" UUID NOT NULL,
    "manual_id" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "number" TEXT,
    "title" TEXT NOT NULL,
    "search" tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english', translate("title", '/', ' ')), 'A')) STORED,

    CONSTRAINT "search_chapters_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "search_words" (
    "manual_id" UUID NOT NULL,
    "lexeme" TEXT NOT NULL,
    "authority_id" UUID NOT NULL,
    "chapters" INTEGER[],
    "weights" REAL[],

    CONSTRAINT "search_words_pkey" PRIMARY KEY ("manual_id","lexeme")
);

-- A chapter's own row of search_clauses becomes its row of search_chapters.
INSERT INTO search_chapters (authority_id, manual_id, chapter_id, slug, number, title)
  SELECT authority_id, manual_id, chapter_id, slug, number, title FROM search_clauses WHERE clause_id IS NULL;
DELETE FROM search_clauses WHERE clause_id IS NULL;

-- DropForeignKey
ALTER TABLE "search_clauses" DROP CONSTRAINT "search_clauses_authority_id_manual_id_chapter_id_fkey";

-- DropForeignKey
ALTER TABLE "search_clauses" DROP CONSTRAINT "search_clauses_authority_id_manual_id_fkey";

-- DropIndex
DROP INDEX "search_clauses_manual_id_idx";

-- AlterTable: the index on the generated column goes with it.
ALTER TABLE "search_clauses" DROP COLUMN "search";
ALTER TABLE "search_clauses" DROP COLUMN "number",
DROP COLUMN "slug",
DROP COLUMN "title",
ALTER COLUMN "clause_id" SET NOT NULL,
ALTER COLUMN "heading" SET NOT NULL,
ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('english', translate("heading", '/', ' ')), 'B') ||
        setweight(to_tsvector('english', translate("text", '/', ' ')), 'C')) STORED;

-- CreateIndex
CREATE UNIQUE INDEX "search_chapters_chapter_id_key" ON "search_chapters"("chapter_id");

-- CreateIndex
CREATE INDEX "search_chapters_manual_id_idx" ON "search_chapters"("manual_id");

-- CreateIndex
CREATE INDEX "search_chapters_title_idx" ON "search_chapters" USING GIN ("title" gin_trgm_ops);

-- CreateIndex: which chapters once had a number.
CREATE INDEX "release_chapters_manual_id_number_idx" ON "release_chapters"("manual_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "search_chapters_authority_id_manual_id_chapter_id_key" ON "search_chapters"("authority_id", "manual_id", "chapter_id");

-- CreateIndex
CREATE INDEX "search_words_manual_id_lexeme_idx" ON "search_words" USING GIN ("manual_id" uuid_ops, "lexeme" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "search_clauses_chapter_id_idx" ON "search_clauses"("chapter_id");

-- CreateIndex
CREATE INDEX "search_clauses_manual_id_search_idx" ON "search_clauses" USING GIN ("manual_id" uuid_ops, "search");

-- AddForeignKey
ALTER TABLE "search_chapters" ADD CONSTRAINT "search_chapters_authority_id_manual_id_fkey" FOREIGN KEY ("authority_id", "manual_id") REFERENCES "manuals"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_chapters" ADD CONSTRAINT "search_chapters_authority_id_manual_id_chapter_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "chapter_id") REFERENCES "chapters"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_clauses" ADD CONSTRAINT "search_clauses_authority_id_manual_id_chapter_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "chapter_id") REFERENCES "search_chapters"("authority_id", "manual_id", "chapter_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_words" ADD CONSTRAINT "search_words_authority_id_manual_id_fkey" FOREIGN KEY ("authority_id", "manual_id") REFERENCES "manuals"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- ── How much a chapter is about a word ──────────────────────────────────────────────────────────

ALTER TABLE search_words ALTER COLUMN chapters SET NOT NULL, ALTER COLUMN weights SET NOT NULL;
ALTER TABLE search_words ADD CONSTRAINT weight_of_each CHECK (
  cardinality(chapters) > 0 AND cardinality(chapters) = cardinality(weights));
-- Rows are rewritten in their place at each publication.
ALTER TABLE search_words SET (fillfactor = 80);

-- What of a title that has so many words matches counts most, then a heading, then how often the text has it; a long
-- text has every word sooner or later. How long counts in doublings, so that a small change of a text changes few weights.
CREATE FUNCTION search_weight(titles float8, title_length float8, headings float8, texts float8, length float8) RETURNS real
LANGUAGE sql IMMUTABLE AS $$
  SELECT (CASE WHEN titles > 0 THEN 12 / (title_length + 1) ELSE 0 END
    + CASE WHEN headings > 0 THEN 1 ELSE 0 END
    + 2.2::float8 * texts / (texts + 0.6 + 0.6 * least(4, greatest(0.25, 2 ^ round(ln(greatest(length, 1) / 600) / ln(2::float8))))))::real
$$;

-- Makes the words of these chapters (by their keys) what search_chapters and search_clauses say of them now: of chapters
-- that are no longer there, none. Only rows of words that changed are written.
CREATE FUNCTION refresh_search_words(of_manual uuid, of_chapters int[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH chapters AS MATERIALIZED (
    SELECT c.key, c.chapter_id, c.search, length(c.search) AS title_length FROM search_chapters c
    WHERE c.manual_id = of_manual AND c.key = ANY(of_chapters)),
  tokens AS (
    SELECT c.key, t.lexeme, cardinality(t.positions) AS titles, 0 AS headings, 0 AS texts
    FROM chapters c, unnest(c.search) t
    UNION ALL
    SELECT c.key, t.lexeme, 0, (t.weights[1] = 'B')::int,
           cardinality(array_positions(t.weights, 'C'))
    FROM chapters c JOIN search_clauses s ON s.chapter_id = c.chapter_id, unnest(s.search) t),
  counted AS (
    SELECT key, lexeme, sum(titles) AS titles, sum(headings) AS headings, sum(texts) AS texts
    FROM tokens GROUP BY key, lexeme),
  lengths AS (SELECT key, sum(texts) AS length FROM counted GROUP BY key),
  fresh AS MATERIALIZED (
    SELECT n.lexeme, n.key, search_weight(n.titles, c.title_length, n.headings, n.texts, l.length) AS weight
    FROM counted n JOIN lengths l USING (key) JOIN chapters c USING (key)),
  held AS MATERIALIZED (
    SELECT w.lexeme, k.key, w.weights[at] AS weight
    FROM search_words w, unnest(of_chapters) k (key), array_position(w.chapters, k.key) at
    WHERE w.manual_id = of_manual AND w.chapters && of_chapters AND at IS NOT NULL),
  changed AS MATERIALIZED (
    SELECT lexeme, coalesce(array_agg(key) FILTER (WHERE f.weight IS NOT NULL), '{}') AS chapters,
           coalesce(array_agg(f.weight) FILTER (WHERE f.weight IS NOT NULL), '{}') AS weights
    FROM fresh f FULL JOIN held h USING (lexeme, key)
    GROUP BY lexeme HAVING bool_or(f.weight IS DISTINCT FROM h.weight)),
  rewritten AS MATERIALIZED (
    SELECT c.lexeme, kept.chapters || c.chapters AS chapters, kept.weights || c.weights AS weights
    FROM changed c LEFT JOIN search_words w ON w.manual_id = of_manual AND w.lexeme = c.lexeme,
    LATERAL (SELECT coalesce(array_agg(u.key), '{}') AS chapters, coalesce(array_agg(u.weight), '{}') AS weights
             FROM unnest(w.chapters, w.weights) u (key, weight) WHERE u.key <> ALL(of_chapters)) kept),
  emptied AS (
    DELETE FROM search_words w USING rewritten r
    WHERE w.manual_id = of_manual AND w.lexeme = r.lexeme AND r.chapters = '{}')
  INSERT INTO search_words AS w (manual_id, lexeme, authority_id, chapters, weights)
    SELECT of_manual, r.lexeme, m.authority_id, r.chapters, r.weights
    FROM rewritten r JOIN manuals m ON m.id = of_manual WHERE r.chapters <> '{}'
  ON CONFLICT (manual_id, lexeme) DO UPDATE SET chapters = excluded.chapters, weights = excluded.weights;
END $$;

SELECT refresh_search_words(m.id, (SELECT array_agg(key) FROM search_chapters c WHERE c.manual_id = m.id)) FROM manuals m;

-- ── Titles that are like what was typed ─────────────────────────────────────────────────────────

-- How much of what was typed a title has in it, letters by threes: the operator can ask the index on titles. Planned for
-- each question: of one manual its titles are read, of many the index.
CREATE FUNCTION titles_alike(typed text, of_manuals uuid[]) RETURNS SETOF search_chapters LANGUAGE plpgsql STABLE
SET pg_trgm.word_similarity_threshold = 0.42 AS $$
BEGIN
  RETURN QUERY EXECUTE 'SELECT * FROM search_chapters WHERE title %> $1 AND manual_id = ANY($2)' USING typed, of_manuals;
END $$;
