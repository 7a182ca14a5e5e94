-- CreateEnum
CREATE TYPE "suggestion_state" AS ENUM ('open', 'taken', 'declined');

-- CreateEnum
CREATE TYPE "message_state" AS ENUM ('waiting', 'sending', 'sent', 'kept', 'failed');

-- CreateEnum
CREATE TYPE "emails_wanted" AS ENUM ('all', 'reminders', 'none');

-- AlterTable
ALTER TABLE "chapters" ADD COLUMN     "owner_id" UUID,
ADD COLUMN     "review_due_on" DATE;

-- AlterTable
ALTER TABLE "decisions" ADD COLUMN     "meeting" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "meeting_on" DATE,
ADD COLUMN     "minute" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "on_behalf_of_id" UUID;

-- AlterTable
ALTER TABLE "manuals" ADD COLUMN     "approval_days" INTEGER NOT NULL DEFAULT 10,
ADD COLUMN     "approvals_required" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "revisions" ADD COLUMN     "approvals_required" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "saved_quietly" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "emails" "emails_wanted" NOT NULL DEFAULT 'all';

-- CreateTable
CREATE TABLE "contents_decisions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "authority_id" UUID NOT NULL,
    "change_id" UUID NOT NULL,
    "outcome" "decision_outcome" NOT NULL,
    "remark" TEXT NOT NULL DEFAULT '',
    "decider_id" UUID NOT NULL,
    "on_behalf_of_id" UUID,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contents_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "files" (
    "authority_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "scan" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "files_pkey" PRIMARY KEY ("authority_id","hash")
);

-- CreateTable
CREATE TABLE "text_files" (
    "authority_id" UUID NOT NULL,
    "text_hash" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,

    CONSTRAINT "text_files_pkey" PRIMARY KEY ("authority_id","text_hash","file_hash")
);

-- CreateTable
CREATE TABLE "deputies" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "authority_id" UUID NOT NULL,
    "approver_id" UUID NOT NULL,
    "deputy_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "appointed_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "deputies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "presences" (
    "revision_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "tab_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "presences_pkey" PRIMARY KEY ("revision_id","user_id","tab_id")
);

-- CreateTable
CREATE TABLE "comments" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "authority_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "parent_id" UUID,
    "clause_id" UUID,
    "quote" TEXT NOT NULL DEFAULT '',
    "quote_at" INTEGER,
    "body" TEXT NOT NULL,
    "suggestion" JSONB,
    "suggestion_state" "suggestion_state",
    "author_id" UUID,
    "guest_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentions" (
    "comment_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "mentions_pkey" PRIMARY KEY ("comment_id","user_id")
);

-- CreateTable
CREATE TABLE "guest_reviewers" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "authority_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "last_seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "guest_reviewers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "messages" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "key" TEXT NOT NULL,
    "user_id" UUID,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" "message_state" NOT NULL DEFAULT 'waiting',
    "problem" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimed_at" TIMESTAMPTZ(3),

    CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminders" (
    "key" TEXT NOT NULL,
    "reminded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reminders_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "contents_decisions_change_id_idx" ON "contents_decisions"("change_id");

-- CreateIndex
CREATE INDEX "text_files_authority_id_file_hash_idx" ON "text_files"("authority_id", "file_hash");

-- CreateIndex
CREATE INDEX "deputies_authority_id_deputy_id_idx" ON "deputies"("authority_id", "deputy_id");

