-- CreateTable
CREATE TABLE "SourceFile" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "byteCount" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SourceFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SourceFile_sourceId_sha256_key" ON "SourceFile"("sourceId", "sha256");

-- AddForeignKey
ALTER TABLE "SourceFile" ADD CONSTRAINT "SourceFile_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What lists say of a file is what it is; one file is no larger than what is read.
ALTER TABLE "SourceFile"
  ADD CONSTRAINT "SourceFile_byteCount_true" CHECK ("byteCount" = octet_length("bytes") AND "byteCount" BETWEEN 1 AND 20971520),
  ADD CONSTRAINT "SourceFile_fileName_length" CHECK (length("fileName") BETWEEN 1 AND 255),
  ADD CONSTRAINT "SourceFile_sha256_form" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
-- Word files and PDFs are packed already: trying to pack them again costs time and saves nothing.
ALTER TABLE "SourceFile" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
