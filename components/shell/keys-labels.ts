/** The words of the list of keys, translated by the server and handed down. */
export type KeysLabels = {
  open: string;
  title: string;
  close: string;
  here: string;
  everywhere: string;
  rows: string;
  single: string;
  singleHint: string;
};