-- CreateIndex
CREATE INDEX "comments_revision_id_idx" ON "comments"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "comments_authority_id_revision_id_id_key" ON "comments"("authority_id", "revision_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "guest_reviewers_token_hash_key" ON "guest_reviewers"("token_hash");

-- CreateIndex
CREATE INDEX "guest_reviewers_revision_id_idx" ON "guest_reviewers"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "guest_reviewers_authority_id_revision_id_id_key" ON "guest_reviewers"("authority_id", "revision_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "messages_key_key" ON "messages"("key");

-- CreateIndex
CREATE INDEX "messages_state_idx" ON "messages"("state");

-- CreateIndex
CREATE UNIQUE INDEX "contents_changes_authority_id_id_key" ON "contents_changes"("authority_id", "id");

-- AddForeignKey
ALTER TABLE "chapters" ADD CONSTRAINT "chapters_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contents_decisions" ADD CONSTRAINT "contents_decisions_authority_id_change_id_fkey" FOREIGN KEY ("authority_id", "change_id") REFERENCES "contents_changes"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contents_decisions" ADD CONSTRAINT "contents_decisions_decider_id_fkey" FOREIGN KEY ("decider_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contents_decisions" ADD CONSTRAINT "contents_decisions_on_behalf_of_id_fkey" FOREIGN KEY ("on_behalf_of_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "files" ADD CONSTRAINT "files_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authorities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "files" ADD CONSTRAINT "files_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_files" ADD CONSTRAINT "text_files_authority_id_text_hash_fkey" FOREIGN KEY ("authority_id", "text_hash") REFERENCES "texts"("authority_id", "hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_files" ADD CONSTRAINT "text_files_authority_id_file_hash_fkey" FOREIGN KEY ("authority_id", "file_hash") REFERENCES "files"("authority_id", "hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_on_behalf_of_id_fkey" FOREIGN KEY ("on_behalf_of_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deputies" ADD CONSTRAINT "deputies_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authorities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deputies" ADD CONSTRAINT "deputies_approver_id_fkey" FOREIGN KEY ("approver_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deputies" ADD CONSTRAINT "deputies_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deputies" ADD CONSTRAINT "deputies_appointed_by_id_fkey" FOREIGN KEY ("appointed_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presences" ADD CONSTRAINT "presences_authority_id_revision_id_fkey" FOREIGN KEY ("authority_id", "revision_id") REFERENCES "revisions"("authority_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presences" ADD CONSTRAINT "presences_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_authority_id_revision_id_fkey" FOREIGN KEY ("authority_id", "revision_id") REFERENCES "revisions"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_authority_id_revision_id_parent_id_fkey" FOREIGN KEY ("authority_id", "revision_id", "parent_id") REFERENCES "comments"("authority_id", "revision_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_authority_id_revision_id_guest_id_fkey" FOREIGN KEY ("authority_id", "revision_id", "guest_id") REFERENCES "guest_reviewers"("authority_id", "revision_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guest_reviewers" ADD CONSTRAINT "guest_reviewers_authority_id_revision_id_fkey" FOREIGN KEY ("authority_id", "revision_id") REFERENCES "revisions"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guest_reviewers" ADD CONSTRAINT "guest_reviewers_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Approval by as many as the manual asks, by deputies, and after an emergency ────────────────

ALTER TABLE manuals ADD CONSTRAINT approvals_asked_for CHECK (approvals_required BETWEEN 1 AND 5 AND approval_days BETWEEN 1 AND 90);
ALTER TABLE deputies ADD CONSTRAINT somebody_else_from_day_to_day CHECK (approver_id <> deputy_id AND starts_on <= ends_on);
ALTER TABLE contents_decisions ADD CONSTRAINT return_says_why CHECK (outcome <> 'returned' OR btrim(remark) <> '');

-- How many approvers have approved a revision as it stands since it was submitted. A person counts once, and so do an
-- approver and their deputy together; nobody who contributed counts, in person or through a deputy.
CREATE FUNCTION approvals_given(r revisions) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT least(count(DISTINCT d.decider_id), count(DISTINCT coalesce(d.on_behalf_of_id, d.decider_id)))
  FROM decisions d
  WHERE d.revision_id = r.id AND d.outcome = 'approved' AND d.content_hash = r.content_hash AND d.decided_at >= r.submitted_at
    AND NOT EXISTS (SELECT 1 FROM contributions c WHERE c.revision_id = r.id AND c.user_id IN (d.decider_id, d.on_behalf_of_id))
$$;

-- True if the basis on which a revision is published holds.
CREATE OR REPLACE FUNCTION basis_holds(r revisions) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE r.basis
    WHEN 'baseline' THEN EXISTS (SELECT 1 FROM releases WHERE id = r.release_id AND number = 1 AND imported)
    WHEN 'emergency' THEN true
    WHEN 'approval' THEN approvals_given(r) >= r.approvals_required
    ELSE false
  END
$$;

CREATE OR REPLACE FUNCTION guard_revision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  edited boolean;
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.state = 'published' THEN
      RAISE EXCEPTION 'a published revision is never deleted' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN OLD;
  END IF;

  IF TG_OP = 'INSERT' THEN
    IF NEW.state NOT IN ('draft', 'published') OR (NEW.state = 'published' AND NEW.basis <> 'baseline') THEN
      RAISE EXCEPTION 'a revision begins as a draft' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.state = 'draft' AND NEW.saved_by_id IS NULL AND NOT is_unwritten(NEW) THEN
      RAISE EXCEPTION 'a draft that says anything new names who wrote it' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  ELSE
    IF OLD.state = 'published' THEN
      RAISE EXCEPTION 'a published revision is never changed' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF (NEW.id, NEW.authority_id, NEW.manual_id, NEW.chapter_id, NEW.number, NEW.created_at, NEW.based_on_authority_id, NEW.based_on_id)
       IS DISTINCT FROM (OLD.id, OLD.authority_id, OLD.manual_id, OLD.chapter_id, OLD.number, OLD.created_at, OLD.based_on_authority_id, OLD.based_on_id) THEN
      RAISE EXCEPTION 'a revision keeps its identity' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    edited := (NEW.title, NEW.text_hash, NEW.kind, NEW.summary, NEW.in_force_on)
              IS DISTINCT FROM (OLD.title, OLD.text_hash, OLD.kind, OLD.summary, OLD.in_force_on);
    IF edited <> (NEW.content_hash <> OLD.content_hash) THEN
      RAISE EXCEPTION 'the content hash changes exactly when the content does' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF edited AND NEW.state <> 'draft' THEN
      RAISE EXCEPTION 'an edit makes a revision a draft again' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF edited AND (NEW.saved_by_id IS NULL OR NEW.version <= OLD.version) THEN
      RAISE EXCEPTION 'a save names who saved and counts up' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    -- How many approvers are asked for is the manual's to say at submission, and nobody's afterwards.
    IF OLD.state = 'draft' AND NEW.state IN ('in_review', 'published') THEN
      SELECT approvals_required INTO NEW.approvals_required FROM manuals WHERE id = NEW.manual_id;
      IF NEW.state = 'in_review' THEN
        -- After every decision so far, whatever the clock says: what was approved at an earlier submission does not count.
        NEW.submitted_at := greatest(date_trunc('milliseconds', clock_timestamp()),
          (SELECT max(decided_at) FROM decisions WHERE revision_id = NEW.id) + interval '1 millisecond');
      END IF;
    ELSIF NEW.approvals_required <> OLD.approvals_required THEN
      RAISE EXCEPTION 'how many approvers a revision needs is set when it is submitted' USING ERRCODE = 'integrity_constraint_violation';
    ELSIF NEW.state IN ('in_review', 'approved', 'published') AND NEW.submitted_at IS DISTINCT FROM OLD.submitted_at THEN
      RAISE EXCEPTION 'a submission keeps its moment' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN
       (('draft', 'in_review'), ('in_review', 'draft'), ('in_review', 'approved'), ('approved', 'draft'), ('approved', 'published'), ('draft', 'published'), ('in_review', 'published')) THEN
      RAISE EXCEPTION 'a revision does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.state = 'approved' AND OLD.state <> 'approved' AND (
      SELECT d.outcome = 'approved' AND d.content_hash = NEW.content_hash
      FROM decisions d WHERE d.revision_id = NEW.id ORDER BY d.decided_at DESC LIMIT 1) IS NOT TRUE THEN
      RAISE EXCEPTION 'the last decision does not approve this content' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.state = 'approved' AND OLD.state <> 'approved' AND approvals_given(NEW) < NEW.approvals_required THEN
      RAISE EXCEPTION 'not everybody who is asked has approved this content' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.state = 'published' AND OLD.state <> 'approved' AND NEW.basis <> 'emergency' THEN
      RAISE EXCEPTION 'only an approved revision is published' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.state = 'published' AND NEW.basis = 'baseline' THEN
      RAISE EXCEPTION 'a baseline comes in with an import' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END IF;

  IF NEW.state = 'published' AND NOT basis_holds(NEW) THEN
    RAISE EXCEPTION 'the basis of this publication does not hold' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

-- True if somebody is an approver of an authority now.
CREATE FUNCTION is_approver(person uuid, authority uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM memberships m JOIN users u ON u.id = m.user_id
    WHERE m.user_id = person AND m.authority_id = authority AND m.role = 'approver' AND u.deactivated_at IS NULL)
$$;

-- True if somebody with a role in the authority stands in for an approver of it today, by London's calendar.
CREATE FUNCTION is_deputy(deputy uuid, approver uuid, authority uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT is_approver(approver, authority) AND EXISTS (
    SELECT 1 FROM deputies d JOIN memberships m ON m.user_id = d.deputy_id AND m.authority_id = d.authority_id
      JOIN users u ON u.id = d.deputy_id
    WHERE d.authority_id = authority AND d.approver_id = approver AND d.deputy_id = deputy AND d.ended_at IS NULL
      AND (clock_timestamp() AT TIME ZONE 'Europe/London')::date BETWEEN d.starts_on AND d.ends_on
      AND u.deactivated_at IS NULL)
$$;

CREATE OR REPLACE FUNCTION guard_decision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  r revisions;
  -- Since when approvals of this content count: since it was submitted, and since it was published in an emergency.
  since timestamptz;
BEGIN
  SELECT * INTO r FROM revisions WHERE id = NEW.revision_id FOR UPDATE;
  IF NOT (r.state = 'in_review' OR (r.state = 'published' AND r.basis = 'emergency')) OR r.content_hash <> NEW.content_hash THEN
    RAISE EXCEPTION 'a decision is about a submitted revision as it stands' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.outcome = 'approved' AND EXISTS (
    SELECT 1 FROM contributions WHERE revision_id = r.id AND user_id IN (NEW.decider_id, NEW.on_behalf_of_id)) THEN
    RAISE EXCEPTION 'nobody approves what they contributed to' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.outcome = 'approved' AND r.state = 'published' AND EXISTS (
    SELECT 1 FROM releases WHERE id = r.release_id AND published_by_id IN (NEW.decider_id, NEW.on_behalf_of_id)) THEN
    RAISE EXCEPTION 'nobody approves what they published in an emergency' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  since := CASE r.state
    WHEN 'published' THEN greatest((SELECT published_at FROM releases WHERE id = r.release_id),
      (SELECT max(decided_at) FROM decisions WHERE revision_id = r.id AND outcome = 'returned'))
    ELSE r.submitted_at END;
  IF NEW.outcome = 'approved' AND EXISTS (
    SELECT 1 FROM decisions d
    WHERE d.revision_id = r.id AND d.outcome = 'approved' AND d.content_hash = r.content_hash AND d.decided_at >= since
      AND (d.decider_id = NEW.decider_id OR coalesce(d.on_behalf_of_id, d.decider_id) = coalesce(NEW.on_behalf_of_id, NEW.decider_id))) THEN
    RAISE EXCEPTION 'a person approves once, and so do an approver and their deputy together' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.on_behalf_of_id IS NOT NULL AND NOT is_deputy(NEW.decider_id, NEW.on_behalf_of_id, NEW.authority_id) THEN
    RAISE EXCEPTION 'only a deputy decides on behalf of an approver, and only between the days of the appointment' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.on_behalf_of_id IS NULL AND NOT is_approver(NEW.decider_id, NEW.authority_id) THEN
    RAISE EXCEPTION 'only an approver of the authority decides, or the deputy of one' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  -- The last decision counts: its moment is the database's, and no two are alike.
  NEW.decided_at := greatest(date_trunc('milliseconds', clock_timestamp()),
    (SELECT max(decided_at) FROM decisions WHERE revision_id = r.id) + interval '1 millisecond');
  RETURN NEW;
END $$;

-- A change of the contents is decided on while it waits, by somebody other than its maker.
CREATE FUNCTION guard_contents_decision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  c contents_changes;
BEGIN
  SELECT * INTO c FROM contents_changes WHERE id = NEW.change_id FOR UPDATE;
  IF c.release_id IS NOT NULL THEN
    RAISE EXCEPTION 'a decision is about a change that readers do not have yet' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.outcome = 'approved' AND c.made_by_id IN (NEW.decider_id, NEW.on_behalf_of_id) THEN
    RAISE EXCEPTION 'nobody approves what they did themselves' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.on_behalf_of_id IS NOT NULL AND NOT is_deputy(NEW.decider_id, NEW.on_behalf_of_id, NEW.authority_id) THEN
    RAISE EXCEPTION 'only a deputy decides on behalf of an approver, and only between the days of the appointment' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.on_behalf_of_id IS NULL AND NOT is_approver(NEW.decider_id, NEW.authority_id) THEN
    RAISE EXCEPTION 'only an approver of the authority decides, or the deputy of one' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  NEW.decided_at := greatest(date_trunc('milliseconds', clock_timestamp()),
    (SELECT max(decided_at) FROM contents_decisions WHERE change_id = c.id) + interval '1 millisecond');
  RETURN NEW;
END $$;

CREATE TRIGGER guarded BEFORE INSERT ON contents_decisions FOR EACH ROW EXECUTE FUNCTION guard_contents_decision();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON contents_decisions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON contents_decisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A removal names its maker, and is published by another. What readers have is hidden in no other way: a place is not moved
-- under one that was taken out, and does not become one of a kind that is not shown.
CREATE FUNCTION refuse_hidden_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind <> OLD.kind THEN
    RAISE EXCEPTION 'an entry keeps its kind' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF EXISTS (
    WITH RECURSIVE above(id, parent_id, removed_at) AS (
      SELECT id, parent_id, removed_at FROM entries WHERE id = NEW.parent_id
      UNION SELECT e.id, e.parent_id, e.removed_at FROM entries e JOIN above a ON e.id = a.parent_id)
    SELECT 1 FROM above WHERE removed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'an entry that is moved stands under what is in the contents' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER hidden_nowhere AFTER UPDATE OF parent_id, kind ON entries
  FOR EACH ROW WHEN (NEW.parent_id IS DISTINCT FROM OLD.parent_id OR NEW.kind <> OLD.kind) EXECUTE FUNCTION refuse_hidden_place();

-- An appointment is a record: only its end is filled in, once.
CREATE FUNCTION guard_deputy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL OR (to_jsonb(NEW) - 'ended_at') <> (to_jsonb(OLD) - 'ended_at') THEN
    RAISE EXCEPTION 'the appointment of a deputy is never rewritten' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER guarded BEFORE UPDATE OR DELETE ON deputies FOR EACH ROW EXECUTE FUNCTION guard_deputy();

-- The title is part of what is approved, in an emergency afterwards.
CREATE OR REPLACE FUNCTION refuse_unapproved_title() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM added a JOIN revisions r ON r.id = a.revision_id
             WHERE r.release_id = a.release_id AND r.basis IN ('approval', 'emergency') AND r.title <> a.title) THEN
    RAISE EXCEPTION 'a release shows the title that was approved' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

-- ── Files ───────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE files ADD CONSTRAINT kept_under_its_hash CHECK (hash = encode(sha256(bytes), 'hex') AND size = octet_length(bytes) AND size > 0);

CREATE TRIGGER never_changed BEFORE UPDATE ON files FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE ON text_files FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A text goes on showing its files: their rows go with it, and not before.
CREATE FUNCTION refuse_lost_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM texts WHERE authority_id = OLD.authority_id AND hash = OLD.text_hash) THEN
    RAISE EXCEPTION 'a text goes on showing its files' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER kept_with_its_text AFTER DELETE ON text_files FOR EACH ROW EXECUTE FUNCTION refuse_lost_file();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON files FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON text_files FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE VIEW published_files AS
  SELECT r.authority_id, r.manual_id, r.id AS revision_id, f.hash, f.media_type, f.size, f.bytes
  FROM revisions r
  JOIN text_files t ON t.authority_id = r.authority_id AND t.text_hash = r.text_hash
  JOIN files f ON f.authority_id = t.authority_id AND f.hash = t.file_hash
  WHERE r.state = 'published';

-- ── Comments, guests and messages ───────────────────────────────────────────────────────────────

ALTER TABLE comments ADD CONSTRAINT said_by_one CHECK ((author_id IS NULL) <> (guest_id IS NULL));
ALTER TABLE comments ADD CONSTRAINT suggests_for_a_clause CHECK (suggestion IS NULL OR clause_id IS NOT NULL);
ALTER TABLE comments ADD CONSTRAINT says_or_suggests CHECK (btrim(body) <> '' OR suggestion IS NOT NULL);
ALTER TABLE comments ADD CONSTRAINT suggestion_has_a_state CHECK ((suggestion IS NULL) = (suggestion_state IS NULL));
ALTER TABLE comments ADD CONSTRAINT replies_only_answer CHECK (parent_id IS NULL OR (suggestion IS NULL AND clause_id IS NULL AND resolved_at IS NULL));
ALTER TABLE comments ADD CONSTRAINT resolved_by_somebody CHECK ((resolved_at IS NULL) = (resolved_by_id IS NULL));

-- What was said stays as it was said: a comment is resolved or opened again, and a suggestion is answered once.
CREATE FUNCTION guard_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - '{resolved_at,resolved_by_id,suggestion_state}'::text[]) <> (to_jsonb(OLD) - '{resolved_at,resolved_by_id,suggestion_state}'::text[]) THEN
    RAISE EXCEPTION 'a comment is never rewritten' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD.suggestion_state IS DISTINCT FROM NEW.suggestion_state AND OLD.suggestion_state <> 'open' THEN
    RAISE EXCEPTION 'a suggestion is answered once' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF EXISTS (SELECT 1 FROM revisions WHERE id = NEW.revision_id AND state = 'published') THEN
    RAISE EXCEPTION 'what was said of a published revision stays as it is' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  -- The words are in the text: the revision was saved in this very transaction.
  IF NEW.suggestion_state = 'taken' AND OLD.suggestion_state = 'open' AND NOT EXISTS (
    SELECT 1 FROM revisions WHERE id = NEW.revision_id AND xmin::text::bigint = pg_current_xact_id()::text::bigint % 4294967296) THEN
    RAISE EXCEPTION 'a suggestion is taken by the save that puts it into the text' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER guarded BEFORE UPDATE OR DELETE ON comments FOR EACH ROW EXECUTE FUNCTION guard_comment();

-- Whoever's words are taken contributed, as whoever saved did, and so cannot approve.
CREATE FUNCTION record_suggester() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.suggestion_state = 'taken' AND OLD.suggestion_state = 'open' AND NEW.author_id IS NOT NULL THEN
    INSERT INTO contributions (revision_id, user_id, authority_id)
    VALUES (NEW.revision_id, NEW.author_id, NEW.authority_id) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER contribution_recorded AFTER UPDATE ON comments FOR EACH ROW EXECUTE FUNCTION record_suggester();

-- A reply answers what is no reply itself; a guest speaks while the link is good, and of an open revision.
CREATE FUNCTION guard_said() RETURNS trigger LANGUAGE plpgsql AS $$
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
  IF NEW.author_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM memberships WHERE user_id = NEW.author_id AND authority_id = NEW.authority_id) THEN
    RAISE EXCEPTION 'somebody with a role in the authority says it, or a guest' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.guest_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM guest_reviewers WHERE id = NEW.guest_id AND revoked_at IS NULL AND expires_at > clock_timestamp()) THEN
    RAISE EXCEPTION 'the link of this guest is no longer good' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER guarded_when_said BEFORE INSERT ON comments FOR EACH ROW EXECUTE FUNCTION guard_said();

CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON mentions FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Nobody outside the authority is told of its drafts.
CREATE FUNCTION guard_mention() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM comments c JOIN memberships m ON m.authority_id = c.authority_id
                 WHERE c.id = NEW.comment_id AND m.user_id = NEW.user_id) THEN
    RAISE EXCEPTION 'a mention names somebody with a role in the authority' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER guarded BEFORE INSERT ON mentions FOR EACH ROW EXECUTE FUNCTION guard_mention();

-- A guest's link is short-lived, and made for an open revision: sixty days, by London's clocks, may be an hour more than 61 by UTC.
ALTER TABLE guest_reviewers ADD CONSTRAINT short_lived CHECK (expires_at > created_at AND expires_at <= created_at + interval '62 days');
ALTER TABLE guest_reviewers ADD CONSTRAINT kept_as_a_hash CHECK (token_hash ~ '^[0-9a-f]{64}$');

CREATE FUNCTION guard_invitation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM revisions WHERE id = NEW.revision_id AND state = 'published') THEN
    RAISE EXCEPTION 'a guest is asked to read an open revision' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  -- Another machine's clock may be ahead of the database's.
  IF NEW.created_at > clock_timestamp() + interval '1 hour' THEN
    RAISE EXCEPTION 'the link of a guest is good from now' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER guarded_when_invited BEFORE INSERT ON guest_reviewers FOR EACH ROW EXECUTE FUNCTION guard_invitation();

