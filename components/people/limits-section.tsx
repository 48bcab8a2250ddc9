import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { putLimitBack, takeLimitAway } from '@/app/actions/limits';
import { IconLink } from '@/components/ui/icon-link';
import { ItemList } from '@/components/ui/item-list';
import { ItemRow } from '@/components/ui/item-row';
import { LinkButton } from '@/components/ui/link-button';
import { RowTools } from '@/components/ui/row-tools';
import { ListActs } from '@/components/forums/list-acts';
import { Section } from '@/components/ui/section';
import type { LimitLine } from '@/lib/domain/limits';
import { LimitForm } from './limit-form';
import { limitWords } from './limit-words';

/** How long people may speak: what holds for everybody first, then for each person. */
export function LimitsSection({
  forumId,
  limits,
  people,
  mayEdit,
  open,
  hrefOf,
}: {
  forumId: string;
  limits: LimitLine[];
  people: { id: string; name: string }[];
  mayEdit: boolean;
  /** The limit whose form is open, "new" for that of a new one. */
  open: string | null;
  hrefOf: (query: Record<string, string>) => string;
}): ReactElement {
  const t = useTranslations('forum.limits');
  const closeHref = hrefOf({});
  const add = mayEdit ? (
    <LinkButton size="sm" tone="quiet" icon="plus" href={hrefOf({ limit: 'new' })} stay>
      {t('add')}
    </LinkButton>
  ) : null;
  return (
    <Section title={t('title')} id="limits" aside={add}>
      {limits.length === 0 && open !== 'new' ? <p className="text-ink-soft">{t('none')}</p> : null}
      {limits.length === 0 ? null : (
        <ListActs remove={takeLimitAway} restore={putLimitBack} place={{ forumId }} done={t('removed')}>
          <ItemList label={t('title')}>
            {limits.map((limit) =>
              limit.id === open && mayEdit ? (
                <li key={limit.id} className="py-3">
                  <LimitForm {...{ forumId, limit, people, closeHref }} />
                </li>
              ) : (
                <LimitRow key={limit.id} {...{ limit, people, mayEdit }} editHref={hrefOf({ limit: limit.id })} />
              ),
            )}
          </ItemList>
        </ListActs>
      )}
      {open === 'new' && mayEdit ? (
        <div className="mt-3">
          <LimitForm {...{ forumId, people, closeHref }} limit={null} />
        </div>
      ) : null}
    </Section>
  );
}

function LimitRow({
  limit,
  people,
  mayEdit,
  editHref,
}: {
  limit: LimitLine;
  people: { id: string; name: string }[];
  mayEdit: boolean;
  editHref: string;
}): ReactElement {
  const t = useTranslations('forum.limits');
  const name = people.find((one) => one.id === limit.participantId)?.name ?? null;
  const words = limitWords(t, limit, name);
  return (
    <ItemRow
      title={words}
      plain
      tools={
        mayEdit ? (
          <RowTools input={{ limitId: limit.id, seen: limit.seen }} removeLabel={`${t('remove')}: ${words}`}>
            <IconLink icon="pencil" href={editHref} stay label={`${t('edit')}: ${words}`} />
          </RowTools>
        ) : null
      }
    />
  );
}
