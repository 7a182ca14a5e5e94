-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "authority_kind" AS ENUM ('local', 'template');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('author', 'approver', 'publisher');

-- CreateEnum
CREATE TYPE "visibility" AS ENUM ('public', 'staff', 'withheld');

-- CreateEnum
CREATE TYPE "chapter_origin" AS ENUM ('import', 'authored');

-- CreateEnum
CREATE TYPE "slot_kind" AS ENUM ('substitutable', 'local', 'link', 'to_follow');

-- CreateEnum
CREATE TYPE "entry_kind" AS ENUM ('section', 'chapter', 'note', 'document', 'link', 'reserved');

-- CreateEnum
CREATE TYPE "contents_change_kind" AS ENUM ('added', 'retitled', 'moved', 'flagged', 'removed', 'reinstated');

-- CreateEnum
CREATE TYPE "revision_state" AS ENUM ('draft', 'in_review', 'approved', 'published');

-- CreateEnum
CREATE TYPE "revision_kind" AS ENUM ('new', 'updated', 'minor');

-- CreateEnum
CREATE TYPE "publication_basis" AS ENUM ('approval', 'baseline', 'emergency');

-- CreateEnum
CREATE TYPE "decision_outcome" AS ENUM ('approved', 'returned');

-- CreateEnum
CREATE TYPE "template_link_mode" AS ENUM ('inherited', 'adapted', 'substituted');

-- CreateEnum
CREATE TYPE "amendment_kind" AS ENUM ('new', 'updated', 'minor', 'removed', 'reinstated', 'renamed', 'moved', 'contents');

-- CreateTable
CREATE TABLE "authorities" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "authority_kind" NOT NULL DEFAULT 'local',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "authorities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_authorities" (
    "authority_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "member_authorities_pkey" PRIMARY KEY ("authority_id","name")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "administrator" BOOLEAN NOT NULL DEFAULT false,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "deactivated_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "user_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("user_id","authority_id","role")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "first_administrator_links" (
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "first_administrator_links_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "manuals" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "authority_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "visibility" "visibility" NOT NULL DEFAULT 'public',
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "next_update_due" DATE,
    "presentation_number" INTEGER NOT NULL DEFAULT 1,
    "current_release_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "manuals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chapters" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "authority_id" UUID NOT NULL,
    "manual_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "origin" "chapter_origin" NOT NULL,
    "applies_to" TEXT,
    "slot" "slot_kind",
    "slot_words" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "chapters_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entries" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "authority_id" UUID NOT NULL,
    "manual_id" UUID NOT NULL,
    "parent_id" UUID,
    "position" INTEGER NOT NULL,
    "kind" "entry_kind" NOT NULL,
    "title" TEXT,
    "short_title" TEXT,
    "fixed_number" TEXT,
    "under_review" BOOLEAN NOT NULL DEFAULT false,
    "chapter_id" UUID,
    "text" TEXT,
    "references" JSONB NOT NULL DEFAULT '[]',
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contents_changes" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "authority_id" UUID NOT NULL,
    "manual_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "kind" "contents_change_kind" NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "details" TEXT,
    "replacement_id" UUID,
    "release_id" UUID,
    "transaction_id" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "contents_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "texts" (
    "authority_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "schema_version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "texts_pkey" PRIMARY KEY ("authority_id","hash")
);

-- CreateTable
CREATE TABLE "revisions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "authority_id" UUID NOT NULL,
    "manual_id" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "revision_state" NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "kind" "revision_kind" NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "in_force_on" DATE,
    "content_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "saved_by_id" UUID,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_by_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "basis" "publication_basis",
    "release_id" UUID,
    "emergency_reason" TEXT,
    "retrospective_approval_due" DATE,
    "based_on_authority_id" UUID,
    "based_on_id" UUID,

    CONSTRAINT "revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contributions" (
    "revision_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contributions_pkey" PRIMARY KEY ("revision_id","user_id")
);

