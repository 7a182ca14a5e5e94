-- CreateEnum
CREATE TYPE "succession" AS ENUM ('merged', 'split');

-- CreateEnum
CREATE TYPE "schedule_state" AS ENUM ('waiting', 'published', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "carried_kind" AS ENUM ('updated', 'new', 'removed');

-- CreateEnum
CREATE TYPE "alert_frequency" AS ENUM ('immediate', 'weekly');

-- AlterTable
ALTER TABLE "amendments" ADD COLUMN     "succession" "succession";

-- AlterTable
ALTER TABLE "contents_changes" ADD COLUMN     "succession" "succession";

-- AlterTable
ALTER TABLE "manuals" ADD COLUMN     "appendix_headings" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "next_cut_off" DATE,
ADD COLUMN     "next_edition" TEXT,
ADD COLUMN     "show_approvers" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "schedules" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "authority_id" UUID NOT NULL,
    "manual_id" UUID NOT NULL,
    "publish_at" TIMESTAMPTZ(3) NOT NULL,
    "effect_hash" TEXT NOT NULL,
    "shown" JSONB NOT NULL,
    "edition" TEXT,
    "scheduled_by_id" UUID NOT NULL,
    "scheduled_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "schedule_state" NOT NULL DEFAULT 'waiting',
    "problem" TEXT NOT NULL DEFAULT '',
    "ended_at" TIMESTAMPTZ(3),
    "release_id" UUID,
    "leased_until" TIMESTAMPTZ(3),

    CONSTRAINT "schedules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contents_at_cut_off" (
    "manual_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "contents" JSONB NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "contents_at_cut_off_pkey" PRIMARY KEY ("manual_id")
);

-- CreateTable
CREATE TABLE "corrections" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "authority_id" UUID NOT NULL,
    "manual_id" UUID NOT NULL,
    "amendment_id" UUID NOT NULL,
    "details" TEXT NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "approved" BOOLEAN,
    "remark" TEXT NOT NULL DEFAULT '',
    "release_id" UUID,

    CONSTRAINT "corrections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "withholdings" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "authority_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "notice" TEXT NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lifted_by_id" UUID,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "withholdings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notices" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "authority_id" UUID NOT NULL,
    "manual_id" UUID NOT NULL,
    "chapter_id" UUID,
    "words" TEXT NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "carried_editions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "authority_id" UUID NOT NULL,
    "manual_id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "carried_editions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "carried_amendments" (
    "edition_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "authority_id" UUID NOT NULL,
    "manual_id" UUID NOT NULL,
    "kind" "carried_kind" NOT NULL,
    "chapter_title" TEXT NOT NULL,
    "details" TEXT NOT NULL,
    "chapter_id" UUID,

    CONSTRAINT "carried_amendments_pkey" PRIMARY KEY ("edition_id","position")
);

-- CreateTable
CREATE TABLE "followers" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "authority_id" UUID NOT NULL,
    "manual_id" UUID NOT NULL,
    "entry_id" UUID,
    "chapter_id" UUID,
    "email" TEXT NOT NULL,
    "frequency" "alert_frequency" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "token_hash" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "told_up_to" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "followers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alerted_releases" (
    "release_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "manual_id" UUID NOT NULL,
    "messages" INTEGER NOT NULL,
    "alerted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alerted_releases_pkey" PRIMARY KEY ("release_id")
);

-- CreateTable
CREATE TABLE "alerted_notices" (
    "notice_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "manual_id" UUID NOT NULL,
    "messages" INTEGER NOT NULL,
    "alerted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alerted_notices_pkey" PRIMARY KEY ("notice_id")
);

-- AlterTable
ALTER TABLE "messages" ADD COLUMN     "follower_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "notices_authority_id_manual_id_id_key" ON "notices"("authority_id", "manual_id", "id");

-- CreateIndex
CREATE INDEX "release_chapters_slug_manual_id_idx" ON "release_chapters"("slug", "manual_id");

-- CreateIndex
CREATE UNIQUE INDEX "schedules_release_id_key" ON "schedules"("release_id");

-- CreateIndex
CREATE INDEX "schedules_state_publish_at_idx" ON "schedules"("state", "publish_at");

-- CreateIndex
CREATE UNIQUE INDEX "schedules_one_waiting_per_manual" ON "schedules"("manual_id") WHERE (state = 'waiting');

-- CreateIndex
CREATE INDEX "corrections_manual_id_release_id_idx" ON "corrections"("manual_id", "release_id");

-- CreateIndex
CREATE UNIQUE INDEX "corrections_one_open_per_amendment" ON "corrections"("amendment_id") WHERE (release_id IS NULL AND approved IS NOT FALSE);

-- CreateIndex
CREATE UNIQUE INDEX "withholdings_one_standing_per_revision" ON "withholdings"("revision_id") WHERE (lifted_at IS NULL);

-- CreateIndex
CREATE INDEX "notices_manual_id_idx" ON "notices"("manual_id");

-- CreateIndex
CREATE UNIQUE INDEX "carried_editions_manual_id_position_key" ON "carried_editions"("manual_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "carried_editions_authority_id_manual_id_id_key" ON "carried_editions"("authority_id", "manual_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "followers_token_hash_key" ON "followers"("token_hash");

-- CreateIndex
CREATE INDEX "followers_manual_id_frequency_idx" ON "followers"("manual_id", "frequency");

-- AddForeignKey
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_authority_id_manual_id_fkey" FOREIGN KEY ("authority_id", "manual_id") REFERENCES "manuals"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_scheduled_by_id_fkey" FOREIGN KEY ("scheduled_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_authority_id_manual_id_release_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "release_id") REFERENCES "releases"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE UNIQUE INDEX "contents_at_cut_off_authority_id_manual_id_key" ON "contents_at_cut_off"("authority_id", "manual_id");

-- AddForeignKey
ALTER TABLE "contents_at_cut_off" ADD CONSTRAINT "contents_at_cut_off_authority_id_manual_id_fkey" FOREIGN KEY ("authority_id", "manual_id") REFERENCES "manuals"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_authority_id_manual_id_fkey" FOREIGN KEY ("authority_id", "manual_id") REFERENCES "manuals"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_authority_id_manual_id_amendment_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "amendment_id") REFERENCES "amendments"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_authority_id_manual_id_release_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "release_id") REFERENCES "releases"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withholdings" ADD CONSTRAINT "withholdings_authority_id_revision_id_fkey" FOREIGN KEY ("authority_id", "revision_id") REFERENCES "revisions"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withholdings" ADD CONSTRAINT "withholdings_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withholdings" ADD CONSTRAINT "withholdings_lifted_by_id_fkey" FOREIGN KEY ("lifted_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_authority_id_manual_id_fkey" FOREIGN KEY ("authority_id", "manual_id") REFERENCES "manuals"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_authority_id_manual_id_chapter_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "chapter_id") REFERENCES "chapters"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carried_editions" ADD CONSTRAINT "carried_editions_authority_id_manual_id_fkey" FOREIGN KEY ("authority_id", "manual_id") REFERENCES "manuals"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carried_editions" ADD CONSTRAINT "carried_editions_authority_id_manual_id_release_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "release_id") REFERENCES "releases"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carried_amendments" ADD CONSTRAINT "carried_amendments_authority_id_manual_id_edition_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "edition_id") REFERENCES "carried_editions"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carried_amendments" ADD CONSTRAINT "carried_amendments_authority_id_manual_id_chapter_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "chapter_id") REFERENCES "chapters"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "followers" ADD CONSTRAINT "followers_authority_id_manual_id_fkey" FOREIGN KEY ("authority_id", "manual_id") REFERENCES "manuals"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "followers" ADD CONSTRAINT "followers_authority_id_manual_id_entry_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "entry_id") REFERENCES "entries"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "followers" ADD CONSTRAINT "followers_authority_id_manual_id_chapter_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "chapter_id") REFERENCES "chapters"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alerted_releases" ADD CONSTRAINT "alerted_releases_authority_id_manual_id_release_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "release_id") REFERENCES "releases"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alerted_notices" ADD CONSTRAINT "alerted_notices_authority_id_manual_id_notice_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "notice_id") REFERENCES "notices"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What follows the schema cannot say. Each rule is attacked with plain SQL in test/domain/invariants.

