import 'server-only';

/**
 * Names for the statements of this process, so that each connection parses and plans one only once: planning the joins
 * of a page takes PostgreSQL longer than running them. Only the first `limit` different texts get a name, because a
 * connection keeps what it has named and a list of values of another length is another text; the rest go unnamed (an
 * empty string), as without this.
 */
export function statementNames(limit: number): (statement: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= limit) return '';
    const name = `rostrum_${names.size}`;
    names.set(sql, name);
    return name;
  };
}