-- CreateTable
CREATE TABLE "decisions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "authority_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "content_hash" TEXT NOT NULL,
    "outcome" "decision_outcome" NOT NULL,
    "remark" TEXT NOT NULL DEFAULT '',
    "decider_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "template_links" (
    "authority_id" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "template_authority_id" UUID NOT NULL,
    "template_chapter_id" UUID NOT NULL,
    "mode" "template_link_mode" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "template_links_pkey" PRIMARY KEY ("authority_id","chapter_id")
);

-- CreateTable
CREATE TABLE "editions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "authority_id" UUID NOT NULL,
    "manual_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "editions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "releases" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "authority_id" UUID NOT NULL,
    "manual_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "edition_id" UUID NOT NULL,
    "imported" BOOLEAN NOT NULL DEFAULT false,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_by_id" UUID,
    "authority_name" TEXT NOT NULL,
    "manual_name" TEXT NOT NULL,
    "effect_hash" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "audit_head" TEXT NOT NULL,
    "transaction_id" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "releases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_chapters" (
    "release_id" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "manual_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "number" TEXT,
    "revision_id" UUID,
    "applies_to" TEXT,
    "template_chapter_id" UUID,
    "slot" "slot_kind",
    "slot_words" TEXT,

    CONSTRAINT "release_chapters_pkey" PRIMARY KEY ("release_id","chapter_id")
);

-- CreateTable
CREATE TABLE "release_entries" (
    "release_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "manual_id" UUID NOT NULL,
    "parent_id" UUID,
    "position" INTEGER NOT NULL,
    "kind" "entry_kind" NOT NULL,
    "number" TEXT,
    "title" TEXT,
    "short_title" TEXT,
    "fixed_number" TEXT,
    "under_review" BOOLEAN NOT NULL DEFAULT false,
    "chapter_id" UUID,
    "text" TEXT,
    "references" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "release_entries_pkey" PRIMARY KEY ("release_id","entry_id")
);

-- CreateTable
CREATE TABLE "amendments" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "authority_id" UUID NOT NULL,
    "manual_id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "kind" "amendment_kind" NOT NULL,
    "subject_id" UUID NOT NULL,
    "chapter_id" UUID,
    "entry_id" UUID,
    "position" INTEGER NOT NULL,
    "chapter_title" TEXT,
    "chapter_number" TEXT,
    "details" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "replacement_id" UUID,
    "corrects_id" UUID,

    CONSTRAINT "amendments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_clauses" (
    "id" BIGSERIAL NOT NULL,
    "authority_id" UUID NOT NULL,
    "manual_id" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "number" TEXT,
    "title" TEXT NOT NULL,
    "clause_id" UUID,
    "heading" TEXT,
    "text" TEXT NOT NULL,
    "search" tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('english', coalesce("number", '') || ' ' || "title"), 'A')
        || setweight(to_tsvector('english', coalesce("heading", '')), 'B')
        || setweight(to_tsvector('english', "text"), 'C')) STORED,

    CONSTRAINT "search_clauses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "chain" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "authority_id" UUID,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "previous_hash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("chain","sequence")
);

-- CreateTable
CREATE TABLE "audit_heads" (
    "chain" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_heads_pkey" PRIMARY KEY ("chain")
);

