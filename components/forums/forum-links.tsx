import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { TextLink } from '@/components/ui/text-link';
import type { ForumLinkView } from '@/lib/domain/participants';
import { Icon } from '@/components/ui/icon';

/** Links and codes of a forum that the viewer may see; what is personal says so, what is not in the text says that. */
export function ForumLinks({ links }: { links: ForumLinkView[] }): ReactElement {
  const t = useTranslations('forum');
  return (
    <ul className="space-y-1">
      {links.map((link) => (
        <li key={link.id}>
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="text-sm text-ink-faint">{t(`linkKinds.${link.kind}`)}</span>
            <LinkValue value={link.value} absent={t('link.sentSeparately')} />
          </p>
          {link.confidential ? (
            <p className="flex items-center gap-1 text-sm text-ink-soft">
              <Icon of="lock" className="size-3.25" />
              {t('link.privateHint')}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Only an address of the web becomes a link; codes and everything else stay text. */
function LinkValue({ value, absent }: { value: string | null; absent: string }): ReactElement {
  if (value === null) return <span className="text-ink-soft">{absent}</span>;
  if (!/^https?:\/\//i.test(value)) return <span className="font-mono text-sm break-all">{value}</span>;
  return (
    <TextLink href={value} className="break-all">
      {value}
    </TextLink>
  );
}
