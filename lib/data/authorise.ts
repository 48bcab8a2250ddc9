import 'server-only';
import { AppError } from '@/lib/domain/errors';
import { can, type PolicyAction, type PolicySubject, type Viewer } from '@/lib/domain/policy';

/** Throws FORBIDDEN unless the policy lets the viewer do this. Every write of this layer calls it. */
export function assertCan(viewer: Viewer, action: PolicyAction, subject: PolicySubject): void {
  if (!can(viewer, action, subject)) throw new AppError('FORBIDDEN', action);
}
