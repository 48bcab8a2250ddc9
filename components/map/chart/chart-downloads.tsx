'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '@/components/ui/button';
import { buttonLook } from '@/components/ui/button-look';
import { showToast } from '@/components/ui/toast';

/** Two pixels for each of the drawing, on paper and on fine screens sharp; browsers hold no pictures larger than this. */
const SCALE = 2;
const LARGEST_SIDE = 8_192;

async function pictureOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(SCALE, LARGEST_SIDE / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('no picture');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has begun to save by then; at once it would find nothing.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The drawing as a file: SVG as the server makes it, PNG made of that here. */
export function ChartDownloads({
  href,
  name,
  labels,
}: {
  href: string;
  name: string;
  labels: { svg: string; png: string; failed: string };
}): ReactElement {
  const [isBusy, setBusy] = useState(false);
  const savePicture = async (): Promise<void> => {
    setBusy(true);
    try {
      const answer = await fetch(href);
      if (!answer.ok) throw new Error(String(answer.status));
      save(await pictureOf(await answer.text()), `${name}.png`);
    } catch {
      showToast({ message: labels.failed, tone: 'red' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <span className="flex gap-2">
      <a href={href} download={`${name}.svg`} className={buttonLook('secondary', 'sm')}>
        {labels.svg}
      </a>
      <Button size="sm" aria-disabled={isBusy} onClick={() => (isBusy ? undefined : void savePicture())}>
        {labels.png}
      </Button>
    </span>
  );
}
