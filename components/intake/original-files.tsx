import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Icon } from '@/components/ui/icon';
import { TextLink } from '@/components/ui/text-link';
import { fileSize, type SourceFileView } from '@/lib/domain/sources';

/** The files that a source was read from, each to download as it came. */
export function OriginalFiles({
  sourceId,
  files,
}: {
  sourceId: string;
  files: readonly SourceFileView[];
}): ReactElement | null {
  const t = useTranslations('intake.sourcePage');
  if (files.length === 0) return null;
  return (
    <ul aria-label={t('files')} className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {files.map(({ id, fileName, byteCount }) => {
        const { unit, value } = fileSize(byteCount);
        return (
          <li key={id} className="min-w-0 break-words">
            <Icon of="download" className="mr-1 text-ink-soft" />
            <TextLink
              href={`/api/sources/${sourceId}/files/${id}`}
              download
              aria-label={t('downloadNamed', { name: fileName })}
            >
              {fileName}
            </TextLink>{' '}
            <span className="text-ink-faint">{unit === 'kB' ? t('size.kB', { value }) : t('size.MB', { value })}</span>
          </li>
        );
      })}
    </ul>
  );
}