-- ── The next update ─────────────────────────────────────────────────────────────────────────────

ALTER TABLE manuals ADD CONSTRAINT next_edition_is_named CHECK (btrim(next_edition) <> '');

-- A publication that is set for a time runs once: it waits, and then it was published with its release, or it failed
-- and says why, or it was cancelled. What was shown is never changed.
ALTER TABLE schedules ADD CONSTRAINT ended_as_it_says CHECK (
  (state = 'waiting') = (ended_at IS NULL) AND (state = 'published') = (release_id IS NOT NULL)
  AND (state = 'failed') = (btrim(problem) <> ''));

CREATE FUNCTION guard_schedule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'waiting' THEN
      RAISE EXCEPTION 'a publication is set for a time before it runs' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    NEW.scheduled_at := clock_timestamp();
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR OLD.state <> 'waiting'
     OR (to_jsonb(NEW) - '{state,problem,ended_at,release_id,leased_until}'::text[])
        <> (to_jsonb(OLD) - '{state,problem,ended_at,release_id,leased_until}'::text[]) THEN
    RAISE EXCEPTION 'what was set for a time is never rewritten' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.release_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM releases r WHERE r.id = NEW.release_id AND r.manual_id = NEW.manual_id
      AND r.transaction_id = (pg_current_xact_id()::text)::bigint AND r.effect_hash = NEW.effect_hash
      AND r.published_by_id = NEW.scheduled_by_id) THEN
    RAISE EXCEPTION 'a scheduled publication is what was shown, by whoever set it' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER guarded BEFORE INSERT OR UPDATE OR DELETE ON schedules FOR EACH ROW EXECUTE FUNCTION guard_schedule();

