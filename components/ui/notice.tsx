import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';

const looks = {
  info: { icon: 'info', frame: 'border-line bg-sunken', sign: 'text-ink-soft' },
  amber: { icon: 'triangle-alert', frame: 'border-amber/35 bg-amber-soft', sign: 'text-amber' },
  red: { icon: 'circle-alert', frame: 'border-red/35 bg-red-soft', sign: 'text-red' },
} as const;

/**
 * Something to know before going on, in the flow of the page. `red`: it failed or is refused; `amber`: look at this.
 * `announce` reads it out when it appears in answer to an act (a refused form). Where there is no room for the words
 * beside the action, it stands under them.
 */
export function Notice({
  tone = 'info',
  title,
  children,
  action,
  announce = false,
}: {
  tone?: keyof typeof looks;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  announce?: boolean;
}): ReactElement {
  const { icon, frame, sign } = looks[tone];
  return (
    <div
      role={announce ? 'alert' : undefined}
      className={classNames('flex gap-2.5 rounded-md border px-3 py-2', frame)}
    >
      <Icon of={icon} className={classNames('mt-[0.25em] shrink-0', sign)} />
      <div className="flex min-w-0 flex-1 flex-wrap items-start gap-x-2.5 gap-y-2">
        <div className="min-w-0 flex-1 basis-56">
          {title ? <p className="font-medium">{title}</p> : null}
          {children ? <div className="text-ink-soft">{children}</div> : null}
        </div>
        {action ? <div className="flex shrink-0 items-start gap-2">{action}</div> : null}
      </div>
    </div>
  );
}
