import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';

/**
 * Tells once, as the page begins to hear, of an element as somebody may have left it by then: what is typed or chosen
 * before the scripts have arrived raises no event that a component could hear. The ref goes to that element.
 */
export function useEarly<T extends Element>(take: (element: T) => void): RefObject<T | null> {
  const ref = useRef<T>(null);
  const tell = useEffectEvent(take);
  useEffect(() => {
    if (ref.current !== null) tell(ref.current);
  }, []);
  return ref;
}