-- ── Corrections ─────────────────────────────────────────────────────────────────────────────────

ALTER TABLE corrections ADD CONSTRAINT correction_says_something CHECK (btrim(details) <> '');
ALTER TABLE corrections ADD CONSTRAINT decided_by_another CHECK (
  decided_by_id <> made_by_id
  AND (decided_by_id IS NULL) = (approved IS NULL) AND (decided_by_id IS NULL) = (decided_at IS NULL));
ALTER TABLE corrections ADD CONSTRAINT declining_says_why CHECK (approved IS NOT FALSE OR btrim(remark) <> '');
ALTER TABLE corrections ADD CONSTRAINT published_when_approved CHECK (release_id IS NULL OR approved IS TRUE);

CREATE FUNCTION guard_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.approved IS NOT NULL OR NEW.release_id IS NOT NULL THEN
      RAISE EXCEPTION 'a correction begins undecided' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF EXISTS (SELECT 1 FROM amendments WHERE id = NEW.amendment_id AND corrects_id IS NOT NULL) THEN
      RAISE EXCEPTION 'a correction names the row that was wrong, not another correction' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR OLD.release_id IS NOT NULL OR (OLD.approved IS FALSE)
     OR (OLD.approved IS NOT NULL AND (to_jsonb(NEW) - 'release_id') <> (to_jsonb(OLD) - 'release_id'))
     OR (to_jsonb(NEW) - '{decided_by_id,decided_at,approved,remark,release_id}'::text[])
        <> (to_jsonb(OLD) - '{decided_by_id,decided_at,approved,remark,release_id}'::text[]) THEN
    RAISE EXCEPTION 'a correction is decided on once, and never rewritten' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.release_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM amendments a JOIN releases r ON r.id = a.release_id
    WHERE a.release_id = NEW.release_id AND a.corrects_id = NEW.amendment_id AND a.details = NEW.details
      AND r.transaction_id = (pg_current_xact_id()::text)::bigint) THEN
    RAISE EXCEPTION 'a correction is published by the row that says it' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER guarded BEFORE INSERT OR UPDATE OR DELETE ON corrections FOR EACH ROW EXECUTE FUNCTION guard_correction();

-- The subject of a correcting row is the row that it puts right; its words are those that somebody else approved.
ALTER TABLE amendments DROP CONSTRAINT subject_is_the_chapter_or_the_entry;
ALTER TABLE amendments ADD CONSTRAINT subject_is_the_chapter_the_entry_or_the_corrected_row CHECK (
  CASE WHEN corrects_id IS NOT NULL THEN subject_id = corrects_id AND before IS NULL AND after IS NULL AND succession IS NULL
       WHEN kind IN ('moved', 'contents') THEN entry_id IS NOT NULL AND subject_id = entry_id
       ELSE chapter_id IS NOT NULL AND subject_id = chapter_id END);
ALTER TABLE amendments ADD CONSTRAINT what_goes_on_has_gone CHECK (
  succession IS NULL OR (kind = 'removed' AND replacement_id IS NOT NULL));
