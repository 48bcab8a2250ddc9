-- CreateTable
CREATE TABLE "NotificationDuty" (
    "id" TEXT NOT NULL,
    "functionId" TEXT NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "NotificationDuty_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "NotificationDuty_functionId_idx" ON "NotificationDuty"("functionId");

-- AddForeignKey
ALTER TABLE "NotificationDuty" ADD CONSTRAINT "NotificationDuty_functionId_fkey" FOREIGN KEY ("functionId") REFERENCES "MapRecord"("id") ON DELETE CASCADE ON UPDATE CASCADE;
