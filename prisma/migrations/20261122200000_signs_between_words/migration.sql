-- Signs that stand between words and in no word: "child’s" has the word child, and “plan” the word plan. PostgreSQL takes every
-- sign beyond ASCII for a letter where its LC_CTYPE is C, as that of the server that comes with Chapterhouse is.
-- lib/reading/search/marked-words.ts has the same signs.
CREATE FUNCTION words_to_search(written text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT translate(written, U&'/\2019\2018\201C\201D\201E\2013\2014\2010\2011\2026\2022\00B7\00A0\202F\00D7\2192\2032\00AB\00BB\00A7\00A3\20AC',
                   '                       ')
$$;

ALTER TABLE search_chapters DROP COLUMN search;
ALTER TABLE search_chapters ADD COLUMN search tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('english', words_to_search(title)), 'A')) STORED;

-- The index on the generated column goes with it.
ALTER TABLE search_clauses DROP COLUMN search;
ALTER TABLE search_clauses ADD COLUMN search tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('english', words_to_search(heading)), 'B') ||
  setweight(to_tsvector('english', words_to_search(text)), 'C')) STORED;
CREATE INDEX "search_clauses_manual_id_search_idx" ON "search_clauses" USING GIN ("manual_id" uuid_ops, "search");

SELECT refresh_search_words(m.id, (SELECT array_agg(key) FROM search_chapters c WHERE c.manual_id = m.id)) FROM manuals m;