-- Of the working side, a chapter that a split made names the one that it was split from too.
ALTER TABLE contents_changes ADD CONSTRAINT what_goes_on_has_gone CHECK (
  succession IS NULL OR (replacement_id IS NOT NULL AND (kind = 'removed' OR (kind = 'added' AND succession = 'split'))));

CREATE FUNCTION refuse_unapproved_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM added a JOIN amendments o ON o.id = a.corrects_id
    WHERE o.kind <> a.kind OR o.chapter_id IS DISTINCT FROM a.chapter_id OR o.entry_id IS DISTINCT FROM a.entry_id
      OR o.release_id = a.release_id OR NOT EXISTS (
        SELECT 1 FROM corrections c
        WHERE c.amendment_id = a.corrects_id AND c.approved AND c.release_id IS NULL AND c.details = a.details)) THEN
    RAISE EXCEPTION 'a published row is corrected in words that somebody else approved' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER correction_approved AFTER INSERT ON amendments REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_unapproved_correction();

-- As before, but for corrections, which remove, put back and retitle nothing; and what a split made is published by
-- somebody else as well.
CREATE OR REPLACE FUNCTION refuse_own_amendment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM added a
    JOIN releases r ON r.id = a.release_id
    JOIN contents_changes c ON c.manual_id = a.manual_id AND c.made_by_id = r.published_by_id
    JOIN entries e ON e.id = c.entry_id
    WHERE (c.release_id IS NULL OR c.release_id = r.id) AND a.corrects_id IS NULL
      AND CASE a.kind
        WHEN 'new' THEN c.kind = 'added' AND c.succession = 'split' AND e.chapter_id = a.chapter_id
        WHEN 'removed' THEN c.kind = 'removed' AND e.chapter_id = a.chapter_id
        WHEN 'reinstated' THEN c.kind = 'reinstated' AND e.chapter_id = a.chapter_id
        WHEN 'renamed' THEN c.kind = 'retitled' AND e.chapter_id = a.chapter_id
        WHEN 'contents' THEN e.id = a.entry_id AND (
          (c.kind = 'removed' AND a.after IS NULL) OR (c.kind = 'reinstated' AND a.before IS NULL)
          OR (c.kind = 'retitled' AND a.before #>> '{entry,title}' IS DISTINCT FROM a.after #>> '{entry,title}'))
        ELSE false END) THEN
    RAISE EXCEPTION 'removing, reinstating or retitling is published by somebody else' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

-- ── Withholding ─────────────────────────────────────────────────────────────────────────────────

ALTER TABLE withholdings ADD CONSTRAINT withholding_says_why CHECK (btrim(reason) <> '' AND btrim(notice) <> '');
ALTER TABLE withholdings ADD CONSTRAINT lifted_by_somebody CHECK ((lifted_at IS NULL) = (lifted_by_id IS NULL));

CREATE FUNCTION guard_withholding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.lifted_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM revisions WHERE id = NEW.revision_id AND state = 'published') THEN
      RAISE EXCEPTION 'a published text is withheld' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    NEW.made_at := clock_timestamp();
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR OLD.lifted_at IS NOT NULL
     OR (to_jsonb(NEW) - '{lifted_at,lifted_by_id}'::text[]) <> (to_jsonb(OLD) - '{lifted_at,lifted_by_id}'::text[]) THEN
    RAISE EXCEPTION 'a withholding is only lifted' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  NEW.lifted_at := CASE WHEN NEW.lifted_at IS NOT NULL THEN clock_timestamp() END;
  RETURN NEW;
END $$;

CREATE TRIGGER guarded BEFORE INSERT OR UPDATE OR DELETE ON withholdings FOR EACH ROW EXECUTE FUNCTION guard_withholding();

-- What readers' queries see of a text that is withheld is the notice in its place, and none of its files.
DROP VIEW published_revisions;
CREATE VIEW published_revisions AS
  SELECT r.id, r.authority_id, r.manual_id, r.chapter_id, r.number, r.kind, r.summary, r.in_force_on,
         r.content_hash, r.basis, r.release_id, t.schema_version,
         CASE WHEN w.id IS NULL THEN t.document END AS document, w.notice AS withheld
  FROM revisions r
  JOIN texts t ON t.authority_id = r.authority_id AND t.hash = r.text_hash
  LEFT JOIN withholdings w ON w.revision_id = r.id AND w.lifted_at IS NULL
  WHERE r.state = 'published';

