-- AlterEnum
ALTER TYPE "role" ADD VALUE 'staff';

-- AlterTable
ALTER TABLE "authorities" ADD COLUMN     "colour" TEXT,
ADD COLUMN     "contact" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "logo_alt" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "logo_hash" TEXT,
ADD COLUMN     "logo_height" INTEGER,
ADD COLUMN     "logo_width" INTEGER;

-- AlterTable
ALTER TABLE "chapters" ADD COLUMN     "staff_only" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "terms" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "authority_id" UUID NOT NULL,
    "explanation" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "terms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "term_words" (
    "term_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "authority_id" UUID NOT NULL,
    "word" TEXT NOT NULL,

    CONSTRAINT "term_words_pkey" PRIMARY KEY ("term_id","position")
);

-- CreateTable
CREATE TABLE "unfound_searches" (
    "manual_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "authority_id" UUID NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,
    "first_on" DATE NOT NULL,
    "last_on" DATE NOT NULL,
    "dismissed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "unfound_searches_pkey" PRIMARY KEY ("manual_id","words")
);

-- CreateTable
CREATE TABLE "last_reads" (
    "user_id" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "manual_id" UUID NOT NULL,
    "release" INTEGER NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "before_release" INTEGER,
    "before_at" TIMESTAMPTZ(3),

    CONSTRAINT "last_reads_pkey" PRIMARY KEY ("user_id","chapter_id")
);

-- CreateTable
CREATE TABLE "problem_reports" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "authority_id" UUID NOT NULL,
    "manual_id" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "release" INTEGER NOT NULL,
    "clause_id" UUID,
    "words" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "reporter_id" UUID,
    "email" TEXT,
    "reported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "problem_reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citations" (
    "manual_id" UUID NOT NULL,
    "cited_id" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "clause_id" UUID,

    CONSTRAINT "citations_pkey" PRIMARY KEY ("manual_id","cited_id","chapter_id")
);

-- CreateIndex
CREATE INDEX "citations_chapter_id_idx" ON "citations"("chapter_id");

