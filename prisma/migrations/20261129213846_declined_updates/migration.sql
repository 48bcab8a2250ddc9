-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "declined" TEXT[] DEFAULT ARRAY[]::TEXT[];