-- Who approved what is published, of that very content: before it was published, in an emergency afterwards. Readers see
-- it of the manuals that show it.
CREATE VIEW published_approvals AS
  SELECT d.id, r.authority_id, r.manual_id, r.id AS revision_id, u.name AS approver, a.name AS on_behalf_of,
         d.decided_at, d.meeting, d.meeting_on, d.minute
  FROM manuals m
  JOIN revisions r ON r.manual_id = m.id AND r.state = 'published'
  JOIN releases first ON first.id = r.release_id
  JOIN decisions d ON d.revision_id = r.id AND d.outcome = 'approved' AND d.content_hash = r.content_hash
  JOIN users u ON u.id = d.decider_id
  LEFT JOIN users a ON a.id = d.on_behalf_of_id
  WHERE m.show_approvers
    AND d.decided_at >= CASE r.basis
      WHEN 'emergency' THEN greatest(first.published_at, (
        SELECT max(decided_at) FROM decisions WHERE revision_id = r.id AND outcome = 'returned'))
      ELSE r.submitted_at END;

CREATE OR REPLACE VIEW published_files AS
  SELECT r.authority_id, r.manual_id, r.id AS revision_id, f.hash, f.media_type, f.size, f.bytes
  FROM revisions r
  JOIN text_files t ON t.authority_id = r.authority_id AND t.text_hash = r.text_hash
  JOIN files f ON f.authority_id = t.authority_id AND f.hash = t.file_hash
  WHERE r.state = 'published'
    AND NOT EXISTS (SELECT 1 FROM withholdings w WHERE w.revision_id = r.id AND w.lifted_at IS NULL);

-- ── Notices ─────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE notices ADD CONSTRAINT notice_says_something CHECK (btrim(words) <> '');
ALTER TABLE notices ADD CONSTRAINT approved_by_another CHECK (
  approved_by_id <> made_by_id AND (approved_by_id IS NULL) = (approved_at IS NULL));
ALTER TABLE notices ADD CONSTRAINT ended_by_somebody CHECK ((ended_at IS NULL) = (ended_by_id IS NULL));

CREATE FUNCTION guard_notice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.approved_at IS NOT NULL OR NEW.ended_at IS NOT NULL OR NEW.expires_at <= clock_timestamp() THEN
      RAISE EXCEPTION 'a notice begins unapproved, and ends in the future' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    NEW.made_at := clock_timestamp();
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL
     OR (OLD.approved_at IS NOT NULL AND (NEW.approved_at, NEW.approved_by_id) IS DISTINCT FROM (OLD.approved_at, OLD.approved_by_id))
     OR (to_jsonb(NEW) - '{approved_at,approved_by_id,ended_at,ended_by_id}'::text[])
        <> (to_jsonb(OLD) - '{approved_at,approved_by_id,ended_at,ended_by_id}'::text[]) THEN
    RAISE EXCEPTION 'a notice is approved once, ended once, and never rewritten' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD.approved_at IS NULL AND NEW.approved_at IS NOT NULL THEN
    IF NEW.expires_at <= clock_timestamp() THEN
      RAISE EXCEPTION 'a notice that has run out is approved no more' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    NEW.approved_at := clock_timestamp();
  END IF;
  NEW.ended_at := CASE WHEN NEW.ended_at IS NOT NULL THEN clock_timestamp() END;
  RETURN NEW;
END $$;

CREATE TRIGGER guarded BEFORE INSERT OR UPDATE OR DELETE ON notices FOR EACH ROW EXECUTE FUNCTION guard_notice();

CREATE VIEW published_notices AS
  SELECT id, manual_id, chapter_id, words, approved_at, expires_at, ended_at FROM notices WHERE approved_at IS NOT NULL;

-- ── Carried over from before ────────────────────────────────────────────────────────────────────

ALTER TABLE carried_editions ADD CONSTRAINT carried_edition_is_named CHECK (btrim(name) <> '');
ALTER TABLE carried_amendments ADD CONSTRAINT carried_row_names_a_chapter CHECK (btrim(chapter_title) <> '');

CREATE FUNCTION refuse_later_carrying() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM releases r WHERE r.id = NEW.release_id AND r.imported
                 AND r.transaction_id = (pg_current_xact_id()::text)::bigint) THEN
    RAISE EXCEPTION 'earlier editions come with the import' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER comes_with_the_import BEFORE INSERT ON carried_editions FOR EACH ROW EXECUTE FUNCTION refuse_later_carrying();

