'use client';

import type { ReactElement } from 'react';
import { connectIdentity, endIdentity } from '@/app/actions/accounts';
import { OpenIdButton } from '@/components/account/openid-button';
import { ItemList } from '@/components/ui/item-list';
import { ItemRow } from '@/components/ui/item-row';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { useRefusalToast } from '@/components/ui/use-refusal-toast';

type Labels = { title: string; connect: string; end: string; busy: string };
export type IdentityRow = { id: string; issuer: string; detail: string };

/** The identities at the OpenID provider that open this account: connect one, take one off. */
export function IdentityList({ identities, labels }: { identities: IdentityRow[]; labels: Labels }): ReactElement {
  return (
    <div className="space-y-3">
      {identities.length === 0 ? null : (
        <ItemList label={labels.title}>
          {identities.map(({ id, issuer, detail }) => (
            <ItemRow
              key={id}
              title={issuer}
              detail={detail}
              trailing={<EndIdentity identityId={id} labels={labels} />}
            />
          ))}
        </ItemList>
      )}
      <OpenIdButton label={labels.connect} next="/settings" before={connectIdentity} />
    </div>
  );
}

function EndIdentity({ identityId, labels }: { identityId: string; labels: Labels }): ReactElement {
  const [state, act] = useFormAction(endIdentity, { purpose: 'act' });
  useRefusalToast(state);
  return (
    <form action={act}>
      <input type="hidden" name="identityId" value={identityId} />
      <SubmitButton size="sm" busyLabel={labels.busy}>
        {labels.end}
      </SubmitButton>
    </form>
  );
}
