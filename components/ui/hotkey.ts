/** Attributes that let the keyboard press an element; see components/shell/keyboard.tsx for the syntax. */
export function hotkeyAttributes(hotkey: string | undefined): Record<string, string> {
  if (hotkey === undefined) return {};
  // Sequences ("g t") have no form in ARIA; naming only the single keys is better than naming wrong ones.
  const named: Record<string, string> = hotkey.includes(' ')
    ? {}
    : { 'aria-keyshortcuts': hotkey.replace('Mod+', 'Control+') };
  return { 'data-hotkey': hotkey, ...named };
}
