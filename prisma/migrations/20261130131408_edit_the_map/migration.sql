-- CreateEnum
CREATE TYPE "MapRevisionKind" AS ENUM ('EDITED', 'REVIEWED', 'UNDONE', 'KEPT', 'TAKEN');

-- CreateEnum
CREATE TYPE "MapSuggestionState" AS ENUM ('OPEN', 'ACCEPTED', 'DECLINED');

-- CreateTable
CREATE TABLE "MapReference" (
    "id" TEXT NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "MapReference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MapEdit" (
    "recordId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "overrides" JSONB NOT NULL,
    "waiting" JSONB,
    "sourceTitle" TEXT,
    "sourceUrl" TEXT,
    "reviewBy" TEXT,
    "editedById" UUID NOT NULL,
    "editedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MapEdit_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "MapRevision" (
    "id" UUID NOT NULL,
    "recordId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "MapRevisionKind" NOT NULL,
    "changes" JSONB NOT NULL,
    "before" JSONB NOT NULL,
    "sourceTitle" TEXT,
    "sourceUrl" TEXT,
    "reviewBy" TEXT,
    "undoesId" UUID,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MapRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MapSuggestion" (
    "id" UUID NOT NULL,
    "recordId" TEXT NOT NULL,
    "field" TEXT,
    "problem" TEXT NOT NULL,
    "proposal" TEXT,
    "sourceUrl" TEXT,
    "state" "MapSuggestionState" NOT NULL DEFAULT 'OPEN',
    "version" INTEGER NOT NULL DEFAULT 0,
    "answer" TEXT,
    "authorId" UUID NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MapSuggestion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MapEdit_reviewBy_recordId_idx" ON "MapEdit"("reviewBy", "recordId");

-- CreateIndex
CREATE INDEX "MapEdit_editedById_idx" ON "MapEdit"("editedById");

-- CreateIndex
CREATE INDEX "MapRevision_authorId_idx" ON "MapRevision"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "MapRevision_recordId_version_key" ON "MapRevision"("recordId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "MapRevision_undoesId_key" ON "MapRevision"("undoesId");

-- CreateIndex
CREATE INDEX "MapSuggestion_state_createdAt_id_idx" ON "MapSuggestion"("state", "createdAt", "id");

-- CreateIndex
CREATE INDEX "MapSuggestion_authorId_createdAt_id_idx" ON "MapSuggestion"("authorId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "MapSuggestion_recordId_idx" ON "MapSuggestion"("recordId");

-- CreateIndex
CREATE INDEX "MapSuggestion_decidedById_idx" ON "MapSuggestion"("decidedById");

-- AddForeignKey
ALTER TABLE "MapEdit" ADD CONSTRAINT "MapEdit_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "MapRecord"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MapEdit" ADD CONSTRAINT "MapEdit_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MapRevision" ADD CONSTRAINT "MapRevision_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "MapRecord"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MapRevision" ADD CONSTRAINT "MapRevision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MapRevision" ADD CONSTRAINT "MapRevision_undoesId_fkey" FOREIGN KEY ("undoesId") REFERENCES "MapRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MapSuggestion" ADD CONSTRAINT "MapSuggestion_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "MapRecord"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MapSuggestion" ADD CONSTRAINT "MapSuggestion_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MapSuggestion" ADD CONSTRAINT "MapSuggestion_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The history of a record is only ever added to.
CREATE FUNCTION rostrum_keep_history() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'a revision of the map is never altered'; END $$;
CREATE TRIGGER "MapRevision_kept" BEFORE UPDATE OR DELETE ON "MapRevision"
  FOR EACH ROW EXECUTE FUNCTION rostrum_keep_history();

-- The next start loads the map again: the reference data is now kept whole, beside what people change.
DELETE FROM "InstallationState" WHERE key IN ('map', 'map-data');
