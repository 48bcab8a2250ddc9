'use client';

import type { ReactElement } from 'react';
import { endSession } from '@/app/actions/accounts';
import { Badge } from '@/components/ui/badge';
import { ItemList } from '@/components/ui/item-list';
import { ItemRow } from '@/components/ui/item-row';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { useRefusalToast } from '@/components/ui/use-refusal-toast';

export type SessionRow = { id: string; browser: string; detail: string; current: boolean };
type Labels = { end: string; current: string; busy: string; title: string };

/** Every browser that is signed in to this account, and the way to end each. */
export function SessionList({ sessions, labels }: { sessions: SessionRow[]; labels: Labels }): ReactElement {
  return (
    <ItemList label={labels.title}>
      {sessions.map((session) => (
        <ItemRow
          key={session.id}
          title={<span id={nameId(session)}>{session.browser}</span>}
          detail={<span id={detailId(session)}>{session.detail}</span>}
          trailing={
            session.current ? <Badge>{labels.current}</Badge> : <EndSession session={session} labels={labels} />
          }
        />
      ))}
    </ItemList>
  );
}

const nameId = ({ id }: SessionRow): string => `browser-${id}`;
const detailId = ({ id }: SessionRow): string => `use-${id}`;

function EndSession({ session, labels }: { session: SessionRow; labels: Labels }): ReactElement {
  const [state, act] = useFormAction(endSession, { purpose: 'act' });
  useRefusalToast(state);
  return (
    <form action={act}>
      <input type="hidden" name="sessionId" value={session.id} />
      <SubmitButton size="sm" busyLabel={labels.busy} aria-describedby={`${nameId(session)} ${detailId(session)}`}>
        {labels.end}
      </SubmitButton>
    </form>
  );
}