-- A link that was taken back stays taken back, and leads nowhere else.
CREATE FUNCTION guard_guest() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.revoked_at IS DISTINCT FROM NEW.revoked_at AND OLD.revoked_at IS NOT NULL
     OR (to_jsonb(NEW) - '{revoked_at,last_seen_at}'::text[]) <> (to_jsonb(OLD) - '{revoked_at,last_seen_at}'::text[]) THEN
    RAISE EXCEPTION 'the link of a guest is only taken back' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER guarded BEFORE UPDATE OR DELETE ON guest_reviewers FOR EACH ROW EXECUTE FUNCTION guard_guest();

-- None of these is thrown away as a whole either.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['deputies', 'comments', 'mentions', 'guest_reviewers', 'messages'] LOOP
    EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;

-- A message is written once, and goes forward: waiting, sending, then its end. It waits again where the mail server
-- refused it for now, or where a person says that one of which nobody knows, or that failed, is to be sent again.
CREATE FUNCTION guard_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - '{state,problem,sent_at,attempts,due_at,claimed_at}'::text[]) <> (to_jsonb(OLD) - '{state,problem,sent_at,attempts,due_at,claimed_at}'::text[]) THEN
    RAISE EXCEPTION 'a message is never rewritten' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN
     (('waiting', 'sending'), ('waiting', 'kept'), ('sending', 'sent'), ('sending', 'failed'), ('sending', 'waiting'), ('failed', 'waiting')) THEN
    RAISE EXCEPTION 'a message does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER guarded BEFORE UPDATE ON messages FOR EACH ROW EXECUTE FUNCTION guard_message();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON reminders FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON reminders FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A guest's address stands beside the authorities' own, and so do pages of the workspace beside authorities' manuals.
ALTER TABLE authorities DROP CONSTRAINT authority_slug;
ALTER TABLE authorities ADD CONSTRAINT authority_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'
  AND slug NOT IN ('workspace', 'api', 'assets', 'sign-in', 'sign-out', 'first-administrator', 'admin', 'guest-review', 'search', 'health', 'robots', 'favicon',
                   'account', 'deputies', 'mailbox', 'pack', 'people'));
ALTER TABLE chapters DROP CONSTRAINT chapter_slug;
ALTER TABLE chapters ADD CONSTRAINT chapter_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80
  AND slug NOT IN ('workspace', 'api', 'assets', 'sign-in', 'chapters', 'releases', 'amendments', 'contents', 'search', 'as-at', 'compare', 'files'));
