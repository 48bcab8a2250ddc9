import { type RefObject, useEffect } from 'react';

const PROPERTY = '--foot-height';

/**
 * Tells the page how high the bar at its foot is, as long as it is there, so that messages stand above it
 * (`--foot-height`).
 */
export function useFoot(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = bar.current;
    if (element === null) return undefined;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty(PROPERTY, `${element.offsetHeight}px`));
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty(PROPERTY);
    };
  }, [bar]);
}