-- CreateIndex
CREATE UNIQUE INDEX "authorities_slug_key" ON "authorities"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "manuals_authority_id_slug_key" ON "manuals"("authority_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "manuals_authority_id_id_key" ON "manuals"("authority_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "manuals_authority_id_id_current_release_id_key" ON "manuals"("authority_id", "id", "current_release_id");

-- CreateIndex
CREATE UNIQUE INDEX "chapters_manual_id_slug_key" ON "chapters"("manual_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "chapters_authority_id_id_key" ON "chapters"("authority_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "chapters_authority_id_manual_id_id_key" ON "chapters"("authority_id", "manual_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "chapters_authority_id_manual_id_id_slug_key" ON "chapters"("authority_id", "manual_id", "id", "slug");

-- CreateIndex
CREATE INDEX "entries_manual_id_parent_id_position_idx" ON "entries"("manual_id", "parent_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "entries_authority_id_manual_id_id_key" ON "entries"("authority_id", "manual_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "entries_id_chapter_id_key" ON "entries"("id", "chapter_id");

-- CreateIndex
CREATE INDEX "contents_changes_manual_id_release_id_idx" ON "contents_changes"("manual_id", "release_id");

-- CreateIndex
CREATE INDEX "revisions_authority_id_state_idx" ON "revisions"("authority_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "revisions_chapter_id_number_key" ON "revisions"("chapter_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "revisions_authority_id_id_key" ON "revisions"("authority_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "revisions_authority_id_manual_id_chapter_id_id_key" ON "revisions"("authority_id", "manual_id", "chapter_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "revisions_one_open_per_chapter" ON "revisions"("chapter_id") WHERE (state <> 'published');

-- CreateIndex
CREATE INDEX "decisions_revision_id_idx" ON "decisions"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "editions_manual_id_name_key" ON "editions"("manual_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "editions_manual_id_position_key" ON "editions"("manual_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "editions_authority_id_manual_id_id_key" ON "editions"("authority_id", "manual_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "releases_manual_id_number_key" ON "releases"("manual_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "releases_manual_id_published_at_key" ON "releases"("manual_id", "published_at");

-- CreateIndex
CREATE UNIQUE INDEX "releases_authority_id_manual_id_id_key" ON "releases"("authority_id", "manual_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "release_chapters_release_id_slug_key" ON "release_chapters"("release_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "release_entries_release_id_parent_id_position_key" ON "release_entries"("release_id", "parent_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "release_entries_top_level_position" ON "release_entries"("release_id", "position") WHERE (parent_id IS NULL);

-- CreateIndex
CREATE INDEX "amendments_chapter_id_idx" ON "amendments"("chapter_id");

-- CreateIndex
CREATE UNIQUE INDEX "amendments_release_id_subject_id_kind_key" ON "amendments"("release_id", "subject_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "amendments_release_id_position_key" ON "amendments"("release_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "amendments_authority_id_manual_id_id_key" ON "amendments"("authority_id", "manual_id", "id");

-- CreateIndex
CREATE INDEX "search_clauses_manual_id_idx" ON "search_clauses"("manual_id");

-- CreateIndex
CREATE INDEX "search_clauses_search_idx" ON "search_clauses" USING GIN ("search");

-- CreateIndex
CREATE INDEX "release_chapters_chapter_id_idx" ON "release_chapters"("chapter_id");

-- AddForeignKey
ALTER TABLE "member_authorities" ADD CONSTRAINT "member_authorities_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authorities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authorities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "manuals" ADD CONSTRAINT "manuals_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authorities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "manuals" ADD CONSTRAINT "manuals_authority_id_id_current_release_id_fkey" FOREIGN KEY ("authority_id", "id", "current_release_id") REFERENCES "releases"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chapters" ADD CONSTRAINT "chapters_authority_id_manual_id_fkey" FOREIGN KEY ("authority_id", "manual_id") REFERENCES "manuals"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chapters" ADD CONSTRAINT "chapters_authority_id_applies_to_fkey" FOREIGN KEY ("authority_id", "applies_to") REFERENCES "member_authorities"("authority_id", "name") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entries" ADD CONSTRAINT "entries_authority_id_manual_id_fkey" FOREIGN KEY ("authority_id", "manual_id") REFERENCES "manuals"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entries" ADD CONSTRAINT "entries_authority_id_manual_id_parent_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "parent_id") REFERENCES "entries"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entries" ADD CONSTRAINT "entries_authority_id_manual_id_chapter_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "chapter_id") REFERENCES "chapters"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contents_changes" ADD CONSTRAINT "contents_changes_authority_id_manual_id_fkey" FOREIGN KEY ("authority_id", "manual_id") REFERENCES "manuals"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contents_changes" ADD CONSTRAINT "contents_changes_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contents_changes" ADD CONSTRAINT "contents_changes_authority_id_manual_id_entry_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "entry_id") REFERENCES "entries"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contents_changes" ADD CONSTRAINT "contents_changes_authority_id_manual_id_replacement_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "replacement_id") REFERENCES "chapters"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contents_changes" ADD CONSTRAINT "contents_changes_authority_id_manual_id_release_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "release_id") REFERENCES "releases"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "texts" ADD CONSTRAINT "texts_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authorities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_authority_id_manual_id_chapter_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "chapter_id") REFERENCES "chapters"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_authority_id_text_hash_fkey" FOREIGN KEY ("authority_id", "text_hash") REFERENCES "texts"("authority_id", "hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_authority_id_manual_id_release_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "release_id") REFERENCES "releases"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_based_on_authority_id_based_on_id_fkey" FOREIGN KEY ("based_on_authority_id", "based_on_id") REFERENCES "revisions"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_authority_id_revision_id_fkey" FOREIGN KEY ("authority_id", "revision_id") REFERENCES "revisions"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_authority_id_revision_id_fkey" FOREIGN KEY ("authority_id", "revision_id") REFERENCES "revisions"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_decider_id_fkey" FOREIGN KEY ("decider_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_links" ADD CONSTRAINT "template_links_authority_id_chapter_id_fkey" FOREIGN KEY ("authority_id", "chapter_id") REFERENCES "chapters"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_links" ADD CONSTRAINT "template_links_template_authority_id_template_chapter_id_fkey" FOREIGN KEY ("template_authority_id", "template_chapter_id") REFERENCES "chapters"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editions" ADD CONSTRAINT "editions_authority_id_manual_id_fkey" FOREIGN KEY ("authority_id", "manual_id") REFERENCES "manuals"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "releases" ADD CONSTRAINT "releases_authority_id_manual_id_fkey" FOREIGN KEY ("authority_id", "manual_id") REFERENCES "manuals"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "releases" ADD CONSTRAINT "releases_authority_id_manual_id_edition_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "edition_id") REFERENCES "editions"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "releases" ADD CONSTRAINT "releases_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_chapters" ADD CONSTRAINT "release_chapters_authority_id_manual_id_release_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "release_id") REFERENCES "releases"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_chapters" ADD CONSTRAINT "release_chapters_authority_id_manual_id_chapter_id_slug_fkey" FOREIGN KEY ("authority_id", "manual_id", "chapter_id", "slug") REFERENCES "chapters"("authority_id", "manual_id", "id", "slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_chapters" ADD CONSTRAINT "release_chapters_authority_id_manual_id_chapter_id_revisio_fkey" FOREIGN KEY ("authority_id", "manual_id", "chapter_id", "revision_id") REFERENCES "revisions"("authority_id", "manual_id", "chapter_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_entries" ADD CONSTRAINT "release_entries_authority_id_manual_id_release_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "release_id") REFERENCES "releases"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_entries" ADD CONSTRAINT "release_entries_release_id_parent_id_fkey" FOREIGN KEY ("release_id", "parent_id") REFERENCES "release_entries"("release_id", "entry_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_entries" ADD CONSTRAINT "release_entries_release_id_chapter_id_fkey" FOREIGN KEY ("release_id", "chapter_id") REFERENCES "release_chapters"("release_id", "chapter_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_authority_id_manual_id_release_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "release_id") REFERENCES "releases"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_authority_id_manual_id_chapter_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "chapter_id") REFERENCES "chapters"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_authority_id_manual_id_corrects_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "corrects_id") REFERENCES "amendments"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_clauses" ADD CONSTRAINT "search_clauses_authority_id_manual_id_fkey" FOREIGN KEY ("authority_id", "manual_id") REFERENCES "manuals"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authorities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_entries" ADD CONSTRAINT "release_entries_authority_id_manual_id_entry_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "entry_id") REFERENCES "entries"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_entries" ADD CONSTRAINT "release_entries_entry_id_chapter_id_fkey" FOREIGN KEY ("entry_id", "chapter_id") REFERENCES "entries"("id", "chapter_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_authority_id_manual_id_entry_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "entry_id") REFERENCES "entries"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_authority_id_manual_id_replacement_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "replacement_id") REFERENCES "chapters"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_clauses" ADD CONSTRAINT "search_clauses_authority_id_manual_id_chapter_id_fkey" FOREIGN KEY ("authority_id", "manual_id", "chapter_id") REFERENCES "chapters"("authority_id", "manual_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