CREATE FUNCTION refuse_later_carried_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM carried_editions e JOIN releases r ON r.id = e.release_id
                 WHERE e.id = NEW.edition_id AND r.transaction_id = (pg_current_xact_id()::text)::bigint) THEN
    RAISE EXCEPTION 'earlier editions come with the import' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER comes_with_the_import BEFORE INSERT ON carried_amendments FOR EACH ROW EXECUTE FUNCTION refuse_later_carried_row();

-- ── Followers ───────────────────────────────────────────────────────────────────────────────────

ALTER TABLE followers ADD CONSTRAINT follows_one_thing CHECK (entry_id IS NULL OR chapter_id IS NULL);
ALTER TABLE followers ADD CONSTRAINT follower_email_lower_case CHECK (email = lower(email) AND email LIKE '%_@_%');

CREATE UNIQUE INDEX followers_once ON followers (manual_id, email, coalesce(entry_id, chapter_id, manual_id))
  WHERE confirmed_at IS NOT NULL AND ended_at IS NULL;

-- Whoever asks confirms by the link within seven days, follows until they stop, and is told of everything after that once.
CREATE FUNCTION guard_follower() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.confirmed_at IS NOT NULL OR NEW.ended_at IS NOT NULL OR NEW.told_up_to <> 0 THEN
      RAISE EXCEPTION 'a follower begins unconfirmed' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM manuals m WHERE m.id = NEW.manual_id AND m.visibility = 'public' AND m.current_release_id IS NOT NULL) THEN
      RAISE EXCEPTION 'only a manual that everybody may read is followed' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    NEW.created_at := clock_timestamp();
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN
    IF OLD.ended_at IS NULL AND (OLD.confirmed_at IS NOT NULL OR OLD.created_at > clock_timestamp() - interval '7 days') THEN
      RAISE EXCEPTION 'a follower is forgotten after they have stopped, or never confirmed' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF (OLD.confirmed_at IS NOT NULL AND NEW.confirmed_at IS DISTINCT FROM OLD.confirmed_at)
     OR (OLD.ended_at IS NOT NULL AND NEW.ended_at IS DISTINCT FROM OLD.ended_at) OR NEW.told_up_to < OLD.told_up_to
     OR (to_jsonb(NEW) - '{confirmed_at,ended_at,told_up_to,frequency}'::text[])
        <> (to_jsonb(OLD) - '{confirmed_at,ended_at,told_up_to,frequency}'::text[]) THEN
    RAISE EXCEPTION 'a follower is confirmed once, and ended once' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD.confirmed_at IS NULL AND NEW.confirmed_at IS NOT NULL THEN
    IF OLD.ended_at IS NOT NULL OR OLD.created_at <= clock_timestamp() - interval '7 days' THEN
      RAISE EXCEPTION 'a follower confirms within seven days' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    NEW.confirmed_at := clock_timestamp();
  END IF;
  IF OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL THEN
    NEW.ended_at := clock_timestamp();
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER guarded BEFORE INSERT OR UPDATE OR DELETE ON followers FOR EACH ROW EXECUTE FUNCTION guard_follower();

-- What is sent to thousands waits behind what one person waits for.
CREATE INDEX messages_to_send ON messages ((follower_id IS NOT NULL), due_at, created_at, id) WHERE state = 'waiting';

-- The links of readers who follow a manual stand beside the authorities' own addresses.
ALTER TABLE authorities DROP CONSTRAINT authority_slug;
ALTER TABLE authorities ADD CONSTRAINT authority_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'
  AND slug NOT IN ('workspace', 'api', 'assets', 'sign-in', 'sign-out', 'first-administrator', 'admin', 'guest-review', 'following', 'search', 'health', 'robots', 'favicon',
                   'account', 'deputies', 'import', 'mailbox', 'pack', 'people'));

-- ── Never changed, never emptied ────────────────────────────────────────────────────────────────

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['carried_editions', 'carried_amendments', 'alerted_releases', 'alerted_notices'] LOOP
    EXECUTE format('CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['schedules', 'corrections', 'withholdings', 'notices', 'carried_editions',
                              'carried_amendments', 'alerted_releases', 'alerted_notices', 'followers'] LOOP
    EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;
