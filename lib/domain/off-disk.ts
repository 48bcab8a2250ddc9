const OFF_DISK: ReadonlySet<string> = new Set(['AMBER_STRICT', 'RED']);

/** Whether words under this label (null: none is stated) may not be left on the disk of somebody's machine, not even for a while. */
export function staysOffDisk(label: string | null): boolean {
  return label !== null && OFF_DISK.has(label);
}
