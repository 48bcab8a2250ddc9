import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { Badge } from '@/components/ui/badge';
import { Section } from '@/components/ui/section';
import type { FunctionRoleView } from '@/lib/domain/map-record-views';
import { localName } from '@/lib/domain/map-views';
import { recordAddress } from './map-address';
import { PaperAndPractice } from './paper-and-practice';
import { usePaperWords } from './paper-words';
import { useShownText } from './shown-text';
import { roleLabel } from './words';

/** What a body does in each function, on paper and in practice. */
export function RoleList({
  roles,
  asOf,
}: {
  roles: readonly FunctionRoleView[];
  asOf: string | null;
}): ReactElement | null {
  const t = useTranslations('map');
  const locale = useLocale();
  const [words, shown] = [usePaperWords(), useShownText()];
  if (roles.length === 0) return null;
  return (
    <Section title={t('agency.roles')} aside={roles.length}>
      <ul className="divide-y divide-line border-y border-line">
        {roles.map((role) => (
          <li key={`${role.function.id} ${role.role}`} className="py-2.5">
            <h3 className="flex flex-wrap items-baseline gap-2 font-medium">
              <AppLink href={recordAddress(role.function.id, asOf)} className="text-link">
                {localName(role.function, locale)}
              </AppLink>
              <Badge>{roleLabel(t, role.role)}</Badge>
            </h3>
            <PaperAndPractice onPaper={shown(role.onPaper)} inPractice={shown(role.inPractice)} words={words} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
