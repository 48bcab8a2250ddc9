-- CreateTable
CREATE TABLE "ChartLayout" (
    "hash" TEXT NOT NULL,
    "layout" JSONB,
    "isFailed" BOOLEAN NOT NULL DEFAULT false,
    "triedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ChartLayout_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "ChartLayout_triedAt_idx" ON "ChartLayout"("triedAt");