-- CreateIndex
CREATE UNIQUE INDEX "terms_authority_id_id_key" ON "terms"("authority_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "problem_reports_token_hash_key" ON "problem_reports"("token_hash");

-- CreateIndex
CREATE INDEX "problem_reports_chapter_id_answered_at_idx" ON "problem_reports"("chapter_id", "answered_at");

-- AddForeignKey
ALTER TABLE "authorities" ADD CONSTRAINT "authorities_id_logo_hash_fkey" FOREIGN KEY ("id", "logo_hash") REFERENCES "files"("authority_id", "hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "terms" ADD CONSTRAINT "terms_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authorities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term_words" ADD CONSTRAINT "term_words_authority_id_term_id_fkey" FOREIGN KEY ("authority_id", "term_id") REFERENCES "terms"("authority_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unfound_searches" ADD CONSTRAINT "unfound_searches_authority_id_manual_id_fkey" FOREIGN KEY ("authority_id", "manual_id") REFERENCES "manuals"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "last_reads" ADD CONSTRAINT "last_reads_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "last_reads" ADD CONSTRAINT "last_reads_authority_id_manual_id_fkey" FOREIGN KEY ("authority_id", "manual_id") REFERENCES "manuals"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "last_reads" ADD CONSTRAINT "last_reads_authority_id_manual_id_chapter_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "chapter_id") REFERENCES "chapters"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "last_reads" ADD CONSTRAINT "last_reads_manual_id_release_fkey" FOREIGN KEY ("manual_id", "release") REFERENCES "releases"("manual_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_authority_id_manual_id_fkey" FOREIGN KEY ("authority_id", "manual_id") REFERENCES "manuals"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_authority_id_manual_id_chapter_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "chapter_id") REFERENCES "chapters"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_cited_id_fkey" FOREIGN KEY ("cited_id") REFERENCES "chapters"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem_reports" ADD CONSTRAINT "problem_reports_authority_id_manual_id_fkey" FOREIGN KEY ("authority_id", "manual_id") REFERENCES "manuals"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem_reports" ADD CONSTRAINT "problem_reports_authority_id_manual_id_chapter_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "chapter_id") REFERENCES "chapters"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem_reports" ADD CONSTRAINT "problem_reports_reporter_id_fkey" FOREIGN KEY ("reporter_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem_reports" ADD CONSTRAINT "problem_reports_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- ── How an authority's pages look ───────────────────────────────────────────────────────────────

-- Of a colour ("#1d5c63"), as WCAG 2.2 defines it: 0 for black, 1 for white.
CREATE FUNCTION relative_luminance(colour text) RETURNS double precision LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT sum(weight * CASE WHEN part <= 0.04045 THEN part / 12.92 ELSE ((part + 0.055) / 1.055) ^ 2.4 END)
  FROM (SELECT weight, get_byte(decode(substr(colour, at, 2), 'hex'), 0) / 255.0::double precision AS part
        FROM (VALUES (2, 0.2126::double precision), (4, 0.7152), (6, 0.0722)) AS parts (at, weight)) AS read
$$;

ALTER TABLE authorities ADD CONSTRAINT colour_is_a_colour CHECK (colour ~ '^#[0-9a-f]{6}$');
-- On the palest field of the pages (#f4f7f6), and so on white, and white on it. See lib/platform/contrast.ts.
ALTER TABLE authorities ADD CONSTRAINT colour_can_be_read CHECK (
  CASE WHEN colour ~ '^#[0-9a-f]{6}$' THEN (relative_luminance('#f4f7f6') + 0.05) / (relative_luminance(colour) + 0.05) >= 4.5 END);
ALTER TABLE authorities ADD CONSTRAINT logo_says_what_it_shows CHECK (logo_hash IS NULL OR btrim(logo_alt) <> '');
ALTER TABLE authorities ADD CONSTRAINT logo_has_a_size CHECK (
  (logo_hash IS NULL) = (logo_width IS NULL) AND (logo_hash IS NULL) = (logo_height IS NULL) AND logo_width > 0 AND logo_height > 0);

-- What everybody may have, by the address of a logo: a file is no authority's logo unless it says so.
CREATE VIEW authority_logos AS
  SELECT a.id AS authority_id, f.hash, f.media_type, f.bytes
  FROM authorities a
  JOIN files f ON f.authority_id = a.id AND f.hash = a.logo_hash;

-- What stands on readers' pages and is in no release: pages are kept under the presentation number, which counts up
-- with it, whoever changes it.
CREATE FUNCTION present_anew(of_authority uuid, of_manual uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE manuals SET presentation_number = presentation_number + 1
  WHERE authority_id = of_authority AND (of_manual IS NULL OR id = of_manual)
$$;

CREATE FUNCTION present_authority_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.colour, NEW.logo_hash, NEW.logo_alt, NEW.contact) IS DISTINCT FROM (OLD.colour, OLD.logo_hash, OLD.logo_alt, OLD.contact) THEN
    PERFORM present_anew(NEW.id, NULL);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER presented_anew AFTER UPDATE ON authorities FOR EACH ROW EXECUTE FUNCTION present_authority_anew();

-- Once a statement, however many rows it writes; of an authority whose rows become another's, too.
CREATE FUNCTION present_terms_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM present_anew(authority_id, NULL) FROM (SELECT DISTINCT authority_id FROM new_rows) of_whom;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM present_anew(authority_id, NULL) FROM (SELECT DISTINCT authority_id FROM old_rows) of_whom;
  ELSE
    PERFORM present_anew(authority_id, NULL)
      FROM (SELECT authority_id FROM old_rows UNION SELECT authority_id FROM new_rows) of_whom;
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['terms', 'term_words'] LOOP
    EXECUTE format('CREATE TRIGGER presented_anew AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION present_terms_anew()', name);
    EXECUTE format('CREATE TRIGGER presented_anew_as_changed AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION present_terms_anew()', name);
    EXECUTE format('CREATE TRIGGER presented_anew_without AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows
      FOR EACH STATEMENT EXECUTE FUNCTION present_terms_anew()', name);
    EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;

CREATE FUNCTION present_chapter_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.staff_only <> OLD.staff_only THEN
    PERFORM present_anew(NEW.authority_id, NEW.manual_id);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER presented_anew AFTER UPDATE ON chapters FOR EACH ROW EXECUTE FUNCTION present_chapter_anew();

-- ── Who may read what ───────────────────────────────────────────────────────────────────────────

CREATE VIEW staff_only_chapters AS SELECT id AS chapter_id, manual_id FROM chapters WHERE staff_only;

-- ── Words that mean the same ────────────────────────────────────────────────────────────────────

ALTER TABLE term_words ADD CONSTRAINT word_is_a_word CHECK (btrim(word) = word AND length(word) BETWEEN 2 AND 80);
CREATE UNIQUE INDEX term_words_once ON term_words (authority_id, lower(word));
-- As lib/terms/schema.ts has it: at most twelve words, and an explanation that is read in the middle of a sentence.
ALTER TABLE term_words ADD CONSTRAINT word_has_a_place CHECK (position BETWEEN 0 AND 11);
ALTER TABLE terms ADD CONSTRAINT explanation_is_short CHECK (length(explanation) <= 400);

-- The others stand for its first word: there is no term without one.
CREATE FUNCTION refuse_term_without_word() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE term uuid;
BEGIN
  IF TG_TABLE_NAME = 'terms' THEN term := NEW.id; ELSE term := OLD.term_id; END IF;
  IF EXISTS (SELECT 1 FROM terms WHERE id = term)
     AND NOT EXISTS (SELECT 1 FROM term_words WHERE term_id = term AND position = 0) THEN
    RAISE EXCEPTION 'a term has a word that the others stand for' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER has_a_word AFTER INSERT OR UPDATE ON terms
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_term_without_word();
CREATE CONSTRAINT TRIGGER kept_by_its_term AFTER UPDATE OR DELETE ON term_words
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_term_without_word();

-- ── What was looked for and not found ───────────────────────────────────────────────────────────

-- Nothing by which somebody could be known: no address, no telephone number, no date of birth.
ALTER TABLE unfound_searches ADD CONSTRAINT unfound_names_nobody CHECK (
  length(words) BETWEEN 2 AND 80 AND words ~ '^[a-z0-9]+([ ''-][a-z0-9]+)*$' AND words !~ '\d[\s./-]*\d[\s./-]*\d[\s./-]*\d[\s./-]*\d'
  AND times > 0 AND first_on <= last_on);

-- What was last made on a day that is to come would never be forgotten. The day may have begun elsewhere.
CREATE FUNCTION guard_unfound_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.last_on > (clock_timestamp() AT TIME ZONE 'Europe/London')::date + 1 THEN
    RAISE EXCEPTION 'a search was made, and is not to come' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER guarded BEFORE INSERT OR UPDATE ON unfound_searches FOR EACH ROW EXECUTE FUNCTION guard_unfound_search();

-- ── What somebody read last ─────────────────────────────────────────────────────────────────────

ALTER TABLE last_reads ADD CONSTRAINT read_before_it CHECK (
  (before_release IS NULL) = (before_at IS NULL) AND before_release BETWEEN 1 AND release AND before_at <= read_at);
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON last_reads FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── Which chapters refer to which ───────────────────────────────────────────────────────────────

-- As lib/releases/citation-rows.ts writes them from now on: of the current releases there are, what nobody withholds.
INSERT INTO citations (manual_id, cited_id, chapter_id, authority_id, clause_id)
SELECT DISTINCT ON (m.id, cited.id, c.chapter_id) m.id, cited.id, c.chapter_id, m.authority_id, clause.id
FROM manuals m
JOIN release_chapters c ON c.release_id = m.current_release_id
JOIN published_revisions p ON p.id = c.revision_id AND p.withheld IS NULL
CROSS JOIN LATERAL jsonb_array_elements(p.document -> 'content') WITH ORDINALITY AS block (node, place)
CROSS JOIN LATERAL (
  SELECT block.node, 0 AS place WHERE block.node #> '{attrs,clauseId}' IS NOT NULL
  UNION ALL
  SELECT part.node, part.place FROM jsonb_array_elements(block.node -> 'content') WITH ORDINALITY AS part (node, place)
  WHERE block.node #> '{attrs,clauseId}' IS NULL) AS held
CROSS JOIN LATERAL jsonb_path_query(held.node, '$.** ? (@.type == "chapterReference").attrs.chapterId') AS reference
CROSS JOIN LATERAL (SELECT (held.node #>> '{attrs,clauseId}')::uuid AS id) AS clause
JOIN chapters cited ON cited.id = (reference #>> '{}')::uuid
ORDER BY m.id, cited.id, c.chapter_id, block.place, held.place;

-- ── Reports of problems ─────────────────────────────────────────────────────────────────────────

ALTER TABLE problem_reports ADD CONSTRAINT report_says_something CHECK (length(btrim(words)) BETWEEN 1 AND 2000);
ALTER TABLE problem_reports ADD CONSTRAINT report_of_one_person CHECK (reporter_id IS NULL OR email IS NULL);
ALTER TABLE problem_reports ADD CONSTRAINT report_email_lower_case CHECK (email = lower(email) AND email LIKE '%_@_%');
ALTER TABLE problem_reports ADD CONSTRAINT answered_by_somebody CHECK (
  (answered_at IS NULL) = (answered_by_id IS NULL) AND (answered_at IS NULL) = (btrim(answer) = ''));

CREATE FUNCTION guard_problem_report() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  year_ago timestamptz := clock_timestamp() - interval '1 year';
  erased text := 'Erased on ' || to_char(clock_timestamp() AT TIME ZONE 'Europe/London', 'FMDD FMMonth YYYY') || '.';
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.answered_at IS NOT NULL OR NEW.erased_at IS NOT NULL THEN
      RAISE EXCEPTION 'a report begins without an answer' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM release_chapters c JOIN releases r ON r.id = c.release_id
                   WHERE r.manual_id = NEW.manual_id AND r.number = NEW.release AND c.chapter_id = NEW.chapter_id) THEN
      RAISE EXCEPTION 'a report is of a chapter as a release had it' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.reporter_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM memberships WHERE authority_id = NEW.authority_id AND user_id = NEW.reporter_id) THEN
      RAISE EXCEPTION 'whoever reports by their account has a role in the authority' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    NEW.reported_at := clock_timestamp();
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN
    IF coalesce(least(OLD.answered_at, OLD.erased_at) > year_ago, true) THEN
      RAISE EXCEPTION 'a report is forgotten a year after its answer' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN OLD;
  END IF;
  -- Erased, it says that and nothing else, whatever it was to say.
  IF OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL THEN
    IF (to_jsonb(NEW) - '{words,answer,email,erased_at}'::text[]) <> (to_jsonb(OLD) - '{words,answer,email,erased_at}'::text[]) THEN
      RAISE EXCEPTION 'a report is erased, and nothing else about it changed' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    NEW.words := erased;
    NEW.answer := CASE WHEN OLD.answered_at IS NULL THEN '' ELSE erased END;
    NEW.email := NULL;
    NEW.erased_at := clock_timestamp();
    RETURN NEW;
  END IF;
  -- An address that no answer came to in a year is forgotten.
  IF OLD.email IS NOT NULL AND NEW.email IS NULL AND OLD.reported_at < year_ago
     AND (to_jsonb(NEW) - 'email') = (to_jsonb(OLD) - 'email') THEN
    RETURN NEW;
  END IF;
  IF OLD.answered_at IS NOT NULL OR OLD.erased_at IS NOT NULL OR (to_jsonb(NEW) - '{answer,answered_by_id,answered_at}'::text[])
     <> (to_jsonb(OLD) - '{answer,answered_by_id,answered_at}'::text[]) THEN
    RAISE EXCEPTION 'a report is answered once, and never rewritten' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM memberships WHERE authority_id = NEW.authority_id AND user_id = NEW.answered_by_id
                 AND role IN ('author', 'approver', 'publisher')) THEN
    RAISE EXCEPTION 'a report is answered by somebody who works on the manual' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  NEW.answered_at := clock_timestamp();
  RETURN NEW;
END $$;

CREATE TRIGGER guarded BEFORE INSERT OR UPDATE OR DELETE ON problem_reports FOR EACH ROW EXECUTE FUNCTION guard_problem_report();

-- ── Addresses that are our own ──────────────────────────────────────────────────────────────────

ALTER TABLE authorities DROP CONSTRAINT authority_slug;
ALTER TABLE authorities ADD CONSTRAINT authority_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'
  AND slug NOT IN ('workspace', 'api', 'assets', 'sign-in', 'sign-out', 'first-administrator', 'admin', 'guest-review', 'following', 'search', 'health', 'robots', 'favicon',
                   'account', 'deputies', 'import', 'mailbox', 'pack', 'people', 'accessibility', 'offline', 'problems', 'sitemap', 'service-worker'));

CREATE TRIGGER never_truncated BEFORE TRUNCATE ON problem_reports FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── Staff, who read and do not work on manuals ──────────────────────────────────────────────────

-- True if somebody works on the manuals of an authority. As text: a value that is new to an enum is not used before it is committed.
CREATE FUNCTION works_in(person uuid, authority uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM memberships m WHERE m.user_id = person AND m.authority_id = authority AND m.role::text <> 'staff')
$$;

CREATE OR REPLACE FUNCTION is_deputy(deputy uuid, approver uuid, authority uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT is_approver(approver, authority) AND works_in(deputy, authority) AND EXISTS (
    SELECT 1 FROM deputies d JOIN users u ON u.id = d.deputy_id
    WHERE d.authority_id = authority AND d.approver_id = approver AND d.deputy_id = deputy AND d.ended_at IS NULL
      AND (clock_timestamp() AT TIME ZONE 'Europe/London')::date BETWEEN d.starts_on AND d.ends_on
      AND u.deactivated_at IS NULL)
$$;

CREATE OR REPLACE FUNCTION guard_mention() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM comments c WHERE c.id = NEW.comment_id AND works_in(NEW.user_id, c.authority_id)) THEN
    RAISE EXCEPTION 'a mention names somebody with a role in the authority' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION guard_said() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.parent_id IS NOT NULL AND EXISTS (SELECT 1 FROM comments WHERE id = NEW.parent_id AND parent_id IS NOT NULL) THEN
    RAISE EXCEPTION 'a reply answers a comment, not a reply' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF EXISTS (SELECT 1 FROM revisions WHERE id = NEW.revision_id AND state = 'published') THEN
    RAISE EXCEPTION 'a published revision is not commented on' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.resolved_at IS NOT NULL OR NEW.suggestion_state IS DISTINCT FROM (CASE WHEN NEW.suggestion IS NULL THEN NULL ELSE 'open' END)::suggestion_state THEN
    RAISE EXCEPTION 'what is said begins open' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.author_id IS NOT NULL AND NOT works_in(NEW.author_id, NEW.authority_id) THEN
    RAISE EXCEPTION 'somebody with a role in the authority says it, or a guest' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.guest_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM guest_reviewers WHERE id = NEW.guest_id AND revoked_at IS NULL AND expires_at > clock_timestamp()) THEN
    RAISE EXCEPTION 'the link of this guest is no longer good' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
