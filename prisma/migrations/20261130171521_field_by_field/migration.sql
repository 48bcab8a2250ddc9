-- AlterEnum
ALTER TYPE "MapRevisionKind" ADD VALUE 'DECIDED';
ALTER TYPE "MapRevisionKind" ADD VALUE 'MERGED';

-- AlterTable
ALTER TABLE "MapRevision" ALTER COLUMN "authorId" DROP NOT NULL;

-- Only an update of the reference data is nobody's. As text: a new value of an enum cannot be used where it is made.
ALTER TABLE "MapRevision" ADD CONSTRAINT "MapRevision_author" CHECK ("authorId" IS NOT NULL OR kind::text = 'MERGED');
